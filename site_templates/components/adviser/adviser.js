/** The adviser's desk: a firm's result, what was done about each need, and a referral to the next actor.
 * Nothing leaves the page but what the adviser copies, mails or saves.
 * @import {Responses, Result} from "../assessment/types.js"
 * @import {PageData} from "../needs-analysis/types.js" */
import { assess } from "../assessment/recommend.js"
import { chosen } from "../assessment/rules.js"
import { filled, part } from "../needs-analysis/template-parts.js"
import { carryFragment, keepFragment } from "../needs-analysis/fragment.js"
import { mailLink, shortened } from "../needs-analysis/mail.js"
import {
  addressed,
  codeOf,
  complain,
  copy,
  handOver,
  opened,
  opener,
  reason,
  source,
} from "../needs-analysis/ticket-io.js"
import { today } from "../needs-analysis/today.js"
import { resultView } from "../needs-analysis/result.js"
import * as tally from "./tally.js"

class AdviserDesk extends HTMLElement {
  words = JSON.parse(this.dataset.words ?? "{}")
  said = JSON.parse(this.dataset.deskWords ?? "{}")
  /** @type {PageData | null} */
  loaded = null
  /** @type {Result | null} */
  result = null
  code = ""
  counted = false
  /** @type {Map<string, HTMLElement>} */
  referrals = new Map()
  source = source(this.dataset.source ?? "", this.find("[data-open-box]"))

  connectedCallback() {
    opener(this, this.words.errors, (text) => this.open(text))
    this.find("[data-done]").addEventListener("change", () => this.ticked())
    this.find("[data-done]").addEventListener("submit", (event) => event.preventDefault())
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-tally-do]"))) {
      button.addEventListener("click", () => this.tell(button.dataset.tallyDo ?? ""))
    }
    this.tallied()
    this.dataset.awake = ""
    addEventListener("hashchange", () => this.linked())
    addEventListener("beforeunload", (event) => {
      if (!this.unsaved) return
      event.preventDefault()
      event.returnValue = ""
    })
    keepFragment()
    this.linked()
  }

  /** The data of the analysis. Whatever reads them comes after a code was opened. */
  get data() {
    if (!this.loaded) throw new Error("the data of the analysis have not been loaded")
    return this.loaded
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector))
  }

  /** Opens the code in the address, if there is one. */
  async linked() {
    const { code } = addressed(location.hash)
    if (!code) return
    try {
      await this.open(code)
    } catch (fault) {
      const form = /** @type {HTMLFormElement} */ (this.find("[data-open]"))
      form.code.value = code
      complain(form, "code", reason(fault, this.words.errors))
    }
  }

  /** Shows what a code holds. Another firm begins a clean desk, if the adviser agrees. @param {string} text */
  async open(text) {
    this.loaded = await this.source()
    const { responses, older } = await opened(text, this.data, this.dataset.versions ?? "")
    const result = assess(this.data, responses, today())
    const code = codeOf(this.data, result.responses)
    if (code !== this.code) {
      if (this.unsaved && !confirm(this.said.other_firm)) return this.keepAddress()
      this.clear()
      this.result = result
      this.code = code
      const around = { code, analysis: this.dataset.analysis ?? "", older }
      this.find("[data-result]").replaceChildren(resultView(this, this.data, result, around))
      this.find("[data-done]").replaceChildren(...result.needs.map((r) => this.need(r.need)))
      this.ticked()
    }
    this.keepAddress()
    this.find("[data-result]").hidden = this.find("[data-work]").hidden = false
    const title = this.find("[data-title]")
    title.focus({ preventScroll: true })
    title.scrollIntoView()
  }

  /** The address is that of the firm whose result is shown. */
  keepAddress() {
    history.replaceState(null, "", `#t=${this.code}`)
    carryFragment()
  }

  get notes() {
    return /** @type {HTMLTextAreaElement} */ (this.find("#desk-notes"))
  }

  /** Whether the desk holds what is gone when the page is left: notes, ticks that nobody counted, changed messages. */
  get unsaved() {
    const changed = [...this.referrals.values()].some((block) => block.dataset.changed !== undefined)
    return Boolean(this.notes.value.trim() || changed || (this.outcomes.length && !this.counted))
  }

  /** Takes everything of a firm off the desk. */
  clear() {
    this.notes.value = ""
    this.counted = false
    for (const block of this.referrals.values()) block.remove()
    this.referrals.clear()
    this.find("[data-tally-said]").textContent = ""
  }

  /** What can be ticked for a need. @param {string} need */
  need(need) {
    const made = part(this, "done", { name: this.data.needs.find((n) => n.id === need)?.name })
    const set = /** @type {HTMLElement} */ (made.querySelector("fieldset"))
    const select = /** @type {HTMLSelectElement} */ (made.querySelector("select"))
    set.dataset.need = need
    select.append(...(this.result?.handOver[need] ?? []).map((id) => new Option(this.data.actors[id].name, id)))
    return made
  }

  /** What was ticked: an outcome a need may have several of. */
  get outcomes() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-need]")]).flatMap((set) => {
      const need = set.dataset.need ?? ""
      const ticked = /** @type {HTMLInputElement[]} */ ([...set.querySelectorAll("input:checked")])
      const to = /** @type {HTMLSelectElement} */ (set.querySelector("select")).value
      return [
        ...ticked.map((input) => ({ need, outcome: input.value, to: "" })),
        ...(to ? [{ need, outcome: `referred:${to}`, to }] : []),
      ]
    })
  }

  /** A message for every actor somebody was referred to. One the adviser has changed is left alone. */
  ticked() {
    this.counted = false
    const wanted = new Set(this.outcomes.flatMap(({ to }) => to || []))
    for (const [actor, block] of this.referrals) {
      if (wanted.has(actor)) continue
      block.remove()
      this.referrals.delete(actor)
    }
    for (const actor of wanted) {
      if (!this.referrals.has(actor)) this.referrals.set(actor, this.referral(actor))
      const block = /** @type {HTMLElement} */ (this.referrals.get(actor))
      const text = /** @type {HTMLTextAreaElement} */ (block.querySelector("textarea"))
      if (block.dataset.changed === undefined) text.value = this.message(actor)
      this.mail(actor, block)
    }
    this.find("[data-no-referral]").hidden = wanted.size > 0
  }

  /** @param {string} actor */
  referral(actor) {
    const made = part(this, "referral", { to: filled(this.said.to, { actor: this.data.actors[actor].name }) })
    const block = /** @type {HTMLElement} */ (made.firstElementChild)
    const text = /** @type {HTMLTextAreaElement} */ (block.querySelector("textarea"))
    text.addEventListener("input", () => {
      block.dataset.changed = ""
      this.mail(actor, block)
    })
    const told = /** @type {HTMLElement} */ (block.querySelector("[data-copied]"))
    block.querySelector("[data-copy]")?.addEventListener("click", () => copy(text.value, this.words, told, text))
    this.find("[data-referrals]").append(block)
    return block
  }

  /**
   * Keeps the mail link as the text is, or short where that is too long. No address: the adviser knows it, we do not.
   * @param {string} actor @param {HTMLElement} block
   */
  mail(actor, block) {
    const { value } = /** @type {HTMLTextAreaElement} */ (block.querySelector("textarea"))
    const link = /** @type {HTMLAnchorElement} */ (block.querySelector("[data-mail]"))
    const changed = block.dataset.changed === undefined ? undefined : mailLink("", this.said.subject, value)
    link.href =
      changed ??
      shortened("", this.said.subject, this.needsFor(actor), (needs) =>
        filled(this.said.short, { ...this.ticket, needs: needs.join("\n") }),
      )
  }

  /** The needs that an actor was named for, a line each. @param {string} actor */
  needsFor(actor) {
    return this.outcomes.filter(({ to }) => to === actor).map(({ need }) => `- ${this.nameOf(need)}`)
  }

  /** @param {string} need */
  nameOf(need) {
    return this.data.needs.find((n) => n.id === need)?.name
  }

  get ticket() {
    return { code: this.code, link: new URL(`#t=${this.code}`, location.href).href }
  }

  /** @param {string} actor */
  message(actor) {
    const { data, said } = this
    const responses = this.result?.responses ?? {}
    const done = this.outcomes
      .filter(({ outcome }) => said.done[outcome])
      .map(({ need, outcome }) => `- ${this.nameOf(need)}: ${said.done[outcome]}`)
    const answers = data.questions.flatMap((q) => {
      const texts = chosen(q, responses).map((o) => o.text)
      return texts.length ? `- ${q.text} ${texts.join(", ")}` : []
    })
    return filled(said.referral, {
      ...this.ticket,
      needs: this.needsFor(actor).join("\n"),
      done: done.join("\n") || said.nothing_done,
      answers: answers.join("\n"),
    })
  }

  /** The county the firm told us, by its id. */
  get region() {
    const responses = this.result?.responses ?? {}
    const code = this.data.questions.flatMap((q) => chosen(q, responses)).find((o) => o.states?.region)?.states
      ?.region[0]
    return this.data.counties[code]?.id ?? ""
  }

  /** @param {string} what */
  tell(what) {
    const { said } = this
    let answer = ""
    if (what === "csv") handOver("onedoor-tally.csv", "text/csv;charset=utf-8", tally.csv())
    if (what === "clear") {
      tally.clear()
      answer = said.cleared
    }
    try {
      if (what === "begin") tally.begin()
      if (what === "count") answer = this.count()
    } catch {
      answer = said.no_store
    }
    this.tallied()
    this.find("[data-tally-said]").textContent = answer
    if (what === "begin" && tally.sums()) this.find('[data-tally-do="count"]').focus()
    if (what === "clear") this.find('[data-tally-do="begin"]').focus()
  }

  count() {
    if (!this.outcomes.length) return this.said.nothing
    if (this.counted) return this.said.twice
    tally.count(this.region, this.outcomes, new Date())
    this.counted = true
    return this.said.counted
  }

  /** Shows how much is counted, or that nobody counts. */
  tallied() {
    const sums = tally.sums()
    const n = Object.values(sums ?? {}).reduce((sum, more) => sum + more, 0)
    this.find("[data-counting]").hidden = !sums
    this.find("[data-not-counting]").hidden = Boolean(sums)
    this.find("[data-tally-held]").textContent = filled(this.said.held[n ? "some" : "none"], { n })
  }
}

customElements.define("adviser-desk", AdviserDesk)

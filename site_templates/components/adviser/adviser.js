/** The adviser's desk: a firm's result, what was done about each need, and a referral to the next actor.
 * Nothing leaves the page but what the adviser copies, mails or saves.
 * @import {Responses, Result} from "../assessment/types.js"
 * @import {PageData} from "../needs-analysis/types.js" */
import { assess } from "../assessment/recommend.js"
import { chosen } from "../assessment/rules.js"
import { filled, part } from "../needs-analysis/template-parts.js"
import { codeOf, complain, copied, handOver, opened, opener, source } from "../needs-analysis/ticket-io.js"
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
    const code = new URLSearchParams(location.hash.slice(1)).get("t")
    if (!code || code === this.code) return
    try {
      await this.open(code)
    } catch (fault) {
      const form = /** @type {HTMLFormElement} */ (this.find("[data-open]"))
      form.code.value = code
      complain(form, "code", this.words.errors[/** @type {{code: string}} */ (fault).code] ?? this.words.errors.foreign)
    }
  }

  /** Shows what a code holds. @param {string} text */
  async open(text) {
    this.loaded = await this.source()
    const { responses, older } = await opened(text, this.data, this.dataset.versions ?? "")
    this.result = assess(this.data, responses)
    this.code = codeOf(this.data, this.result.responses)
    this.counted = false
    history.replaceState(null, "", `#t=${this.code}`)
    const place = this.find("[data-result]")
    place.replaceChildren(
      resultView(this, this.data, this.result, { code: this.code, analysis: this.dataset.analysis ?? "", older }),
    )
    place.hidden = false
    this.find("[data-done]").replaceChildren(...this.result.needs.map((r) => this.need(r.need)))
    this.find("[data-work]").hidden = false
    this.ticked()
    const title = this.find("[data-title]")
    title.focus({ preventScroll: true })
    title.scrollIntoView()
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
      if (block.dataset.changed !== this.code) text.value = this.message(actor)
      this.mail(block)
    }
    this.find("[data-no-referral]").hidden = wanted.size > 0
  }

  /** @param {string} actor */
  referral(actor) {
    const made = part(this, "referral", { to: filled(this.said.to, { actor: this.data.actors[actor].name }) })
    const block = /** @type {HTMLElement} */ (made.firstElementChild)
    const text = /** @type {HTMLTextAreaElement} */ (block.querySelector("textarea"))
    text.addEventListener("input", () => {
      block.dataset.changed = this.code
      this.mail(block)
    })
    const told = /** @type {HTMLElement} */ (block.querySelector("[data-copied]"))
    block.querySelector("[data-copy]")?.addEventListener("click", async () => {
      told.textContent = await copied(text.value, this.words)
    })
    this.find("[data-referrals]").append(block)
    return block
  }

  /** Keeps the mail link as the text is. No address: the adviser knows it, we do not. @param {HTMLElement} block */
  mail(block) {
    const { value } = /** @type {HTMLTextAreaElement} */ (block.querySelector("textarea"))
    const link = /** @type {HTMLAnchorElement} */ (block.querySelector("[data-mail]"))
    link.href = `mailto:?subject=${encodeURIComponent(this.said.subject)}&body=${encodeURIComponent(value)}`
  }

  /** @param {string} actor */
  message(actor) {
    const { outcomes, data, said } = this
    const responses = this.result?.responses ?? {}
    /** @param {string} need */
    const name = (need) => data.needs.find((n) => n.id === need)?.name
    const done = outcomes
      .filter(({ outcome }) => said.done[outcome])
      .map(({ need, outcome }) => `- ${name(need)}: ${said.done[outcome]}`)
    const answers = data.questions
      .filter((q) => responses[q.id])
      .map(
        (q) =>
          `- ${q.text} ${chosen(q, responses)
            .map((o) => o.text)
            .join(", ")}`,
      )
    return filled(said.referral, {
      needs: outcomes
        .filter(({ to }) => to === actor)
        .map(({ need }) => `- ${name(need)}: ${data.says[need]}`)
        .join("\n"),
      done: done.join("\n") || said.nothing_done,
      answers: answers.join("\n"),
      code: this.code,
      link: new URL(`#t=${this.code}`, location.href).href,
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
    if (what === "csv") handOver("onedoor-tally.csv", "text/csv", tally.csv())
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

/** The adviser's desk: a firm's result, what was done about each need, and a referral to the next actor.
 * Nothing leaves the page but what the adviser copies, mails or saves.
 * @import {Responses, Result} from "../assessment/types.js"
 * @import {PageData, Places} from "../needs-analysis/types.js" */
import { assess } from "../assessment/recommend.js"
import { chosen } from "../assessment/rules.js"
import { filled, part } from "../needs-analysis/template-parts.js"
import { carryFragment, keepFragment } from "../needs-analysis/fragment.js"
import { countriesIn, countriesPart } from "../needs-analysis/countries.js"
import { counties, countyOf } from "../needs-analysis/county.js"
import { placeOf } from "../needs-analysis/places.js"
import { complain, opener, reason } from "../needs-analysis/code-form.js"
import { handOver } from "../needs-analysis/keep.js"
import { codeOf, opened, source, ticketIn } from "../needs-analysis/ticket-io.js"
import { today } from "../needs-analysis/today.js"
import { Referral } from "./referral.js"
import * as tally from "./tally.js"

class AdviserDesk extends HTMLElement {
  words = JSON.parse(this.dataset.words ?? "{}")
  said = JSON.parse(this.dataset.deskWords ?? "{}")
  /** @type {PageData | null} */
  loaded = null
  /** @type {Result | null} */
  result = null
  code = ""
  /** @type {string[]} the countries that the firm named */
  countries = []
  counted = false
  /** @type {Map<string, Referral>} */
  referrals = new Map()
  county = counties(this.dataset.counties ?? "", document.documentElement.lang)
  /** @type {Places} whom the firm's own county has */
  places = {}
  source = source(this.dataset.source ?? "", this.find("[data-open-box]"))

  connectedCallback() {
    opener(this, this.words.errors, (text) => this.open(text))
    this.find("[data-done]").addEventListener("change", () => this.ticked())
    this.find("[data-done]").addEventListener("submit", (event) => event.preventDefault())
    this.find("[data-sender]").addEventListener("input", () => this.written())
    this.find("[data-save-notes]").addEventListener("click", () => this.save())
    this.find("[data-print]").addEventListener("click", () => print())
    addEventListener("beforeprint", () => (this.find("[data-notes-printed]").textContent = this.notes.value))
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-tally-do]"))) {
      button.addEventListener("click", () => this.tell(button.dataset.tallyDo ?? ""))
    }
    this.find("[data-tally-file]").addEventListener("change", (event) => this.reopen(event))
    this.find("[data-follow]").addEventListener("toggle", () => this.follow())
    const sender = /** @type {HTMLFormElement} */ (this.find("[data-sender]"))
    sender.date.value = today()
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
    const { hash } = location
    const code = await ticketIn(hash)
    if (!code) return
    try {
      await this.open(code, hash)
    } catch (fault) {
      const form = /** @type {HTMLFormElement} */ (this.find("[data-open]"))
      form.code.value = code
      complain(form, "code", reason(fault, this.words.errors))
    }
  }

  /**
   * Shows what a code holds. Another firm begins a clean desk, if the adviser agrees.
   * @param {string} text @param {string} [link] it stands in
   */
  async open(text, link = text) {
    const [data, { resultView }] = await Promise.all([this.source(), import("../needs-analysis/result.js")])
    this.loaded = data
    const { responses, older } = await opened(text, this.data, this.dataset.versions ?? "")
    const places = await this.county(countyOf(data, responses))
    const result = assess(this.data, responses, today())
    const code = codeOf(this.data, result.responses)
    const countries = countriesIn(link)
    if (code !== this.code || countries.join() !== this.countries.join()) {
      if (this.unsaved && !confirm(this.said.other_firm)) return this.keepAddress()
      this.clear()
      this.result = result
      this.code = code
      this.countries = countries
      this.places = places
      const analysis = this.dataset.analysis ?? ""
      const around = { code, ticket: this.address, analysis, older, day: today(), places, countries }
      const shown = resultView(this, this.data, result, around)
      const answers = /** @type {HTMLDetailsElement} */ (shown.querySelector(".sheet-answers"))
      answers.open = true
      for (const own of shown.querySelectorAll(".message, .again")) own.remove()
      this.find("[data-answers]").replaceChildren(answers)
      this.find("[data-result]").replaceChildren(shown)
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
    history.replaceState(null, "", this.address)
    carryFragment()
  }

  /** Where this firm's answers are found again. */
  get address() {
    return `#t=${this.code}${countriesPart(this.countries)}`
  }

  get notes() {
    return /** @type {HTMLTextAreaElement} */ (this.find("#desk-notes"))
  }

  /** Whether the desk holds what is gone when the page is left: notes, ticks that nobody counted, changed messages. */
  get unsaved() {
    const changed = [...this.referrals.values()].some((one) => one.changed)
    const noted = this.notes.value.trim() && this.notes.value !== this.notes.dataset.saved
    return Boolean(noted || changed || (this.outcomes.length && !this.counted))
  }

  /** Takes everything of a firm off the desk. */
  clear() {
    this.notes.value = this.notes.dataset.saved = ""
    this.counted = false
    for (const one of this.referrals.values()) one.block.remove()
    this.referrals.clear()
    this.find("[data-tally-said]").textContent = ""
  }

  /** What can be ticked for a need. @param {string} need */
  need(need) {
    const made = part(this, "done", { name: this.data.needs.find((n) => n.id === need)?.name })
    const set = /** @type {HTMLElement} */ (made.querySelector("fieldset"))
    const select = /** @type {HTMLSelectElement} */ (made.querySelector("select"))
    set.dataset.need = need
    const [first, others] = /** @type {HTMLOptGroupElement[]} */ ([...select.querySelectorAll("optgroup")])
    const order = this.result?.handOver[need] ?? []
    const all = Object.keys({ ...this.data.actors, ...this.data.others }).filter((id) => !order.includes(id))
    const { compare } = new Intl.Collator(document.documentElement.lang)
    first.append(...order.map((id) => new Option(this.nameFor(id), id)))
    others.append(...all.map((id) => new Option(this.nameFor(id), id)).sort((x, y) => compare(x.text, y.text)))
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
    for (const [actor, one] of this.referrals) {
      if (wanted.has(actor)) continue
      one.block.remove()
      this.referrals.delete(actor)
    }
    for (const actor of wanted) {
      if (this.referrals.has(actor)) continue
      const one = new Referral(this, this.placeFor(actor), () => this.written())
      this.find("[data-referrals]").append(one.block)
      this.referrals.set(actor, one)
    }
    this.find("[data-no-referral]").hidden = wanted.size > 0
    this.find("[data-referring]").hidden = wanted.size === 0
    this.written()
  }

  /** Every referral says what the desk says now. */
  written() {
    for (const [actor, one] of this.referrals) one.write(this.content(actor))
  }

  /** What a referral is made of. @param {string} actor */
  content(actor) {
    const { data, said, result } = this
    const sender = /** @type {HTMLFormElement} */ (this.find("[data-sender]"))
    const done = this.outcomes.filter(({ outcome }) => said.done[outcome])
    return {
      sender: sender.organisation.value.trim() || said.we,
      date: sender.date.value,
      needs: this.outcomes.filter(({ to }) => to === actor).map(({ need }) => this.nameOf(need)),
      done: done.map(({ need, outcome }) => `${this.nameOf(need)}: ${said.done[outcome]}`),
      answers: data.questions.flatMap((q) => {
        const texts = chosen(q, result?.responses ?? {}).map((o) => o.text)
        return texts.length ? `${q.text.replace(/\?.*/s, "?")} ${texts.join(", ")}` : []
      }),
      code: this.code,
      link: new URL(this.address, location.href).href,
    }
  }

  /** @param {string} need */
  nameOf(need) {
    return this.data.needs.find((n) => n.id === need)?.name ?? need
  }

  /** Whom an actor stands for where the firm is. @param {string} actor */
  placeFor(actor) {
    return placeOf(this.data, this.places, actor, countyOf(this.data, this.result?.responses ?? {}))
  }

  /** @param {string} actor */
  nameFor(actor) {
    return this.placeFor(actor).name
  }

  /** The notes as a file, when the adviser asks for it. */
  save() {
    handOver(`${this.code}.txt`, "text/plain;charset=utf-8", `${this.code}\n\n${this.notes.value}\n`)
    this.notes.dataset.saved = this.notes.value
  }

  /** The county the firm told us, by its id. */
  get region() {
    const code = countyOf(this.data, this.result?.responses ?? {})
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
    const first = (/** @type {string} */ need) => this.data.needs.find((one) => one.id === need)?.doors[0] ?? ""
    const outcomes = this.outcomes.map((one) => ({ ...one, first: first(one.need) }))
    tally.count(this.region, outcomes, new Date())
    this.counted = true
    return this.said.counted
  }

  /** A saved file, opened again in the place of what is counted here. @param {Event} event */
  async reopen({ target }) {
    const field = /** @type {HTMLInputElement} */ (target)
    const [file] = field.files ?? []
    const held = Object.keys(tally.sums() ?? {}).length
    if (!file || (held && !confirm(this.said.replace))) return (field.value = "")
    const line = tally.open(await file.text())
    field.value = ""
    this.tallied()
    this.find("[data-tally-said]").textContent = line ? filled(this.said.refused, { line }) : this.said.reopened
  }

  /** The rows that can be followed up, when somebody asks for them. */
  async follow() {
    const { open } = /** @type {HTMLDetailsElement} */ (this.find("[data-follow]"))
    if (!open) return
    const [data, { show }] = await Promise.all([this.source(), import("./follow-up.js")])
    show(this, this.find("[data-followed]"), data, (answer) => {
      this.find("[data-tally-said]").textContent = answer
    })
  }

  /** Shows how much is counted, or that nobody counts. */
  tallied() {
    const sums = tally.sums()
    const n = Object.values(sums ?? {}).reduce((sum, more) => sum + more, 0)
    this.find("[data-counting]").hidden = !sums
    this.find("[data-not-counting]").hidden = Boolean(sums)
    this.find("[data-follow]").hidden = !n
    this.follow()
    this.find("[data-tally-held]").textContent = filled(this.said.held[n ? "some" : "none"], { n })
  }
}

customElements.define("adviser-desk", AdviserDesk)

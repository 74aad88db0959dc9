/** The needs analysis, one question at a time. Wraps a whole form; each step is an entry of the browser's history, and
 * the answers stand in the address' fragment, which never leaves the browser.
 * @import {Question, Responses} from "../assessment/types.js" @import {Older, PageData, Places} from "./types.js" */
import { assess } from "../assessment/recommend.js"
import { TicketError } from "../assessment/ticket.js"
import { carryFragment, keepFragment } from "./fragment.js"
import { filled, part } from "./template-parts.js"
import { countriesIn, countriesPart, PICKED } from "./countries.js"
import { counties, countyOf } from "./county.js"
import { codeOf, mayCarry, opened, source, stepIn, ticketIn } from "./ticket-io.js"
import { today } from "./today.js"
import { expected, steps } from "./steps.js"

const RESULT = "result"
/** After how many milliseconds a reader who waits is told so. */
const SLOW = 500

class NeedsAnalysis extends HTMLElement {
  words = JSON.parse(this.dataset.words ?? "{}")
  form = /** @type {HTMLFormElement} */ (this.querySelector("form"))
  source = source(this.dataset.source ?? "", this)
  county = counties(this.dataset.counties ?? "", document.documentElement.lang)
  /** @type {Places} whom the firm's own county has */
  places = {}
  /** @type {typeof import("./result.js").resultView | undefined} */
  resultView
  /** @type {import("./country-picker.js").CountryPicker | undefined} */
  countries
  /** @type {Promise<typeof import("./code-form.js")> | undefined} */
  opening
  /** @type {Older | undefined} what is known of an older code whose answers these are */
  older
  /** The step that is shown: a question's id or `RESULT`. */
  at = ""
  /** @type {PageData | null} */
  loaded = null
  /**
   * What was answered after the step that the reader went back to. It comes again when the reader goes on from there.
   * @type {Responses}
   */
  later = {}
  /** Whose answers they are: another number for every code that is opened. */
  firm = Number(history.state?.firm ?? 0)
  /** How many times the address was read: the last reading holds. */
  readings = 0
  /** Whether a step back is on its way. */
  leaving = false
  /** @type {import("./second-click.js").SecondClick | undefined} comes with the data, before a second step */
  second

  connectedCallback() {
    try {
      this.setUp()
    } catch (fault) {
      this.failed(this.words.broken)
      throw fault
    }
  }

  setUp() {
    keepFragment()
    this.form.prepend(part(this, "steps"))
    this.form.append(part(this, "nav"))
    const box = this.find("[data-open-box]")
    box.hidden = false
    box.addEventListener("toggle", () => this.codeForm(), { once: true })
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.when(() => this.submitted())
    })
    this.form.addEventListener("change", ({ target }) =>
      this.when(() => this.changed(/** @type {HTMLInputElement} */ (target))),
    )
    this.addEventListener("click", (event) => this.clicked(event))
    this.find("[data-retry]").addEventListener("click", () => this.begin(true))
    addEventListener(
      "popstate",
      ({ state }) => (this.loaded || mayCarry(location.hash)) && this.when(() => this.travelled(state)),
    )
    this.begin()
  }

  /**
   * The first question stands in the page, and how many there are: only answers need the data.
   * @param {boolean} [again]
   */
  begin(again) {
    this.at = this.find("[data-question]").dataset.question ?? ""
    this.dataset.view = "start"
    this.find("[data-failed]").hidden = this.find("[data-back]").hidden = true
    this.only(this.at)
    history.replaceState(this.entry(), "")
    if (mayCarry(location.hash)) this.when(() => this.travelled(null, true))
    else if (again) this.when(() => this.show(this.start.id))
  }

  /** The form that opens codes, awake. */
  codeForm() {
    this.opening ??= import("./code-form.js").then((form) => {
      form.opener(this, this.words.errors, (text) => this.open(text))
      return form
    })
    return this.opening
  }

  /** Sees to it that the data are there. */
  async load() {
    const place = /** @type {HTMLElement | null} */ (this.querySelector("[data-countries]"))
    const [view, picker, click] = [import("./result.js"), import("./country-picker.js"), import("./second-click.js")]
    const [data, { resultView }, { CountryPicker }, { SecondClick }] = await Promise.all([
      this.source(),
      view,
      picker,
      click,
    ])
    if (this.loaded) return
    this.second = new SecondClick()
    this.resultView = resultView
    this.loaded = data
    if (place) this.countries = new CountryPicker(this, place, data)
    this.answers = { ...this.answers, ...data.home }
    if (this.at in data.home) this.show(this.start.id, true)
  }

  /**
   * Does something: now, or when the data have come and the reader is still where it was asked for. Without data the
   * whole form stands, to be read.
   * @param {() => unknown} act
   */
  async when(act) {
    const { at } = this
    if (this.dataset.view === "plain") return undefined
    if (!this.loaded) {
      const slow = setTimeout(() => put(this.find("[data-count]"), this.words.loading), SLOW)
      try {
        await this.load()
      } catch (fault) {
        return this.failed(fault instanceof TicketError ? this.words.failed : this.words.broken)
      } finally {
        clearTimeout(slow)
      }
      if (at !== this.at) return undefined
    }
    try {
      return await act()
    } catch (fault) {
      this.failed(this.words.broken)
      throw fault
    }
  }

  /** The whole form stands, to be read, and it is said why. @param {string} why */
  failed(why) {
    this.dataset.view = "plain"
    this.form.hidden = false
    for (const place of this.querySelectorAll("[data-result]")) place.setAttribute("hidden", "")
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("section, fieldset")))
      part.hidden = false
    const told = this.find("[data-failed]")
    put(/** @type {HTMLElement} */ (told.firstElementChild), why)
    told.hidden = false
    told.scrollIntoView({ block: "nearest" })
  }

  /** The data of the analysis. Whatever reads them waits for `load` first. */
  get data() {
    if (!this.loaded) throw new Error("the data of the analysis have not been loaded")
    return this.loaded
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector))
  }

  /** The answers chosen in the form. @returns {Responses} */
  get answers() {
    const chosen = new FormData(this.form)
    const given = this.data.questions.map(({ id }) => [id, chosen.getAll(id).map(String)])
    return { ...Object.fromEntries(given), [PICKED]: this.countries?.codes ?? [] }
  }

  set answers(responses) {
    for (const input of this.form.querySelectorAll("input"))
      input.checked = Boolean(responses[input.name]?.includes(input.value))
    if (this.countries) this.countries.codes = [...(responses[PICKED] ?? [])]
  }

  get result() {
    return assess(this.data, this.answers, today())
  }

  /** Where a step is found again. @param {string} step */
  address(step, code = codeOf(this.data, this.result.responses)) {
    return `#t=${code}${countriesPart(this.countries?.codes ?? [])}${step === RESULT ? "" : `&q=${step}`}`
  }

  /** What the browser's history keeps of a step, beside its address. */
  entry(depth = Number(history.state?.depth ?? 0)) {
    return { depth, firm: this.firm }
  }

  /** Sees to it that the county's own are there, as far as they can be had. @param {Responses} responses */
  async near(responses) {
    this.places = await this.county(countyOf(this.data, responses))
  }

  /** Goes to a step and gives it an address. @param {string} step */
  async go(step) {
    const { at, answers } = this
    if (step === RESULT) await this.near(answers)
    if (at !== this.at) return
    history.pushState(this.entry(Number(history.state?.depth ?? 0) + 1), "", this.address(step))
    this.show(step)
  }

  /** Goes on from a question: what was answered later, before the reader went back to it, still holds. */
  resume() {
    const { answers, later } = this
    this.answers = { ...later, ...Object.fromEntries(Object.entries(answers).filter(([, given]) => given.length)) }
    this.later = {}
  }

  /**
   * The page was opened, or the reader went back, forward or to a link: the address says which answers, and which step.
   * @param {any} state @param {boolean} [first]
   */
  async travelled(state, first = false) {
    const reading = ++this.readings
    const { hash } = location
    const step = stepIn(hash)
    const code = await ticketIn(hash)
    if (hash && !code && !step && !first) return history.replaceState(this.entry(), "", this.address(this.at))
    /** @type {{responses: Responses, older?: Older}} */
    let { responses, older } = { responses: this.data.home }
    try {
      if (code) ({ responses, older } = await this.read(code, hash))
    } catch (fault) {
      return this.refused(code, fault)
    }
    await this.near(responses)
    if (reading !== this.readings) return undefined
    this.later =
      state?.firm === this.firm ? { ...this.later, ...this.result.responses, [PICKED]: this.answers[PICKED] } : {}
    this.firm = state ? Number(state.firm) : Date.now()
    this.answers = responses
    this.older = older
    if (!state) history.replaceState(this.entry(), "")
    this.show(this.applying(step || (code ? RESULT : "")), first && !code)
    if (this.at === RESULT) this.later = {}
    if (code && !older) history.replaceState(this.entry(), "", this.address(this.at))
    carryFragment()
  }

  /** The step that was asked for, or the one after it where the answers leave it out. @param {string} step */
  applying(step) {
    const question = this.data.questions.find((q) => q.id === step)
    if (step === RESULT) return RESULT
    if (!question || question.id in this.data.home) return this.start.id
    const path = steps(this.data, this.result, question.path)
    return path.includes(question) ? step : (this.next(path, question)?.id ?? RESULT)
  }

  /**
   * A link with a code that cannot be read: says why where a code is typed.
   * @param {string} code @param {unknown} fault
   */
  async refused(code, fault) {
    this.show(this.start.id, true)
    const box = /** @type {HTMLDetailsElement} */ (this.find("[data-open-box]"))
    const form = /** @type {HTMLFormElement} */ (this.find("[data-open]"))
    box.open = true
    form.code.value = code
    const { complain, reason } = await this.codeForm()
    complain(form, "code", reason(fault, this.words.errors))
  }

  /** The first question that is not answered by the edition itself. */
  get start() {
    return /** @type {Question} */ (this.data.questions.find((q) => !(q.id in this.data.home)))
  }

  /** What a code holds, and the countries in the link it stands in. @param {string} text @param {string} [link] */
  async read(text, link = text) {
    const { responses, older } = await opened(text, this.data, this.dataset.versions ?? "")
    return { responses: { ...responses, [PICKED]: countriesIn(link) }, older }
  }

  /** Opens a code somebody typed, pasted or chose as a file. @param {string} text */
  async open(text) {
    await this.load()
    const { responses, older } = await this.read(text)
    this.answers = responses
    this.older = older
    this.later = {}
    this.firm = Date.now()
    this.find("[data-open-box]").removeAttribute("open")
    await this.go(RESULT)
  }

  /** Shows a step. @param {string} step @param {boolean} [quietly] leaves the focus where it is */
  show(step, quietly = false) {
    this.at = step
    this.leaving = false
    this.second?.came()
    this.dataset.view = step === RESULT ? RESULT : step === this.start.id ? "start" : "step"
    this.form.hidden = step === RESULT
    const place = this.find("[data-result]")
    place.hidden = step !== RESULT
    this.fault("")
    if (step === RESULT) place.replaceChildren(this.outcome())
    this.only(step)
    this.update()
    this.elsewhere()
    carryFragment()
    const title = this.find(step === RESULT ? "[data-title]" : `[data-question="${step}"] legend`)
    if (quietly) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
    this.previousElementSibling?.scrollIntoView()
  }

  /** Leaves only one question to be seen, and names it with its place. @param {string} step */
  only(step) {
    for (const set of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("[data-question]"))) {
      set.hidden = set.dataset.question !== step
      if (!set.hidden) set.setAttribute("aria-labelledby", `step-place ${step}-title`)
    }
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("section")))
      section.hidden = !section.querySelector("[data-question]:not([hidden])")
  }

  /** The result so far, with the questions that can still change it. */
  outcome() {
    const { result } = this
    const code = codeOf(this.data, result.responses)
    const left = steps(this.data, result, "deep").filter((q) => !result.responses[q.id])
    return /** @type {typeof import("./result.js").resultView} */ (this.resultView)(this, this.data, result, {
      code,
      ticket: this.address(RESULT, code),
      day: today(),
      places: this.places,
      countries: this.countries?.codes ?? [],
      analysis: "",
      older: this.older,
      left: left.length,
      next: left[0]?.id,
    })
  }

  /** What follows on the answers: how many services, how far it is, what the button does. */
  update() {
    const question = this.data.questions.find((q) => q.id === this.at)
    if (!question) return
    const { result } = this
    const path = steps(this.data, result, question.path)
    const n = result.recommendations.length
    const answered = Boolean(result.responses[question.id])
    this.county(countyOf(this.data, result.responses))
    const of = expected(this.data, path, question, result.responses)
    const code = codeOf(this.data, result.responses)
    const exits = result.exits.map((id) => this.data.exits[id].text)
    put(this.find("[data-place]"), filled(this.words.progress, { n: path.indexOf(question) + 1, of }))
    put(this.find("[data-exit]"), exits.join(" "))
    put(this.find("[data-count]"), n ? filled(this.words.count[n > 1 ? "many" : "one"], { n }) : "")
    for (const exit of this.querySelectorAll(`[data-question="${this.at}"] .option-exit`)) {
      exit.toggleAttribute("data-told", Boolean(exit.parentElement?.querySelector(":checked")))
    }
    const next = this.find("[data-next]")
    const open = question === this.start && !answered
    const last = !open && !this.next(path, question)
    put(next, this.words[last ? "show" : answered || open ? "next" : "skip"])
    next.classList.toggle("button-quiet", !last && !answered && !open)
    const bar = /** @type {HTMLProgressElement} */ (this.find("[data-bar]"))
    bar.max = of
    bar.value = path.indexOf(question) + (answered ? 1 : 0)
    this.find("[data-back]").hidden = question === this.start
    const reach = /** @type {HTMLAnchorElement} */ (this.find("[data-reach]"))
    reach.hidden = !n
    reach.href = this.address(RESULT, code)
    if (answered || location.hash) history.replaceState(this.entry(), "", this.address(this.at, code))
    carryFragment()
  }

  /** The question after another. @param {Question[]} path @param {Question} question */
  next(path, question) {
    const { questions } = this.data
    return path.find((q) => questions.indexOf(q) > questions.indexOf(question))
  }

  submitted() {
    if (this.countries && !this.countries.add()) return undefined
    this.resume()
    const { result } = this
    const question = /** @type {Question} */ (this.data.questions.find((q) => q.id === this.at))
    if (question === this.start && !result.responses[this.at]) return this.fault(this.words.needed)
    return this.go(this.next(steps(this.data, result, question.path), question)?.id ?? RESULT)
  }

  /** An answer was chosen: those that cannot stand beside it give way. @param {HTMLInputElement} input */
  changed(input) {
    if (!input.name) return
    const others = /** @type {HTMLInputElement[]} */ ([
      ...this.form.querySelectorAll(`input[name="${input.name}"]:checked`),
    ])
    const max = this.data.questions.find((q) => q.id === input.name)?.max
    this.fault("")
    delete this.later[input.name]
    if (input.checked)
      for (const other of others)
        if (other !== input && (input.dataset.none ?? other.dataset.none) !== undefined)
          other.checked = input.type === "radio" && other === input
    if (max && others.length > max) {
      input.checked = false
      this.fault(filled(this.words.too_many, { max }))
    }
    this.countries?.keep()
    this.update()
    this.elsewhere()
  }

  /** Tells a firm of another county where its guide is, where that can happen. */
  async elsewhere() {
    const { home, counties } = this.data
    if (!Object.keys(home).length && !Object.values(counties).some(({ guide }) => guide)) return
    const { elsewhere } = await import("./other-county.js")
    elsewhere(this, this.data, this.answers)
  }

  /** Says what is wrong with the question that is shown. @param {string} text @param {HTMLElement} [field] */
  fault(text, field) {
    const place = this.find("[data-step-error]")
    const set = this.find(`[data-question="${this.at}"]`)
    put(place, text)
    place.hidden = !text
    if (!set) return
    const hint = `${this.at}-hint`
    set.setAttribute("aria-describedby", text ? `${place.id} ${hint}` : hint)
    set.querySelector("legend")?.after(...(text ? [place] : []))
    if (text) (field ?? /** @type {HTMLElement} */ (set.querySelector("input:checked, input"))).focus()
  }

  /** Links within the analysis are steps of it. @param {MouseEvent} event */
  clicked(event) {
    const target = /** @type {Element} */ (event.target)
    if (target.closest("[data-back]")) return this.back()
    const to = target.closest("a")?.getAttribute("href")
    if (!to?.startsWith("#t=") || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (this.at !== RESULT) this.resume()
    return this.when(() => this.go(stepIn(to) || RESULT))
  }

  /** One step back: as the browser's own button where that leads to a step. */
  back() {
    if (this.leaving) return
    if (history.state?.depth) {
      this.leaving = true
      return history.back()
    }
    const { result, data } = this
    const before = data.questions.slice(
      0,
      data.questions.findIndex((q) => q.id === this.at),
    )
    const path = [...steps(data, result, "quick"), ...steps(data, result, "deep")]
    this.go((before.reverse().find((q) => path.includes(q)) ?? this.start).id)
  }
}

/**
 * Changes a text only when it is another, so that it is announced once.
 * @param {HTMLElement} place @param {string} text
 */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text
}

customElements.define("needs-analysis", NeedsAnalysis)

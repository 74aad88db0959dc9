/** The needs analysis, one question at a time. Wraps a whole form; each step is an entry of the browser's history, and
 * the answers stand in the address' fragment, which never leaves the browser.
 * @import {Question, Responses} from "../assessment/types.js" @import {Older, PageData, Places} from "./types.js" */
import { assess } from "../assessment/recommend.js"
import { TicketError } from "../assessment/ticket.js"
import { carryFragment, keepFragment } from "./fragment.js"
import { find, fault, only, plain, progress, put } from "./step-view.js"
import { filled, part } from "./template-parts.js"
import { countriesIn, countriesPart, PICKED } from "./countries.js"
import { counties, countyOf } from "./county.js"
import { codeOf, mayCarry, opened, source, stepIn, ticketIn } from "./ticket-io.js"
import { today } from "./today.js"

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
  /** @type {typeof import("./answers.js") | undefined} what is chosen in the form */
  ticked
  /** What comes before and after a question: there once the data are. */
  walk = /** @type {typeof import("./steps.js")} */ ({})
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
      plain(this, this.words.broken)
      throw fault
    }
  }

  setUp() {
    keepFragment()
    this.form.prepend(part(this, "steps"))
    this.form.append(part(this, "nav"))
    const box = find(this, "[data-open-box]")
    box.hidden = false
    const early = /** @param {Event} event */ ({ target }) =>
      this.codeForm().then(() => target?.dispatchEvent(new Event("submit", { cancelable: true })))
    box.addEventListener("submit", early)
    box.addEventListener("toggle", () => this.codeForm().then(() => box.removeEventListener("submit", early)), {
      once: true,
    })
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.when(() => this.submitted())
    })
    this.form.addEventListener("change", ({ target }) =>
      this.when(() => this.changed(/** @type {HTMLInputElement} */ (target))),
    )
    this.addEventListener("click", (event) => this.clicked(event))
    find(this, "[data-retry]").addEventListener("click", () => this.begin(true))
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
    this.at = find(this, "[data-question]").dataset.question ?? ""
    this.dataset.view = "start"
    find(this, "[data-failed]").hidden = find(this, "[data-back]").hidden = true
    only(this.form, this.at)
    history.replaceState(this.entry(), "")
    if (mayCarry(location.hash)) this.when(() => this.travelled(null, true))
    else if (again) this.when(() => this.show(this.walk.start(this.data).id))
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
    const [form, walk] = [import("./answers.js"), import("./steps.js")]
    const [view, picker, click] = [import("./result.js"), import("./country-picker.js"), import("./second-click.js")]
    const [data, ticked, steps, { resultView }, { CountryPicker }, { SecondClick }] = await Promise.all([
      this.source(),
      form,
      walk,
      view,
      picker,
      click,
    ])
    if (this.loaded) return
    this.second = new SecondClick()
    this.ticked = ticked
    this.walk = steps
    this.resultView = resultView
    this.loaded = data
    if (place) this.countries = new CountryPicker(this, place, data)
    this.answers = { ...this.answers, ...data.home }
    if (this.at in data.home) this.show(this.walk.start(this.data).id, true)
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
      const slow = setTimeout(() => put(find(this, "[data-count]"), this.words.loading), SLOW)
      try {
        await this.load()
      } catch (fault) {
        return plain(this, fault instanceof TicketError ? this.words.failed : this.words.broken)
      } finally {
        clearTimeout(slow)
      }
      if (at !== this.at) return undefined
    }
    try {
      return await act()
    } catch (fault) {
      plain(this, this.words.broken)
      throw fault
    }
  }

  /** The data of the analysis. Whatever reads them waits for `load` first. */
  get data() {
    if (!this.loaded) throw new Error("the data of the analysis have not been loaded")
    return this.loaded
  }

  /** The answers chosen in the form. @returns {Responses} */
  get answers() {
    return { ...this.ticked?.chosen(this.form, this.data.questions), [PICKED]: this.countries?.codes ?? [] }
  }

  set answers(responses) {
    this.ticked?.choose(this.form, responses)
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
    const there = step === RESULT || (code && !step) ? undefined : this.walk.applying(this.data, this.result, step)
    this.show(there?.id ?? RESULT, first && !code)
    if (this.at === RESULT) this.later = {}
    if (code && !older) history.replaceState(this.entry(), "", this.address(this.at))
    carryFragment()
  }

  /**
   * A link with a code that cannot be read: says why where a code is typed.
   * @param {string} code @param {unknown} fault
   */
  async refused(code, fault) {
    this.show(this.walk.start(this.data).id, true)
    const box = /** @type {HTMLDetailsElement} */ (find(this, "[data-open-box]"))
    const form = /** @type {HTMLFormElement} */ (find(this, "[data-open]"))
    box.open = true
    form.code.value = code
    const { complain, reason } = await this.codeForm()
    complain(form, "code", reason(fault, this.words.errors))
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
    find(this, "[data-open-box]").removeAttribute("open")
    await this.go(RESULT)
  }

  /** Shows a step. @param {string} step @param {boolean} [quietly] leaves the focus where it is */
  show(step, quietly = false) {
    this.at = step
    this.leaving = false
    this.second?.came()
    this.dataset.view = step === RESULT ? RESULT : step === this.walk.start(this.data).id ? "start" : "step"
    this.form.hidden = step === RESULT
    const place = find(this, "[data-result]")
    place.hidden = step !== RESULT
    this.fault("")
    if (step === RESULT) place.replaceChildren(this.outcome())
    only(this.form, step)
    this.update()
    this.elsewhere()
    carryFragment()
    const title = find(this, step === RESULT ? "[data-title]" : `[data-question="${step}"] legend`)
    if (quietly) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
    this.previousElementSibling?.scrollIntoView()
  }

  /** The result so far, with the questions that can still change it. */
  outcome() {
    const { result } = this
    const code = codeOf(this.data, result.responses)
    const left = this.walk.steps(this.data, result, "deep").filter((q) => !result.responses[q.id])
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
    const code = codeOf(this.data, result.responses)
    this.county(countyOf(this.data, result.responses))
    progress(this, this.walk, this.data, result, question)
    const reach = /** @type {HTMLAnchorElement} */ (find(this, "[data-reach]"))
    reach.href = this.address(RESULT, code)
    if (result.responses[this.at] || location.hash) history.replaceState(this.entry(), "", this.address(this.at, code))
    carryFragment()
  }

  submitted() {
    if (this.countries && !this.countries.add()) return undefined
    this.resume()
    const { result } = this
    const question = /** @type {Question} */ (this.data.questions.find((q) => q.id === this.at))
    if (question === this.walk.start(this.data) && !result.responses[this.at]) return this.fault(this.words.needed)
    return this.go(
      this.walk.after(this.data, this.walk.steps(this.data, result, question.path), question)?.id ?? RESULT,
    )
  }

  /** An answer was chosen: those that cannot stand beside it give way. @param {HTMLInputElement} input */
  changed(input) {
    if (!input.name) return
    const max = this.data.questions.find((q) => q.id === input.name)?.max
    this.fault("")
    delete this.later[input.name]
    if (this.ticked?.giveWay(this.form, input, max)) this.fault(filled(this.words.too_many, { max }))
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
    fault(this, this.at, text, field)
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
    this.go(this.walk.before(this.data, this.result, this.at).id)
  }
}

customElements.define("needs-analysis", NeedsAnalysis)

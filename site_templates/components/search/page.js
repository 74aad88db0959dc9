/** The search page, with its box: the query in its address → the best hits, then the rest by kind; or a way on when
 * there is none. */

import { SearchBox } from "./box.js"
import { engine } from "./loading.js"
import { address, details, element, filled, marked, texts } from "./view.js"
import { spoken } from "../language-marks/language-marks.js"

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Hit} Hit */

const BEST = 10
const MOST = 40
const WORTH = 0.05
const NEAREST = 3

/** `<search-page>` around the search page's status, result area and, hidden, its no-hit view. */
class SearchPage extends HTMLElement {
  ui = texts(this)

  async connectedCallback() {
    this.find("[data-search-scriptless]").hidden = true
    const query = (new URLSearchParams(location.search).get("q") ?? "").trim()
    if (!query) return this.rest()
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("one-search input"))
    for (const input of inputs) input.value = query
    this.say(this.ui.loading, "busy")
    try {
      this.show(query, await engine(this))
    } catch {
      this.say(this.ui.failed, "failed")
      this.find("[data-search-plain]").hidden = false
    }
  }

  /** Nothing was asked: the other ways to everything stand, at once. */
  rest() {
    this.find("[data-search-plain]").classList.remove("search-plain")
    this.say("", "done")
  }

  /** @param {string} query @param {Engine} engine */
  show(query, engine) {
    const { hits, marks } = engine.search(query)
    const found = hits.slice(0, MOST).filter((hit) => hit.score >= WORTH * hits[0].score)
    const said = { query: query.length > 80 ? `${query.slice(0, 80)} …` : query, count: found.length }
    document.title = `${filled(this.ui.title, said)} – ${document.title}`
    this.find("[data-search-plain]").hidden = true
    const row = (/** @type {Hit} */ hit) => this.row(hit, marks, engine)
    const area = this.find("[data-search-results]")
    if (found.length > 0) {
      area.append(
        element("h2", {}, this.ui.best),
        element("ol", { class: "rows search-rows" }, ...found.slice(0, BEST).map(row)),
      )
    }
    const rest = found.slice(BEST)
    for (const kind of new Set(rest.map((hit) => hit.found.kind))) {
      const group = rest.filter((hit) => hit.found.kind === kind).map(row)
      area.append(
        element("h2", {}, filled(this.ui.more, { kind: this.ui.groups[kind] })),
        element("ul", { class: "rows search-rows" }, ...group),
      )
    }
    if (found.length === 0) this.lost(query, engine)
    this.say(
      filled(found.length === 0 ? this.ui.none : found.length === 1 ? this.ui.one_for : this.ui.many_for, said),
      "done",
    )
  }

  /** @param {Hit} hit @param {Set<string>} marks @param {Engine} engine */
  row(hit, marks, engine) {
    const link = element(
      "a",
      { href: address(hit, this), "data-search-result": hit.found.kind },
      ...marked(hit.found.title, marks, engine),
    )
    return element(
      "li",
      { class: "row" },
      element("p", { class: "row-name" }, link),
      ...details(hit, marks, engine, this.ui),
    )
  }

  /** No hit: the nearest needs, the region's door and the analysis. @param {string} query @param {Engine} engine */
  lost(query, engine) {
    const view = this.find("[data-search-lost]")
    view.hidden = false
    const links = engine
      .nearest(query, NEAREST)
      .map((found) =>
        element("li", {}, element("a", { href: (this.dataset.root ?? "") + found.path }, ...spoken(found.title))),
      )
    view.querySelector("[data-search-nearest]")?.replaceChildren(...links)
    const door = view.querySelector("[data-search-door]")
    if (door && engine.door)
      door.replaceChildren(element("a", { href: (this.dataset.root ?? "") + engine.door.path }, engine.door.name))
  }

  /** @param {string} text @param {string} state */
  say(text, state) {
    const status = this.find("[data-search-status]")
    status.textContent = text
    status.dataset.state = state
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    const part = this.querySelector(selector)
    if (!(part instanceof HTMLElement)) throw new Error(`search-page has no ${selector}`)
    return part
  }
}

customElements.define("one-search", SearchBox)
customElements.define("search-page", SearchPage)

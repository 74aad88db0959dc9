/** The search box: a plain form, which with this element shows hits while the reader types (ARIA combobox with a
 * listbox). */

import { engine } from "./loading.js"
import { address, details, element, filled, marked, texts } from "./view.js"

/** @typedef {import("./engine.js").Engine} Engine */

const SHOWN = 7
const LEAST = 2
const LATER = 50
let boxes = 0

/** `<one-search>` around a form with one `input[name=q]`. */
export class SearchBox extends HTMLElement {
  input = /** @type {HTMLInputElement} */ (this.querySelector("input"))
  form = /** @type {HTMLFormElement} */ (this.querySelector("form"))
  ui = texts(this)
  active = -1
  dismissed = ""
  /** @type {Engine | null} */
  engine = null
  list = element("div", { role: "listbox", tabindex: "-1", class: "search-hits", "aria-label": this.ui.hits })
  status = element("p", { role: "status", class: "hidden" })

  connectedCallback() {
    const { input, list } = this
    if (list.isConnected) return
    list.id = `search-hits-${boxes++}`
    list.hidden = true
    this.append(list, this.status)
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": list.id,
      "aria-autocomplete": "list",
      autocomplete: "off",
    })) {
      input.setAttribute(name, value)
    }
    input.addEventListener("focus", () => this.prepare())
    input.addEventListener("input", () => (this.engine ? this.show() : this.prepare()))
    input.addEventListener("keydown", (event) => this.pressed(event))
    list.addEventListener("pointerdown", (event) => event.preventDefault())
    input.addEventListener("blur", () => this.close())
    if (document.activeElement === input) this.prepare()
  }

  /** Fetches what search needs. Without it the form still works, so a failure says nothing here. */
  async prepare() {
    if (this.engine) return
    try {
      this.engine = await engine(this)
    } catch {
      return
    }
    if (document.activeElement === this.input) this.show()
    setTimeout(() => this.engine?.vocabulary.prepare(), LATER)
  }

  /** Shows the best hits for what stands in the box. */
  show() {
    if (!this.engine) return
    const query = this.input.value
    if (query.trim().length < LEAST || query === this.dismissed) return this.close()
    this.dismissed = ""
    const { hits, marks } = this.engine.search(query, { typing: true })
    const best = hits.slice(0, SHOWN)
    const options = best.map((hit) => {
      const title = element(
        "span",
        { class: "search-title" },
        ...marked(hit.found.title, marks, /** @type {Engine} */ (this.engine)),
      )
      return this.option(
        address(hit, this),
        title,
        ...details(hit, marks, /** @type {Engine} */ (this.engine), this.ui),
      )
    })
    const all = new URL(this.form.getAttribute("action") ?? "", document.baseURI)
    all.searchParams.set("q", query)
    options.push(
      this.option(
        all.href,
        element(
          "span",
          { class: "search-all" },
          filled(best.length > 0 ? this.ui.all : this.ui.none_short, { query: query.trim().slice(0, 60) }),
        ),
      ),
    )
    options.forEach((option, i) => {
      option.id = `${this.list.id}-${i}`
    })
    this.list.replaceChildren(...options)
    this.activate(-1)
    this.list.hidden = false
    this.input.setAttribute("aria-expanded", "true")
    this.status.textContent =
      best.length === 0
        ? this.ui.none_short_said
        : filled(best.length === 1 ? this.ui.one : this.ui.many, { count: best.length })
  }

  /** @param {string} href @param {Node[]} children */
  option(href, ...children) {
    return element("a", { href, role: "option", tabindex: "-1", "aria-selected": "false" }, ...children)
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing) return
    const options = this.list.children
    if (event.key === "Escape" && !this.list.hidden) {
      this.dismissed = this.input.value
      this.close()
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.list.hidden) {
      this.dismissed = ""
      return this.show()
    } else if (event.key === "ArrowDown") this.activate(this.active + 1 < options.length ? this.active + 1 : -1)
    else if (event.key === "ArrowUp") this.activate(this.active < 0 ? options.length - 1 : this.active - 1)
    else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden)
      /** @type {HTMLElement} */ (options[this.active]).click()
    else return
    event.preventDefault()
  }

  /** Moves to an option; -1 is the box itself. @param {number} place */
  activate(place) {
    this.active = place
    Array.from(this.list.children).forEach((option, i) => option.setAttribute("aria-selected", String(i === place)))
    const option = this.list.children[place]
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id)
      option.scrollIntoView({ block: "nearest" })
    } else this.input.removeAttribute("aria-activedescendant")
  }

  close() {
    this.list.hidden = true
    this.activate(-1)
    this.input.setAttribute("aria-expanded", "false")
    this.status.textContent = ""
  }
}

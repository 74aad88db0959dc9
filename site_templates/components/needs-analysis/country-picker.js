/** Countries picked by name: each gives the answers of its groups, and goes when one of them is taken away.
 * @import {PageData} from "./types.js" */
import { countryOf } from "./named-country.js"
import { filled, part } from "./template-parts.js"

/** @typedef {NonNullable<ReturnType<typeof countryOf>>} Country */

export class CountryPicker {
  /** @type {Country[]} */
  picked = []

  /**
   * @param {HTMLElement & {words: any, update(): void, fault(text: string, field?: HTMLElement): void}} root
   * @param {HTMLElement} place @param {PageData} data
   */
  constructor(root, place, data) {
    this.root = root
    this.place = place
    this.data = data
    this.field = /** @type {HTMLInputElement} */ (place.querySelector("input"))
    const { all } = data.countries
    this.names = new Map(
      Object.entries(all).flatMap(([code, [name, , ...also]]) => [name, ...also].map((one) => [one, code])),
    )
    place.querySelector("datalist")?.append(...[...this.names.keys()].map((name) => new Option("", name)))
    place.hidden = false
    let stepping = false
    this.field.addEventListener("input", (event) => {
      const { inputType } = /** @type {InputEvent} */ (event)
      const listed = !inputType || inputType === "insertReplacementText"
      // Chosen in the list rather than written. Arrow keys write each name on the way: Enter takes the one wanted.
      if (listed && !stepping && this.names.has(this.field.value)) this.add()
    })
    this.field.addEventListener("keydown", (event) => {
      stepping = event.key.startsWith("Arrow")
      if (event.key !== "Enter" || event.defaultPrevented || !this.field.value.trim()) return
      event.preventDefault()
      this.add()
    })
    place.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button")
      if (button?.dataset.gone) this.remove(button.dataset.gone)
      else if (button) this.add()
    })
  }

  get codes() {
    return this.picked.map(({ code }) => code)
  }

  set codes(codes) {
    this.picked = codes.flatMap((code) => countryOf(this.data, code) ?? [])
    this.keep()
    this.show()
  }

  /** Adds the country that is written, if there is one. Whether nothing unknown is left in the field. */
  add() {
    const text = this.field.value.trim()
    if (!text) return true
    const code = this.meant(text.toLowerCase())
    const country = countryOf(this.data, code)
    if (!country) {
      this.root.fault(filled(this.root.words.no_country, { text }), this.field)
      return false
    }
    this.field.value = ""
    if (!this.codes.includes(code)) this.picked.push(country)
    this.tick(country.answers, true)
    return true
  }

  /** The country of that name, or the only one whose name begins so. @param {string} text */
  meant(text) {
    const names = [...this.names].map(([name, code]) => /** @type {const} */ ([name.toLowerCase(), code]))
    const same = names.find(([name]) => name === text)
    const begin = new Set(names.filter(([name]) => name.startsWith(text)).map(([, code]) => code))
    return same?.[1] ?? (begin.size === 1 ? [...begin][0] : "")
  }

  /** @param {string} gone */
  remove(gone) {
    const answers = countryOf(this.data, gone)?.answers ?? []
    this.picked = this.picked.filter(({ code }) => code !== gone)
    this.tick(
      answers.filter((answer) => !this.picked.some((one) => one.answers.includes(answer))),
      false,
    )
  }

  /** Ticks answers or takes them away, as a reader would. @param {string[]} answers @param {boolean} on */
  tick(answers, on) {
    const boxes = answers.flatMap((answer) => this.box(answer) ?? [])
    for (const box of boxes) box.checked = on
    boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }))
    this.root.update()
    this.show()
    this.field.focus()
  }

  /** @param {string} answer @returns {HTMLInputElement | null} */
  box(answer) {
    return this.root.querySelector(`input[name="${this.data.countries.question}"][value="${answer}"]`)
  }

  /** Only countries whose every answer is ticked stay. */
  keep() {
    const kept = this.picked.filter(({ answers }) => answers.every((answer) => this.box(answer)?.checked))
    if (kept.length === this.picked.length) return
    this.picked = kept
    this.show()
  }

  show() {
    this.place.querySelector("ul")?.replaceChildren(
      ...this.picked.map(({ code, name, groups }) => {
        const warning = groups.map((group) => group.warning ?? "").join("")
        const made = part(this.root, "country", {
          name,
          groups: groups.map((group) => group.name).join(", "),
          gone: name,
          warning,
        })
        made.querySelector("button")?.setAttribute("data-gone", code)
        return made
      }),
    )
  }
}

/** What stands within a line: links, and nodes with a text between. */
import { spoken } from "../language-marks/language-marks.js"

/** A link. @param {string} href @param {string} text */
export function link(href, text) {
  const made = document.createElement("a")
  made.href = href
  made.append(...spoken(text))
  return made
}

/** The nodes with a text between. @template T @param {T[]} items @param {string} between @param {string} [last] */
export const joined = (items, between, last = between) =>
  items.flatMap((item, i) => (i ? [i < items.length - 1 ? between : last, item] : [item]))

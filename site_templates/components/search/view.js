/** A hit → elements. Text goes in as text, never as markup. */

import { spoken } from "../language-marks/language-marks.js"

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Hit} Hit */

/** The words of the interface: `ui.search`. @param {HTMLElement} element @returns {Record<string, any>} */
export const texts = (element) => JSON.parse(element.dataset.texts ?? "{}")

/** A text with {names} filled in. @param {string} text @param {Record<string, string | number>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all))

/**
 * An element with children.
 * @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/**
 * The text with the words that were found marked, and those of other languages.
 * @param {string} text @param {Set<string>} marks @param {Engine} engine
 */
export const marked = (text, marks, engine) => spoken(text, (piece) => highlighted(piece, marks, engine))

/** @param {string} text @param {Set<string>} marks @param {Engine} engine */
function highlighted(text, marks, engine) {
  const made = document.createDocumentFragment()
  let before = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!marks.has(engine.words.stem(engine.words.folded(word)))) continue
    made.append(text.slice(before, index), element("mark", {}, word))
    before = index + word.length
  }
  made.append(text.slice(before))
  return made
}

/**
 * Where a hit leads, from this page.
 * @param {Hit} hit @param {HTMLElement} owner it knows the way to the site's root
 */
export const address = (hit, owner) => (owner.dataset.root ?? "") + hit.found.path

/**
 * What stands below a hit's name: its kind, its one-line answer and, for a need, whom to contact first.
 * @param {Hit} hit @param {Set<string>} marks @param {Engine} engine @param {Record<string, any>} ui
 */
export function details(hit, marks, engine, ui) {
  const { kind, line, door, ended } = hit.found
  const kinds = element("span", { class: "search-kind" }, ui.kinds[kind] ?? kind)
  const parts = [element("span", { class: "search-line" }, kinds, " ", ...marked(line, marks, engine))]
  if (ended) parts.push(element("span", { class: "search-ended" }, ui.ended))
  if (door) parts.push(element("span", { class: "search-door" }, filled(ui.door, { name: door })))
  return parts
}

/**
 * A term in a text: the link to the glossary becomes a button that shows and hides the definition where it is used.
 * The definition is already in the page, so nothing is fetched. Without this module the link works as it is.
 */
import { spoken } from "../language-marks/language-marks.js"

/** Elements that a note can stand last in. */
const BLOCKS = "p, li, dd, td"
/** What a note stands before when its block holds more than running text. */
const INNER = "ul, ol, dl, div, table"

let count = 0

/** @param {ParentNode} root */
export function explain(root) {
  for (const link of root.querySelectorAll("a.term[data-definition]")) {
    const block = link.closest(BLOCKS)
    if (link instanceof HTMLAnchorElement && block) disclose(link, block)
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Element} block
 */
function disclose(link, block) {
  const note = noteFor(link)
  const button = document.createElement("button")
  button.type = "button"
  button.className = link.className
  button.append(...link.childNodes)
  button.setAttribute("aria-expanded", "false")
  button.setAttribute("aria-controls", note.id)

  /** @param {boolean} open */
  const show = (open) => {
    button.setAttribute("aria-expanded", String(open))
    note.hidden = !open
  }
  button.addEventListener("click", () => show(note.hidden))
  for (const part of [button, note]) {
    part.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || note.hidden) return
      show(false)
      button.focus()
    })
  }
  link.replaceWith(button)
  block.insertBefore(note, block.querySelector(`:scope > :is(${INNER})`))
}

/**
 * The note: the term, its definition, and the way to its entry in the glossary.
 * @param {HTMLAnchorElement} link
 */
function noteFor(link) {
  const { definition = "", language = "", name = "" } = link.dataset
  const words = link.closest("[data-term-more]")
  const note = document.createElement("span")
  note.className = "term-note"
  note.id = `term-note-${(count += 1)}`
  note.hidden = true
  const said = document.createElement("span")
  if (language) said.lang = language
  said.append(...spoken(`${name}: ${definition}`))
  const more = document.createElement("a")
  more.href = link.href
  more.textContent = words?.getAttribute("data-term-more") ?? name
  note.append(said, " ", more)
  return note
}

explain(document)

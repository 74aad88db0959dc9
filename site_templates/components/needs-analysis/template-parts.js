/** Puts the page's own <template>s together: the words stay in the page, and text goes in as text. */
import { spoken } from "../language-marks/language-marks.js"

/** A text with {names} filled in. @param {string} text @param {Record<string, unknown>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

/**
 * @typedef {string | Node | (string | Node)[] | {text?: string, href: string} | boolean | null | undefined} Filling
 * A link's `text` may be left out when the template has it; `true` keeps what stands there; nothing takes it away.
 */

/**
 * A copy of a template with its slots filled.
 * @param {ParentNode} root @param {string} name @param {Record<string, Filling>} [values]
 */
export function part(root, name, values = {}) {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-part=${name}]`))
  const made = /** @type {DocumentFragment} */ (document.importNode(template.content, true))
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (made.querySelectorAll("[data-slot]")))
    fill(slot, values[slot.dataset.slot ?? ""])
  return made
}

/** @param {HTMLElement} slot @param {Filling} value */
function fill(slot, value) {
  if (!value || (Array.isArray(value) && !value.length)) return slot.remove()
  if (value === true) return
  const into = /** @type {HTMLElement} */ (slot.querySelector("[data-into]") ?? slot)
  if (typeof value === "object" && "href" in value && !(value instanceof Node)) {
    const link = into.matches("a") ? into : slot
    link.setAttribute("href", value.href)
    if (value.text) into.replaceChildren(...spoken(value.text))
  } else
    into.replaceChildren(
      .../** @type {(string | Node)[]} */ ([value].flat()).flatMap((one) =>
        typeof one === "string" ? spoken(one) : one,
      ),
    )
}

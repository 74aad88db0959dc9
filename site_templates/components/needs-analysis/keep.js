/** What a reader takes along: a text to paste, a file. */

/**
 * Puts a text where the reader can paste it from, and says so. Where the browser does not let us, as on a page without
 * HTTPS, the text is marked for the reader to copy: in the field it stands in, or in one of its own below.
 * @param {string} text @param {Record<string, string>} words @param {HTMLElement} told where it is said
 * @param {HTMLTextAreaElement} [field]
 */
export async function copy(text, words, told, field) {
  told.parentElement?.querySelector(".by-hand")?.remove()
  try {
    await navigator.clipboard.writeText(text)
    told.textContent = words.copied
  } catch {
    told.textContent = words.not_copied
    const marked = field ?? fieldAfter(told, text, words.by_hand)
    marked.focus()
    marked.setSelectionRange(0, text.length)
  }
}

/** @param {HTMLElement} place @param {string} text @param {string} name */
function fieldAfter(place, text, name) {
  const field = document.createElement("textarea")
  field.className = "by-hand no-print"
  field.readOnly = true
  field.rows = 3
  field.value = text
  field.setAttribute("aria-label", name)
  place.after(field)
  return field
}

/** Hands the reader a file. @param {string} name @param {string} type @param {string} content */
export function handOver(name, type, content) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

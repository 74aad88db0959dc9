/**
 * Words of other languages in what scripts show, marked as the templates mark them. The page's root element has them.
 */

/** @type {[string, string][]} word and language, the longest first */
const foreign = JSON.parse(document.documentElement.dataset.foreign ?? "[]")
const inWord = /[\p{L}\p{N}]/u

/**
 * A text as what to put into an element.
 * @param {string} text @param {(piece: string) => string | Node} [shown] how each piece is shown
 * @returns {(string | Node)[]}
 */
export function spoken(text, shown = (piece) => piece) {
  for (const [word, language] of foreign) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length
      if (inWord.test(text.charAt(at - 1) + text.charAt(end))) continue
      const made = document.createElement("span")
      made.lang = language
      made.append(shown(word))
      return [...spoken(text.slice(0, at), shown), made, ...spoken(text.slice(end), shown)]
    }
  }
  return [shown(text)]
}

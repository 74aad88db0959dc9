/** The codes that may stand in a text as people hand it on. Twin of ticket_text.py, which explains it. */
import { sound } from "./ticket.js"

const LONGEST = 64
const MOST_GROUPS = 16
const MOST_WORDS = 600
const WRAPPED = 4
const WORD = /[\p{L}\p{N}]+/gu
const IN_LINK = /(?:^|[#&?*])t=([^&]*)/gi
const FILTERED = [/-([0-9A-F]{2})/g, /=([0-9A-F]{2})/g]

/**
 * The code in a text as it was handed on: a sentence, a link, a link that wraps a link. Without hyphens. What is no
 * code comes back as what was most likely meant as one, so that `decode` can say what is wrong with it.
 * @param {string} text
 */
export function codeIn(text) {
  let code = ""
  for (code of candidates(text)) if (sound(code)) break
  return code
}

/**
 * What may be a code: every run of words in every way to read the text. Last comes what was most likely meant.
 * @param {string} text
 */
function* candidates(text) {
  const forms = formsOf(text)
  for (const form of forms) {
    const words = (form.match(WORD) ?? []).slice(0, MOST_WORDS).map(plain)
    for (let start = 0; start < words.length; start++) {
      let code = ""
      for (const word of words.slice(start, start + MOST_GROUPS)) {
        code += word
        if (code.length > LONGEST) break
        yield code
      }
    }
  }
  const last = forms[forms.length - 1]
  const linked = [...last.matchAll(IN_LINK)].pop()
  const meant = linked ? linked[1] : last.slice(last.lastIndexOf(":") + 1) || last
  yield plain((meant.match(WORD) ?? []).join(""))
}

/** @param {string} text */
function formsOf(text) {
  const read = [text]
  while (read.length < WRAPPED) {
    const inner = unquoted(read[read.length - 1])
    if (inner === read[read.length - 1]) break
    read.push(inner)
  }
  return [...FILTERED.map((sign) => unquoted(text.replace(sign, "%$1"))), ...read].map(seen)
}

/** The text with its %XX read, where they are any. @param {string} text */
const unquoted = (text) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs)
    } catch {
      return signs
    }
  })

/** @param {string} text */
const seen = (text) => text.normalize("NFKC").replace(/\p{Cf}/gu, "")

/** @param {string} word */
const plain = (word) => word.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0")

// A query → its folded words and stems. The twin of generator/search/words.py; shared cases hold them together.

/**
 * @typedef {object} Language
 * @property {Record<string, string>} letters letters that no accent explains → how they are typed
 * @property {string} vowels
 * @property {number} least
 * @property {[string, string, string, string[]][][]} steps per step: ending, instead, one of these before, none of
 *   these before
 * @property {string[]} glue
 * @property {[string, string][]} sounds
 * @property {string} stop
 * @property {string} countries
 * @property {Record<string, string[]>} words
 */

const GROUP = /[a-z0-9]+(?:[-/&.'’:+_][a-z0-9]+)*/g
const PART = /[a-z0-9]+/g
const LONGEST = 40
const ASCII = /^\p{ASCII}*$/u

/** The words of one language. */
export class Words {
  /** @param {Language} language */
  constructor(language) {
    this.language = language
    this.letters = Object.entries(language.letters)
    this.stops = new Set(language.stop.split(" "))
    /** @type {Map<string, string>} */
    this.known = new Map()
  }

  /** Small letters without accents or invisible signs. @param {string} text */
  folded(text) {
    let plain = text.toLowerCase()
    if (ASCII.test(plain)) return plain
    plain = plain.normalize("NFKD")
    for (const [letter, typed] of this.letters) plain = plain.replaceAll(letter, typed)
    return plain.replace(/[\p{M}\p{Cf}]/gu, "")
  }

  /** The words in order; those written together also come as one. @param {string} text @returns {string[]} */
  tokens(text) {
    return (this.folded(text).match(GROUP) ?? []).flatMap((group) => {
      const parts = group.match(PART) ?? []
      return (parts.length > 1 ? [...parts, parts.join("")] : parts).map((part) => part.slice(0, LONGEST))
    })
  }

  /** The words in order, each by itself. @param {string} text @returns {string[]} */
  parts(text) {
    return (this.folded(text).match(PART) ?? []).map((part) => part.slice(0, LONGEST))
  }

  /** A name's stems in a row, as if written together. @param {string} text */
  name(text) {
    return this.parts(text)
      .filter((part) => !this.stops.has(part))
      .map((part) => this.stem(part))
      .join("")
  }

  /** @param {string} word folded @returns {string} */
  stem(word) {
    const known = this.known.get(word)
    if (known !== undefined) return known
    const start = this.start(word)
    const stem = this.language.steps.reduce((rest, endings) => shortened(rest, start, endings), word)
    if (this.known.size > 5000) this.known.clear()
    this.known.set(word, stem)
    return stem
  }

  /** Where endings may begin. @param {string} word */
  start(word) {
    let at = 0
    while (at < word.length && !this.language.vowels.includes(word[at])) at++
    while (at < word.length && this.language.vowels.includes(word[at])) at++
    return Math.max(at + 1, this.language.least)
  }

  /** The word as it sounds, for those who spell by ear. @param {string} word */
  sound(word) {
    const heard = this.language.sounds.reduce((text, [spelt, sounds]) => text.replaceAll(spelt, sounds), word)
    return heard.replace(/(.)\1+/g, "$1")
  }
}

/** @param {string} word @param {number} start @param {[string, string, string, string[]][]} endings longest first */
function shortened(word, start, endings) {
  for (const [ending, instead, after, unless] of endings) {
    const at = word.length - ending.length
    if (at < start || !word.endsWith(ending)) continue
    const head = word.slice(0, at)
    if ((after && !after.includes(word[at - 1])) || unless.some((end) => head.endsWith(end))) return word
    return head + instead
  }
  return word
}

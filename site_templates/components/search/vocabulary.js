// The words the site knows: finds those a reader may have meant by one word. Ranks nothing.

import { differ, distance, forgiven, letters } from "./fuzzy.js"

/** @typedef {import("./decoding.js").Entry & {bits?: number, sound?: string}} Entry */
/** @typedef {[entry: Entry, weight: number]} Variant a known word and how surely it was meant, 0 to 1 */

const SHORTEST = 3
const COMMON = 5
const FIRST_PART = 0.3
const LAST_PART = 0.5
const BEGUN = 0.8
const ROOT = 5
const ROOTED = 0.4
const MOST_BEGUN = 40
const MOST_MISSPELT = 4

/** The site's own words. */
export class Vocabulary {
  /** @param {Entry[]} entries @param {import("./stemming.js").Words} words */
  constructor(entries, words) {
    this.words = words
    this.sorted = entries.sort((a, b) => (a.stem < b.stem ? -1 : 1))
    this.byStem = new Map(entries.map((entry) => [entry.stem, entry]))
    this.parts = new Set([...this.byStem.keys(), ...Object.keys(words.language.words)])
    this.glue = new Set([...words.language.vowels, ...words.language.glue])
    /** @type {Map<string, Variant[]>} compounds that a word is a part of */
    this.within = new Map()
    for (const entry of entries) this.noteParts(entry)
  }

  /** @param {Entry} entry */
  noteParts(entry) {
    const parts = this.split(entry.stem) ?? []
    parts.forEach((part, i) => {
      const known = this.within.get(part) ?? []
      known.push([entry, i === parts.length - 1 ? LAST_PART : FIRST_PART])
      this.within.set(part, known)
    })
  }

  /** Whether a word may be a part of a compound; very short ones only when they are common. @param {string} stem */
  isPart(stem) {
    if (!this.parts.has(stem)) return false
    return stem.length > SHORTEST || (stem.length === SHORTEST && (this.byStem.get(stem)?.places.length ?? 0) >= COMMON)
  }

  /**
   * The stem of a compound's first part, whatever joins it to the next.
   * @param {string} head @param {boolean} asked whether a reader wrote it, so that its endings are worth a look
   */
  head(head, asked) {
    if (this.isPart(head)) return head
    const bare = head.slice(0, -1)
    if (this.glue.has(head[head.length - 1]) && this.isPart(bare)) return bare
    const stem = asked ? this.words.stem(head) : head
    return stem !== head && this.isPart(stem) ? stem : null
  }

  /**
   * The stems of a compound's parts, as few as possible; null when it is none the site can explain.
   * @param {string} word @param {boolean} [asked] @param {number} [most] @returns {string[] | null}
   */
  split(word, asked = false, most = 3) {
    /** @type {string[] | null} */
    let best = null
    for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
      const head = this.head(word.slice(0, at), asked)
      if (head === null) continue
      const rest = word.slice(at)
      const stem = !asked || this.parts.has(rest) ? rest : this.words.stem(rest)
      if (this.isPart(stem)) return [head, stem]
      /** @type {string[] | null} */
      const tail = best === null && most > 2 ? this.split(rest, asked, most - 1) : null
      if (tail) best = [head, ...tail]
    }
    return best
  }

  /** Known words that begin so. @param {string} start @param {number} weight @returns {Variant[]} */
  begun(start, weight) {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle].stem < start) low = middle + 1
      else high = middle
    }
    /** @type {Variant[]} */
    const found = []
    for (; found.length < MOST_BEGUN && this.sorted[low]?.stem.startsWith(start); low++) {
      found.push([this.sorted[low], weight * Math.sqrt(start.length / this.sorted[low].stem.length)])
    }
    return found
  }

  /** Notes how a known word is spelt and sounds. @param {Entry} entry */
  heard(entry) {
    if (entry.sound !== undefined) return
    entry.bits = letters(entry.stem)
    entry.sound = this.words.sound(entry.stem)
  }

  /** Does ahead of the first slip what `misspelt` needs of every word. */
  prepare() {
    for (const entry of this.sorted) this.heard(entry)
  }

  /** Known words that are spelt or sound nearly so, the nearest first. @param {string} word @returns {Variant[]} */
  misspelt(word) {
    const stem = this.words.stem(word)
    const most = forgiven(stem.length)
    if (most === 0) return []
    const bits = letters(stem)
    const sound = this.words.sound(stem)
    /** @type {[number, Entry][]} */
    const near = []
    for (const entry of this.sorted) {
      if (entry.stem.length < SHORTEST || Math.abs(entry.stem.length - stem.length) > most + 1) continue
      this.heard(entry)
      if (differ(bits, entry.bits ?? 0) > 2 * most + 2) continue
      const slips = Math.min(distance(stem, entry.stem, most), distance(sound, entry.sound ?? "", most - 1) + 0.5)
      const other = entry.stem[0] === stem[0] ? 0 : 0.6
      if (slips + other <= most) near.push([slips + other, entry])
    }
    near.sort((a, b) => a[0] - b[0] || b[1].places.length - a[1].places.length)
    return near
      .slice(0, MOST_MISSPELT)
      .filter(([slips]) => slips <= near[0][0] + 0.5)
      .map(([slips, entry]) => [entry, 0.9 - 0.5 * (slips / (most + 1))])
  }

  /** Known compounds of which this is a part. @param {string} stem @returns {Variant[]} */
  compounds(stem) {
    return this.within.get(stem) ?? []
  }

  /**
   * Known words that share the longest beginning with a word nothing else explains.
   * @param {string} word @returns {Variant[]}
   */
  rooted(word) {
    for (let length = word.length - 1; length >= ROOT; length--) {
      const begun = this.begun(word.slice(0, length), ROOTED)
      if (begun.length > 0) return begun
    }
    return []
  }

  /** Known words that begin as this one does; for the word being typed. @param {string} word @param {number} share */
  continued(word, share) {
    const begun = this.begun(word, BEGUN * share)
    return begun.length > 0 || word === this.words.stem(word) ? begun : this.begun(this.words.stem(word), BEGUN * share)
  }
}

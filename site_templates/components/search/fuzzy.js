// How far a misspelt word is from a known one. Bounded: it stops as soon as the answer can only be "too far".

const LONGEST = 128
const ROWS = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)]

/** Most slips that are forgiven in a word of this length. @param {number} length */
export const forgiven = (length) => (length < 4 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3)

/**
 * Damerau–Levenshtein distance (neighbours that changed places count once), or `most + 1` when it is larger.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most || b.length >= LONGEST) return most + 1
  let [last, row, next] = ROWS
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, last[j - 2] + 1)
      next[j] = best
      if (best < least) least = best
    }
    if (least > most) return most + 1
    ;[last, row, next] = [row, next, last]
  }
  return Math.min(row[b.length], most + 1)
}

/** Which letters a word has, as bits. @param {string} word */
export function letters(word) {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 32)
  return bits
}

/** How many bits differ. @param {number} a @param {number} b */
export function differ(a, b) {
  let bits = a ^ b
  let count = 0
  for (; bits; bits &= bits - 1) count++
  return count
}

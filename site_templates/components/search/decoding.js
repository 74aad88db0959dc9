// The index as it was sent → documents and postings. The twin of generator/search/pack.py.

/**
 * @typedef {object} Found what can be found
 * @property {string} kind
 * @property {string} path address below the edition's root
 * @property {string} title
 * @property {string} line one-line answer
 * @property {string} door whom to contact first, for a need
 * @property {Set<string>} counties whose it is; empty means everybody's
 * @property {boolean} ended
 * @property {boolean} hidden not offered in this edition
 */
/** @typedef {{stem: string, places: number[], worth: number[]}} Entry */

const SIGNS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((sign) => sign !== "\\")
  .slice(0, 90)
const VALUE = new Map(SIGNS.map((sign, value) => [sign, value]))
const HALF = 45
const MOST = 10

/** Numbers, none below zero. @param {string} text */
export function numbers(text) {
  const found = []
  let value = 0
  let unit = 1
  for (const sign of text) {
    const digit = VALUE.get(sign) ?? 0
    value += (digit % HALF) * unit
    if (digit >= HALF) unit *= HALF
    else {
      found.push(value)
      value = 0
      unit = 1
    }
  }
  return found
}

/** Steps → rising places. @param {number[]} steps @param {number} [offset] */
const places = (steps, offset = 0) => {
  let place = offset - 1
  return steps.map((step) => (place += step + 1))
}

/** @param {string} text */
const lines = (text) => (text === "" ? [] : text.split("\n"))

/** @param {any} part @returns {Found[]} */
export function documents(part) {
  const [paths, titles, shown, doors] = [part.paths, part.titles, part.lines, part.doors].map((text) =>
    text.split("\n"),
  )
  const kinds = part.kinds === "" ? [] : part.kinds.split(" ")
  const ended = new Set(places(numbers(part.ended)))
  let need = 0
  /** @type {Found[]} */
  const found = kinds.map((/** @type {string} */ kind, /** @type {number} */ i) => ({
    kind,
    path: paths[i],
    title: titles[i],
    line: shown[i],
    door: kind === "need" ? doors[need++] : "",
    counties: new Set(),
    ended: ended.has(i),
    hidden: false,
  }))
  for (const [code, steps] of Object.entries(part.counties)) {
    for (const place of places(numbers(/** @type {string} */ (steps)))) found[place].counties.add(code)
  }
  return found
}

/**
 * Stems and where they stand; places are counted from `offset`.
 * @param {any} part @param {number} offset @returns {Entry[]}
 */
export function entries(part, offset) {
  const counts = numbers(part.counts)
  const steps = numbers(part.places)
  const worth = numbers(part.worth)
  let before = ""
  let at = 0
  return lines(part.stems).map((text, i) => {
    before = before.slice(0, numbers(text[0])[0]) + text.slice(1)
    const until = at + counts[i]
    const entry = {
      stem: before,
      places: places(steps.slice(at, until), offset),
      worth: worth.slice(at, until).map((level) => level / MOST),
    }
    at = until
    return entry
  })
}

/** Name → places. @param {string} text @param {number} offset @returns {[string, number[]][]} */
export const names = (text, offset) =>
  lines(text).map((line) => {
    const [steps, name] = line.split("\t")
    return [name, places(numbers(steps), offset)]
  })

/** Place name → codes of its counties. @param {string} text @returns {Map<string, string[]>} */
export const towns = (text) =>
  new Map(
    lines(text).map((line) => {
      const [codes, name] = line.split("\t")
      return [name, codes.split(",")]
    }),
  )

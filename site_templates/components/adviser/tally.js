/** Sums of what happened in meetings, kept in this browser and only after somebody asked for it. Never names. */

const KEY = "onedoor-tally-2"
const COLUMNS = ["month", "region", "need", "first_door", "done", "outcome", "n"]

/** @typedef {Record<string, number>} Sums "month,region,need,first door,what was done," → how many */

/** The sums so far; null while nobody counts. @returns {Sums | null} */
export function sums() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null")
  } catch {
    return null
  }
}

/** Begins to count. Throws when the browser does not let a page keep anything. */
export const begin = () => localStorage.setItem(KEY, "{}")

/**
 * Adds one for each thing that was done in a meeting. What came of it nobody knows yet: that column stays empty.
 * @param {string} region @param {{need: string, first: string, outcome: string}[]} outcomes @param {Date} day
 */
export function count(region, outcomes, day) {
  const held = sums() ?? {}
  const month = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`
  for (const { need, first, outcome } of outcomes) {
    const row = [month, region, need, first, outcome.split(":")[0], ""].join(",")
    held[row] = (held[row] ?? 0) + 1
  }
  keep(held)
}

/** Keeps sums in the place of those so far. @param {Sums} sums */
const keep = (sums) => localStorage.setItem(KEY, JSON.stringify(sums))

/**
 * One case of a row gets an outcome; an empty one takes it away again.
 * @param {string} row @param {string} outcome
 */
export function settle(row, outcome) {
  const held = sums() ?? {}
  if (!held[row]) return
  const to = [...row.split(",").slice(0, -1), outcome].join(",")
  held[row] -= 1
  if (!held[row]) delete held[row]
  held[to] = (held[to] ?? 0) + 1
  keep(held)
}

const CELLS = [/^\d{4}-(0[1-9]|1[0-2])$/, ...Array(5).fill(/^([a-z][a-z0-9-]{0,59})?$/), /^[1-9]\d{0,3}$/]
/** A month, five ids and a count: what a file may hold, and nothing that could be somebody's name or number. */

/**
 * A saved file takes the place of the sums so far. Returns 0, or the first line that is none of ours: then nothing is
 * kept.
 * @param {string} text @returns {number}
 */
export function open(text) {
  const [head, ...lines] = text
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/)
  if (head !== COLUMNS.join(";")) return 1
  /** @type {Sums} */
  const read = {}
  for (const [i, line] of lines.entries()) {
    const cells = line.split(";")
    if (cells.length !== CELLS.length || !CELLS.every((cell, at) => cell.test(cells[at]))) return i + 2
    const row = cells.slice(0, -1).join(",")
    read[row] = (read[row] ?? 0) + Number(cells[6])
  }
  keep(read)
  return 0
}

/** Forgets all sums and stops counting. */
export const clear = () => localStorage.removeItem(KEY)

/**
 * The sums as CSV that Excel opens in columns where a comma is for decimals. Ids only, so nothing needs quotes.
 * @param {string} [place] "month,region," of the rows to write; all when none
 */
export const csv = (place = "") => {
  const rows = Object.entries(sums() ?? {})
    .filter(([row]) => row.startsWith(place))
    .sort()
  const lines = [COLUMNS, ...rows.map(([row, n]) => [...row.split(","), n])].map((cells) => cells.join(";"))
  return `\ufeff${lines.join("\r\n")}\r\n`
}

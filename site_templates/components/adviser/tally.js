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
  localStorage.setItem(KEY, JSON.stringify(held))
}

/** Forgets all sums and stops counting. */
export const clear = () => localStorage.removeItem(KEY)

/** The sums as CSV that Excel opens in columns where a comma is for decimals. Ids only, so nothing needs quotes. */
export const csv = () => {
  const rows = Object.entries(sums() ?? {}).sort()
  const lines = [COLUMNS, ...rows.map(([row, n]) => [...row.split(","), n])].map((cells) => cells.join(";"))
  return `\ufeff${lines.join("\r\n")}\r\n`
}

/** What came of the cases that were counted: every row can be opened again, month by month and county by county.
 * @import {PageData} from "../needs-analysis/types.js" */
import { filled, part } from "../needs-analysis/template-parts.js"
import { handOver } from "../needs-analysis/keep.js"
import * as tally from "./tally.js"

/**
 * Shows the rows anew. Without a name for something, its id is shown.
 * @param {HTMLElement} desk @param {HTMLElement} into @param {PageData} data @param {(answer: string) => void} told
 * @param {string} [at] the row that gets the focus
 */
export function show(desk, into, data, told, at = "") {
  const said = JSON.parse(desk.dataset.deskWords ?? "{}")
  const rows = Object.entries(tally.sums() ?? {}).sort()
  const places = [...new Set(rows.map(([row]) => row.split(",").slice(0, 2).join(",")))]
  /** @param {string} answer @param {string} row */
  const settled = (answer, row) => {
    show(desk, into, data, told, row)
    told(answer)
  }
  const blocks = places.map((place) => {
    const [month, region] = place.split(",")
    const county = Object.values(data.counties).find(({ id }) => id === region)?.name ?? (region || said.no_county)
    const block = part(desk, "month", { name: filled(said.month, { county, month: named(month) }) })
    const list = /** @type {HTMLElement} */ (block.querySelector("ul"))
    const mine = rows.filter(([row]) => row.startsWith(`${place},`))
    list.append(...mine.map(([row, n]) => line(desk, said, data, row, n, settled)))
    const fetch = /** @type {HTMLElement} */ (block.querySelector("button"))
    fetch.addEventListener("click", () => {
      handOver(`${[region, month].filter(Boolean).join("-")}.csv`, "text/csv;charset=utf-8", tally.csv(`${place},`))
    })
    return block
  })
  into.replaceChildren(...blocks)
  const next = [...into.querySelectorAll("select")].find(({ dataset }) => dataset.row === at)
  next?.focus()
}

/** A month as people write it. @param {string} month as 2026-11 */
const named = (month) =>
  new Date(`${month}-01`).toLocaleDateString(document.documentElement.lang, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })

/**
 * A row: what was done about which need, how many, and how it went.
 * @param {HTMLElement} desk @param {any} said @param {PageData} data @param {string} row @param {number} n
 * @param {(answer: string, row: string) => void} settled
 */
function line(desk, said, data, row, n, settled) {
  const [, , need, first, done, outcome] = row.split(",")
  const name = data.needs.find((one) => one.id === need)?.name ?? need
  const door = data.actors[first]?.name ?? data.others[first] ?? first
  const made = part(desk, "case", { name, facts: filled(said.case, { done: said.did[done] ?? done, door, n }) })
  const select = /** @type {HTMLSelectElement} */ (made.querySelector("select"))
  select.dataset.row = row
  select.value = outcome
  select.addEventListener("change", () => {
    const to = [...row.split(",").slice(0, -1), select.value].join(",")
    tally.settle(row, select.value)
    settled(filled(said.settled, { name, outcome: select.selectedOptions[0].text }), to)
  })
  return made
}

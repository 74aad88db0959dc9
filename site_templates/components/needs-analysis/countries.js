/** The countries a firm named: in its answers, in addresses, and what is known of them.
 * @import {PageData} from "./types.js" */

/** Under which name the picked countries stand among the answers. No question is called so. */
export const PICKED = "&c"

/** The codes of countries in an address or a link. @param {string} text */
export const countriesIn = (text) => /[#&?]c=([A-Z]{2}(?:-[A-Z]{2})*)/.exec(text)?.[1].split("-") ?? []

/** What is known of a country, if it is one of ours. @param {PageData} data @param {string} code */
export function countryOf({ countries }, code) {
  if (!countries?.all?.[code]) return undefined
  const [name, ids] = countries.all[code]
  const groups = ids.map((id) => countries.groups[id])
  return { code, name, groups, answers: groups.flatMap(({ answer }) => answer ?? []) }
}

/** As a part of an address, after the code. @param {string[]} codes */
export const countriesPart = (codes) => (codes.length ? `&c=${codes.join("-")}` : "")

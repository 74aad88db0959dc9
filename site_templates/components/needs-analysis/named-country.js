/** What is known of a country that a firm named. @import {PageData} from "./types.js" */

/** What is known of a country, if it is one of ours. @param {PageData} data @param {string} code */
export function countryOf({ countries }, code) {
  if (!countries?.all?.[code]) return undefined
  const [name, ids] = countries.all[code]
  const groups = ids.map((id) => countries.groups[id])
  return { code, name, groups, answers: groups.flatMap(({ answer }) => answer ?? []) }
}

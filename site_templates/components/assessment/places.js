/** Which services stand first: every strong need has its place, no topic takes them all. Twin of places.py.
 * @import {Candidate, Points} from "./types.js" */

/**
 * Service → the need it stands for.
 * @param {Candidate[]} ranked @param {string[]} strong @param {Record<string, string>} topics @param {Points} order
 */
export function firstPlaces(ranked, strong, topics, { first, alike }) {
  const free = ranked.filter((one) => !one.part)
  /** @type {Map<string, string>} */
  const chosen = new Map()
  for (const need of strong) {
    const own = free.filter((one) => need in one.byNeed)
    if (!own.length || chosen.size >= first) continue
    const best = own.reduce((a, b) => (b.byNeed[need] > a.byNeed[need] ? b : a)).service.id
    if (!chosen.has(best)) chosen.set(best, need)
  }
  const several = new Set(strong.map((need) => topics[need])).size > 1
  for (const limit of [alike, free.length]) {
    for (const { service, needs } of free) {
      const taken = [...chosen.values()].filter((need) => topics[need] === topics[needs[0]]).length
      if (chosen.size < first && !chosen.has(service.id) && !(several && taken >= limit))
        chosen.set(service.id, needs[0])
    }
  }
  return chosen
}

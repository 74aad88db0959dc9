/** Which services stand first: every strong need has its place, no topic takes them all. Twin of places.py.
 * @import {Candidate, Points} from "./types.js" */

/**
 * Service → the need it stands for.
 * @param {Candidate[]} ranked @param {string[]} strong @param {Record<string, string>} topics @param {Points} order
 */
export function firstPlaces(ranked, strong, topics, { first, alike }) {
  const free = ranked.filter((one) => !one.part)
  const several = new Set(strong.map((need) => topics[need])).size > 1
  /** @type {Map<string, string>} */
  const chosen = new Map()
  /** @type {Record<string, number>} */
  const taken = {}
  /** @param {Candidate} one */
  const count = ({ needs }) => taken[topics[needs[0]]] ?? 0
  /** @param {Candidate} one @param {string} need */
  const put = (one, need) => {
    if (chosen.size >= first) return
    chosen.set(one.service.id, need)
    taken[topics[one.needs[0]]] = count(one) + 1
  }
  for (const limit of [several ? alike : free.length, free.length]) {
    for (const need of strong) {
      const own = free.filter((one) => need in one.byNeed)
      const fitting = own.filter((one) => count(one) < limit)
      if (fitting.length && !own.some((one) => chosen.has(one.service.id)))
        put(
          fitting.reduce((a, b) => (b.byNeed[need] > a.byNeed[need] ? b : a)),
          need,
        )
    }
    for (const one of free) if (!chosen.has(one.service.id) && count(one) < limit) put(one, one.needs[0])
  }
  return chosen
}

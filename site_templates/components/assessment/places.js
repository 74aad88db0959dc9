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
  /** @param {string} need */
  const count = (need) => taken[topics[need]] ?? 0
  /** @param {Candidate} one @param {string} need */
  const put = (one, need) => {
    if (chosen.size >= first) return
    chosen.set(one.service.id, need)
    taken[topics[need]] = count(need) + 1
  }
  for (const limit of [several ? alike : free.length, free.length]) {
    for (const need of strong) {
      const own = free.filter((one) => need in one.byNeed)
      if (own.length && count(need) < limit && !own.some((one) => chosen.has(one.service.id)))
        put(
          own.reduce((a, b) => (b.byNeed[need] > a.byNeed[need] ? b : a)),
          need,
        )
    }
    for (const one of free) {
      const stands = one.needs.find((need, i) => (!i || strong.includes(need)) && count(need) < limit)
      if (stands && !chosen.has(one.service.id)) put(one, stands)
    }
  }
  return chosen
}

/** Which services stand first: every strong need has its own best, no topic takes the rest. Twin of places.py.
 * @import {Candidate, Points} from "./types.js" */

/**
 * Service → the need it stands for.
 * @param {Candidate[]} ranked @param {string[]} strong @param {string[]} said needs that are no guess
 * @param {Record<string, string>} topics @param {Points} order
 */
export function firstPlaces(ranked, strong, said, topics, { first, alike }) {
  const free = ranked.filter((one) => !one.part)
  const all = free.length
  const most = new Set(strong.map((need) => topics[need])).size > 1 ? alike : all
  /** @type {Map<string, string>} */
  const chosen = new Map()
  /** @type {Record<string, number>} */
  const taken = {}
  /** @param {string} need */
  const count = (need) => taken[topics[need]] ?? 0
  /** @param {Candidate} one @param {string} need */
  const put = (one, need) => {
    if (chosen.size >= first || chosen.has(one.service.id)) return
    chosen.set(one.service.id, need)
    taken[topics[need]] = count(need) + 1
  }
  /** @param {string[]} needs @param {number} limit */
  const best = (needs, limit) => {
    for (const need of needs) {
      const own = free.filter((one) => need in one.byNeed)
      if (own.length && count(need) < limit)
        put(
          own.reduce((a, b) => (b.byNeed[need] > a.byNeed[need] ? b : a)),
          need,
        )
    }
  }
  best(strong, most)
  best(
    strong.filter((need) => said.includes(need)),
    all,
  )
  for (const limit of [most, all]) {
    for (const one of free) {
      const stands = one.needs.find((need, i) => (!i || strong.includes(need)) && count(need) < limit)
      if (stands) put(one, stands)
    }
  }
  return chosen
}

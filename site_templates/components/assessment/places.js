/** Which services stand first: every strong need has its own best, no topic takes the rest. Twin of places.py.
 * @import {Candidate, Claim, Points} from "./types.js" */

/**
 * Service → the need it stands for.
 * @param {Candidate[]} ranked @param {Claim[]} claims @param {Record<string, string>} topics @param {Points} order
 */
export function firstPlaces(ranked, claims, topics, { first, alike }) {
  const free = ranked.filter((one) => !one.part)
  const all = free.length
  const reserved = claims.filter((claim) => claim.reserved)
  const asked = reserved.filter((claim) => claim.request)
  const most = new Set((asked.length ? asked : reserved).map((claim) => claim.topic)).size > 1 ? alike : all
  /** @type {Map<string, string>} */
  const chosen = new Map()
  /** @param {string} need @param {number} limit */
  const room = (need, limit) => [...chosen.values()].filter((one) => topics[one] === topics[need]).length < limit
  /** @param {Candidate} one @param {string} need */
  const put = ({ service: { id } }, need) => {
    if (chosen.size < first && !chosen.has(id)) chosen.set(id, need)
  }
  /** @param {Claim[]} those @param {number} limit */
  const best = (those, limit) => {
    for (const { need } of those) {
      const own = free.filter((one) => need in one.byNeed)
      if (own.length && room(need, limit))
        put(
          own.reduce((a, b) => (b.byNeed[need] > a.byNeed[need] ? b : a)),
          need,
        )
    }
  }
  /** @param {Claim[]} those @param {number} limit @param {number} each @param {boolean} [mains] */
  const fill = (those, limit, each, mains = false) => {
    const needs = those.map((claim) => claim.need)
    for (const one of free) {
      const stands = one.needs.find(
        (need, i) =>
          (needs.includes(need) || (mains && !i)) &&
          room(need, limit) &&
          [...chosen.values()].filter((other) => other === need).length < each,
      )
      if (stands) put(one, stands)
    }
  }
  best(reserved, most)
  best(
    reserved.filter((claim) => claim.certain),
    all,
  )
  fill(
    claims.filter((claim) => claim.request),
    most,
    alike,
  )
  for (const limit of [most, all]) {
    fill(reserved, limit, all)
    fill(reserved, limit, all, true)
  }
  return chosen
}

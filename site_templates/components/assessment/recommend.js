/** From responses to a result. Twin of recommend.py; whole numbers only.
 * @import {Candidate, Claim, Data, Firm, Judgement, NearMiss} from "./types.js"
 * @import {Recommendation, Responses, Result, Revealed, Service} from "./types.js" */
import { judge, openings } from "./eligibility.js"
import { firstDoor, handOver } from "./first-door.js"
import { needsRevealed } from "./needs.js"
import { firstPlaces } from "./places.js"
import { profileOf } from "./profile.js"
import { elsewhere, factor, otherStage, stating } from "./ranking.js"
import { chosen, cleaned } from "./rules.js"

/**
 * The result for these responses on a day, however they were gathered.
 * @param {Data} data @param {Responses} responses @param {string} day as 2026-11-29 @returns {Result}
 */
export function assess(data, responses, day) {
  const kept = cleaned(data.questions, responses)
  const revealed = needsRevealed(data, kept)
  const needOf = Object.fromEntries(data.needs.map((need) => [need.id, need]))
  const options = data.questions.flatMap((q) => chosen(q, kept))
  const firm = firmOf()
  const needs = revealed.filter((r) => firm.open(r.need).length || !firm.listed[r.need].length)
  const orders = Object.fromEntries(needs.map((r) => [r.need, handOver(needOf[r.need], kept, firm)]))
  const strong = needs.filter((r) => r.strong)
  const exits = [...new Set(options.flatMap((o) => o.exit ?? []))]
  const left = exits.map((id) => data.exits[id])
  const claims = strong.map(({ need, guessed, request }) => {
    const { topic, doors } = needOf[need]
    return { need, topic, reserved: doors[0] !== data.door, certain: !guessed, request }
  })
  const found = recommended(data, needs, claims, firm)
  return {
    responses: kept,
    door: firstDoor(
      data,
      strong,
      orders,
      left,
      options.some((o) => o.begin),
    ),
    countyDoor: data.door,
    needs,
    closed: revealed.filter((r) => !needs.includes(r)),
    handOver: orders,
    recommendations: found.length || left.some((exit) => exit.instead) ? found : starts(data, firm, day),
    nearMisses: nearMisses(data, revealed, firm),
    exits,
  }

  /** @returns {Firm} */
  function firmOf() {
    const profile = profileOf(data, kept)
    const serviceOf = Object.fromEntries(data.services.map((service) => [service.id, service]))
    const listed = Object.fromEntries(
      revealed.map((r) => [r.need, (needOf[r.need].services ?? []).map((id) => serviceOf[id])]),
    )
    const meeting = Object.fromEntries(revealed.map((r) => [r.need, listed[r.need].filter((s) => isOpen(s, day))]))
    /** @type {Record<string, Judgement>} */
    const judged = {}
    /** @type {Record<string, number>} */
    const factors = {}
    for (const service of new Set(Object.values(meeting).flat())) {
      const found = (judged[service.id] = judge(data, service, profile))
      if (found.fit !== "no") factors[service.id] = factor(data, service, profile, found)
    }
    /** @param {Service} service */
    const later = ({ before }) => before !== undefined && data.points.moments.indexOf(before) <= passed
    const passed = Math.max(-1, ...options.flatMap((o) => (o.passed ? data.points.moments.indexOf(o.passed) : [])))
    return {
      profile,
      listed,
      meeting,
      judged,
      factors,
      open: (need) => meeting[need].filter((s) => s.id in factors).sort((a, b) => Number(later(a)) - Number(later(b))),
      later,
    }
  }
}

/** Whether a service is on offer on a day. @param {Service} service @param {string} day */
const isOpen = ({ from, until }, day) => (!from || from <= day) && (!until || day <= until)

/**
 * The open services for the needs, most points first.
 * @param {Data} data @param {Revealed[]} needs @param {Firm} firm @returns {Candidate[]}
 */
function candidates({ points, services }, needs, { open, factors }) {
  /** @type {Record<string, [need: string, points: number][]>} */
  const met = {}
  for (const { need, weight } of needs) {
    open(need).forEach((s, place) =>
      (met[s.id] ??= []).push([need, weight * (points.places[place] ?? points.places.at(-1))]),
    )
  }
  const found = services
    .filter((s) => met[s.id])
    .map((service) => {
      const own = met[service.id].sort((a, b) => b[1] - a[1])
      const moved = factors[service.id]
      const total = (points.strongest - 1) * own[0][1] + own.reduce((sum, [, gained]) => sum + gained, 0)
      const byNeed = Object.fromEntries(own.map(([need, gained]) => [need, gained * moved]))
      return {
        service,
        points: total * moved,
        byNeed,
        needs: own.map(([need]) => need),
        part: (service.part ?? "") in met,
      }
    })
  return found.sort((a, b) => b.points - a.points)
}

/**
 * The first ones, then the others, tools last.
 * @param {Data} data @param {Revealed[]} needs @param {Claim[]} claims @param {Firm} firm
 * @returns {Recommendation[]}
 */
function recommended(data, needs, claims, firm) {
  const ranked = candidates(data, needs, firm)
  const topics = Object.fromEntries(data.needs.map((need) => [need.id, need.topic]))
  const first = firstPlaces(ranked, claims, topics, data.points)
  const reasons = Object.fromEntries(needs.map((r) => [r.need, r]))
  /** Lower goes before. @param {Candidate} one */
  const group = ({ service, part }) => {
    const need = first.get(service.id)
    return need ? (firm.later(service) ? 2 : 0) + (reasons[need].event ? 0 : 1) : part ? 5 : 4
  }
  /** @param {Candidate} one */
  const own = ({ service: { id }, needs, byNeed }) => byNeed[first.get(id) ?? needs[0]]
  return ranked
    .sort((a, b) => group(a) - group(b) || own(b) - own(a))
    .map(({ service, points, needs: own, part }) => {
      const meets = [...new Set([first.get(service.id) ?? own[0], ...own])]
      const { fit, met, unsure } = firm.judged[service.id]
      const why = meets.map((need) => reasons[need])
      const because = [...why.flatMap((r) => r.because), ...stating(service, firm.profile, met)]
      return {
        service: service.id,
        fit:
          why.every((r) => r.guessed) || elsewhere(data, service, firm.profile, firm.judged[service.id]) ? "ask" : fit,
        points,
        needs: meets,
        because: because.filter(([q, a], i) => i === because.findIndex((g) => g[0] === q && g[1] === a)),
        unsure,
        asked: why.some((r) => r.strong && !r.guessed),
        later: firm.later(service),
        partOf: part ? (service.part ?? "") : "",
      }
    })
}

/**
 * The general starts for whoever has answered too little.
 * @param {Data} data @param {Firm} firm @param {string} day @returns {Recommendation[]}
 */
function starts(data, { profile }, day) {
  const found = data.points.starts.flatMap((id) => {
    const service = data.services.find((s) => s.id === id)
    const judged = service && isOpen(service, day) && judge(data, service, profile)
    if (!judged || judged.fit === "no") return []
    const fit = otherStage(data, service, profile) ? "ask" : judged.fit
    return [
      {
        service: id,
        fit,
        points: 0,
        needs: [],
        because: [],
        unsure: judged.unsure,
        asked: false,
        later: false,
        partOf: "",
      },
    ]
  })
  return found.slice(0, data.points.general)
}

/**
 * Services closed only by what the firm can come to meet.
 * @param {Data} data @param {Revealed[]} needs @param {Firm} firm @returns {NearMiss[]}
 */
function nearMisses(data, needs, { profile, judged, meeting }) {
  const fixed = data.facts.flatMap((fact) => (fact.changes ? [] : fact.id))
  /** @type {Map<string, NearMiss>} */
  const found = new Map()
  for (const { need } of needs.filter((r) => !r.guessed)) {
    for (const service of meeting[need]) {
      const { unsure, failing } = judged[service.id]
      if (found.has(service.id) || unsure.some((fact) => fixed.includes(fact))) continue
      const opens = openings(data, service, profile, failing)
      if (opens.length) found.set(service.id, { service: service.id, opens })
    }
  }
  return [...found.values()]
}

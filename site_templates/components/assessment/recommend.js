/** From responses to a result. Twin of needs.py, points.py, doors.py and recommend.py; whole numbers only.
 * @import {Data, Given, Judgement, NearMiss, Need, Profile, Recommendation} from "./types.js"
 * @import {Responses, Result, Revealed, Service} from "./types.js" */
import { judge, openings } from "./eligibility.js"
import { profileOf } from "./profile.js"
import { chosen, cleaned, shown } from "./rules.js"

/**
 * The result for these responses, however they were gathered.
 * @param {Data} data @param {Responses} responses @returns {Result}
 */
export function assess(data, responses) {
  const kept = cleaned(data.questions, responses)
  const profile = profileOf(data, kept)
  const needs = needsRevealed(data, kept)
  const needOf = Object.fromEntries(data.needs.map((need) => [need.id, need]))
  const serviceOf = Object.fromEntries(data.services.map((service) => [service.id, service]))
  /** @param {Revealed} r */
  const meeting = (r) => (needOf[r.need].services ?? []).map((id) => serviceOf[id])
  /** @type {Record<string, Judgement>} */
  const judged = {}
  /** @type {Record<string, number>} */
  const factors = {}
  /** @type {Record<string, boolean>} */
  const exact = {}
  for (const service of new Set(needs.flatMap(meeting))) {
    const { id } = service
    judged[id] = judge(data, service, profile)
    if (judged[id].fit === "no") continue
    exact[id] = madeFor(data, service, profile, judged[id])
    factors[id] = factor(data, service, profile, judged[id], exact[id])
  }
  const handOver = Object.fromEntries(needs.map((r) => [r.need, order(needOf[r.need], meeting(r), factors)]))
  const exits = [...new Set(data.questions.flatMap((q) => chosen(q, kept).flatMap((o) => o.exit ?? [])))]
  return {
    responses: kept,
    firstDoor: firstDoor(data, needs, meeting, handOver, exact, exits),
    needs,
    handOver,
    recommendations: recommended(data, needs, meeting, profile, judged, factors),
    nearMisses: nearMisses(data, needs, meeting, profile, judged),
    exits,
  }
}

/** The needs revealed, heaviest first. @param {Data} data @param {Responses} responses @returns {Revealed[]} */
export function needsRevealed(data, responses) {
  /** @type {Revealed[]} */
  const needs = data.needs.map((need) => ({ need: need.id, weight: 0, because: [], guessed: true }))
  const of = Object.fromEntries(needs.map((r) => [r.need, r]))
  const waiting = shown(data.questions, responses).flatMap((q) => (responses[q.id] ? [] : q.id))
  for (const question of data.questions) {
    for (const { id, until = [], reveals = {}, lowers = {} } of chosen(question, responses)) {
      if (!until.some((later) => responses[later])) {
        for (const [need, weight] of Object.entries(reveals)) {
          of[need].weight += weight
          of[need].because.push([question.id, id])
          if (!until.some((later) => waiting.includes(later))) of[need].guessed = false
        }
      }
      for (const [need, weight] of Object.entries(lowers)) of[need].weight -= weight
    }
  }
  return needs.filter((r) => r.weight > 0).sort((a, b) => b.weight - a.weight)
}

/**
 * The answers that state what a service requires.
 * @param {Service} service @param {Profile} profile @param {string[]} facts
 */
const stating = (service, profile, facts) =>
  Object.entries(service.requires ?? {}).flatMap(([fact, { any }]) =>
    facts.includes(fact)
      ? (any ?? ["", ...[...profile[fact].stated].sort()]).flatMap((value) => profile[fact].given[value] ?? [])
      : [],
  )

/**
 * Whether it is meant for another export experience.
 * @param {Data} data @param {Service} service @param {Profile} profile
 */
function otherStage({ points }, service, profile) {
  const now = [...(profile[points.stage]?.stated ?? [])]
  return now.length > 0 && !now.some((stage) => service.stages.includes(stage))
}

/**
 * Whether the deepening states just what it requires.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {Judgement} judged
 */
const madeFor = (data, service, profile, judged) =>
  stating(service, profile, judged.met).some(([id]) => data.questions.some((q) => q.id === id && q.path === "deep"))

/**
 * How far a service is moved.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {Judgement} judged
 * @param {boolean} exact
 */
function factor(data, service, profile, judged, exact) {
  const { factors } = data.points
  const wishes = Object.entries(service.prefers ?? {})
  const liked = wishes.some(([fact, { any = [] }]) => any.some((v) => profile[fact]?.stated.has(v)))
  const stage = otherStage(data, service, profile) ? "other-stage" : "plain"
  return (
    factors[judged.fit] * factors[stage] * factors[exact ? "exact" : "plain"] * factors[liked ? "preferred" : "plain"]
  )
}

/**
 * Whether an actor has services here and every one is closed.
 * @param {Service[]} services @param {object} open @param {string} actor
 */
function closed(services, open, actor) {
  const own = services.filter((s) => s.actor === actor)
  return own.length > 0 && !own.some((s) => s.id in open)
}

/** The actors to turn to for a need, in order. @param {Need} need @param {Service[]} services @param {object} open */
function order(need, services, open) {
  const found = need.doors.filter((actor) => !closed(services, open, actor))
  return found.length ? found : need.doors
}

/**
 * @param {Data} data @param {Revealed[]} needs @param {(r: Revealed) => Service[]} meeting @param {Profile} profile
 * @param {Record<string, Judgement>} judged @param {Record<string, number>} factors @returns {Recommendation[]}
 */
function recommended(data, needs, meeting, profile, judged, factors) {
  const { places, strongest } = data.points
  /** @type {Record<string, {revealed: Revealed, points: number}[]>} */
  const met = {}
  for (const revealed of needs) {
    meeting(revealed)
      .filter((s) => s.id in factors)
      .forEach((s, place) =>
        (met[s.id] ??= []).push({ revealed, points: revealed.weight * (places[place] ?? places.at(-1)) }),
      )
  }
  const found = data.services
    .filter((s) => met[s.id])
    .map((service) => {
      const meets = met[service.id].sort((a, b) => b.points - a.points)
      const { fit, met: holds, unsure } = judged[service.id]
      const because = [...meets.flatMap((m) => m.revealed.because), ...stating(service, profile, holds)]
      return {
        service: service.id,
        fit:
          meets.every((m) => m.revealed.guessed) || otherStage(data, service, profile)
            ? /** @type {const} */ ("ask")
            : fit,
        points: ((strongest - 1) * meets[0].points + meets.reduce((sum, m) => sum + m.points, 0)) * factors[service.id],
        needs: meets.map((m) => m.revealed.need),
        because: because.filter(([q, a], i) => i === because.findIndex((g) => g[0] === q && g[1] === a)),
        unsure,
      }
    })
  return found.sort((a, b) => b.points - a.points)
}

/**
 * Services closed only by what the firm can come to meet.
 * @param {Data} data @param {Revealed[]} needs @param {(r: Revealed) => Service[]} meeting @param {Profile} profile
 * @param {Record<string, Judgement>} judged @returns {NearMiss[]}
 */
function nearMisses(data, needs, meeting, profile, judged) {
  const fixed = data.facts.flatMap((fact) => (fact.changes ? [] : fact.id))
  /** @type {Map<string, NearMiss>} */
  const found = new Map()
  for (const revealed of needs.filter((r) => !r.guessed)) {
    for (const service of meeting(revealed)) {
      const { unsure, failing } = judged[service.id]
      if (found.has(service.id) || unsure.some((fact) => fixed.includes(fact))) continue
      const opens = openings(data, service, profile, failing)
      if (opens.length) found.set(service.id, { service: service.id, opens })
    }
  }
  return [...found.values()]
}

/**
 * The actor that can take on most and can be asked; a wrong door's own actor goes before all.
 * @param {Data} data @param {Revealed[]} needs @param {(r: Revealed) => Service[]} meeting
 * @param {Record<string, string[]>} handOver @param {Record<string, boolean>} exact @param {string[]} exits
 */
function firstDoor(data, needs, meeting, handOver, exact, exits) {
  const wrong = exits.map((id) => data.exits[id]).find((leaving) => leaving.instead)
  if (wrong) return wrong.actors[0]
  const { doors, factors } = data.points
  /** @type {Map<string, number>} */
  const points = new Map()
  for (const revealed of needs) {
    handOver[revealed.need].forEach((actor, place) => {
      const services = meeting(revealed)
      if (data.websites.includes(actor) || closed(services, exact, actor)) return
      const made = services.some((s) => s.actor === actor && exact[s.id])
      const share = (doors[place] ?? doors.at(-1)) * factors[made ? "exact" : "plain"]
      points.set(actor, (points.get(actor) ?? 0) + revealed.weight * share)
    })
  }
  return [...points].reduce((a, b) => (b[1] > a[1] ? b : a), [data.door, 0])[0]
}

/**
 * What moves a service up or down. Twin of ranking.py.
 * @import {Data, Judgement, Profile, Service} from "./types.js"
 */

/**
 * For each value a service requires of these facts, the answers that state it.
 * @param {Service} service @param {Profile} profile @param {string[]} facts
 */
const told = (service, profile, facts) =>
  Object.entries(service.requires ?? {}).flatMap(([fact, { any }]) =>
    facts.includes(fact)
      ? (any ?? ["", ...[...profile[fact].stated].sort()]).map((value) => profile[fact].given[value] ?? [])
      : [],
  )

/**
 * The answers that state what a service requires.
 * @param {Service} service @param {Profile} profile @param {string[]} facts
 */
export const stating = (service, profile, facts) => told(service, profile, facts).flat()

/**
 * Whether it is meant for another export experience.
 * @param {Data} data @param {Service} service @param {Profile} profile
 */
export function otherStage({ points }, service, profile) {
  const now = [...(profile[points.stage]?.stated ?? [])]
  return now.length > 0 && !now.some((stage) => service.stages.includes(stage))
}

/**
 * Whether only the deepening states what it requires, or it is the firm's county's own.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {Judgement} judged
 */
const madeFor = ({ points, questions }, service, profile, { met }) =>
  told(service, profile, met).some(
    (answers) => answers.length > 0 && answers.every(([id]) => questions.some((q) => q.id === id && q.path === "deep")),
  ) ||
  (met.includes(points.place) && Boolean(service.requires?.[points.place]?.any))

/**
 * Whether it is meant for another experience and not made for one of the answers.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {Judgement} judged
 */
export const elsewhere = (data, service, profile, judged) =>
  otherStage(data, service, profile) && !madeFor(data, service, profile, judged)

/**
 * How far a service is moved.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {Judgement} judged
 */
export function factor(data, service, profile, judged) {
  const { factors } = data.points
  const wishes = Object.entries(service.prefers ?? {})
  const liked = wishes.some(([fact, { any = [] }]) => any.some((v) => profile[fact]?.stated.has(v)))
  const exact = madeFor(data, service, profile, judged) ? "exact" : "plain"
  const stage = elsewhere(data, service, profile, judged) ? "other-stage" : "plain"
  return factors[judged.fit] * factors[stage] * factors[exact] * factors[liked ? "preferred" : "plain"]
}

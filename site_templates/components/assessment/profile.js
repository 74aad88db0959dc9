/**
 * What is known of the firm from its answers. Twin of profile.py.
 * @import {Data, Fact, Known, Profile, Responses} from "./types.js"
 */
import { chosen } from "./rules.js"

/** The profile that cleaned responses tell. @param {Data} data @param {Responses} responses @returns {Profile} */
export function profileOf(data, responses) {
  const given = data.questions.flatMap((q) => chosen(q, responses).map((option) => ({ question: q.id, option })))
  const denied = deniedBy(data, responses)
  return Object.fromEntries(data.facts.map((fact) => [fact.id, known(fact, given, denied[fact.id])]))
}

/** Fact → values the firm was asked about and did not choose. @param {Data} data @param {Responses} responses */
function deniedBy(data, responses) {
  /** @type {Record<string, Set<string>>} */
  const denied = Object.fromEntries(data.facts.map((fact) => [fact.id, new Set()]))
  for (const question of data.questions) {
    const picked = chosen(question, responses)
    const settled = question.kind === "many" || picked.some((o) => o.none)
    if (!picked.length || !settled || picked.some((o) => o.unknown)) continue
    for (const option of question.options) {
      if (picked.includes(option)) continue
      for (const [fact, values] of Object.entries(option.states ?? {})) values.forEach((v) => denied[fact].add(v))
    }
  }
  return denied
}

/**
 * @param {Fact} fact @param {{question: string, option: import("./types.js").Option}[]} given
 * @param {Set<string>} denied @returns {Known}
 */
function known(fact, given, denied) {
  /** @type {Known} */
  const found = { stated: new Set(), denied: new Set(), given: {} }
  const wider = Object.fromEntries((fact.values ?? []).map((v) => [v.id, v.in]))
  for (const { question, option } of given) {
    const stated = option.states?.[fact.id]
    if (!stated) continue
    if (fact.kind === "range") {
      found.span = [stated[0] ?? -Infinity, stated[1] ?? Infinity]
      found.given[""] = [[question, option.id]]
      continue
    }
    for (const value of stated) {
      for (let step = value; step !== undefined; step = wider[step]) {
        const who = (found.given[step] ??= [])
        if (!who.some(([q, a]) => q === question && a === option.id)) who.push([question, option.id])
        found.stated.add(step)
      }
    }
  }
  const said = fact.kind === "choice" && found.stated.size ? new Set(Object.keys(wider)) : denied
  for (const value of Object.keys(wider)) {
    let step = /** @type {string | undefined} */ (value)
    while (step !== undefined && (!said.has(step) || found.stated.has(step))) step = wider[step]
    if (step !== undefined && !found.stated.has(value)) found.denied.add(value)
  }
  return found
}

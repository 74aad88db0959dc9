/** Whether a service is for this firm, and what would open it. Twin of eligibility.py and near.py.
 * @import {Condition, Data, Fact, Fit, Judgement, Known, Opening, Profile, Service} from "./types.js" */

/**
 * The conditions of a service, with those that hold when it says nothing.
 * @param {Data} data @param {Service} service
 */
const conditions = (data, service) =>
  data.facts.flatMap((fact) => {
    const condition = service.requires?.[fact.id] ?? (fact.default && { any: fact.default })
    return condition ? [{ fact, condition }] : []
  })

/**
 * Whether a service is for a firm.
 * @param {Data} data @param {Service} service @param {Profile} profile @returns {Judgement}
 */
export function judge(data, service, profile) {
  /** @type {Record<Fit, string[]>} */
  const sides = { fits: [], ask: [], no: [] }
  for (const { fact, condition } of conditions(data, service))
    sides[met(fact, condition, profile[fact.id])].push(fact.id)
  const fit = sides.no.length ? "no" : sides.ask.length || service.uncertain ? "ask" : "fits"
  return { fit, met: sides.fits, unsure: sides.ask, failing: sides.no }
}

/** @param {Fact} fact @param {Condition} condition @param {Known} known @returns {Fit} */
function met(fact, { any = [], none = [], min = -Infinity, max = Infinity }, { span, stated, denied }) {
  if (fact.kind === "range") {
    if (!span) return "ask"
    const touches = span[0] < span[1] && (span[1] === min || span[0] === max)
    if (touches || span[1] < min || span[0] > max) return "no"
    return min <= span[0] && span[1] <= max ? "fits" : "ask"
  }
  if (none.some((v) => stated.has(v)) || (any.length && any.every((v) => denied.has(v)))) return "no"
  return (any.length && !any.some((v) => stated.has(v))) || !none.every((v) => denied.has(v)) ? "ask" : "fits"
}

/**
 * What must change for a service to open; empty when what fails cannot change.
 * @param {Data} data @param {Service} service @param {Profile} profile @param {string[]} failing @returns {Opening[]}
 */
export function openings(data, service, profile, failing) {
  const wrong = conditions(data, service).filter(({ fact }) => failing.includes(fact.id))
  return wrong.every(({ fact, condition }) => reachable(fact, condition, profile[fact.id])) ? wrong : []
}

/** @param {Fact} fact @param {Condition} condition @param {Known} known */
function reachable(fact, { any, none = [], min }, { span, stated }) {
  if (any && fact.default && !any.some((v) => fact.default?.includes(v))) return false
  if (fact.changes !== "grows") return fact.changes === "freely"
  if (fact.kind === "range") return min !== undefined && span !== undefined && span[1] <= min
  const order = (fact.values ?? []).map((v) => v.id)
  const now = Math.max(-1, ...[...stated].map((v) => order.indexOf(v)))
  return (any ?? order.filter((v) => !none.includes(v))).some((v) => order.indexOf(v) > now)
}

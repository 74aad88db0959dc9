/** Who to contact first, and who takes over. Twin of first_door.py and handover.py, which explain the rule.
 * @import {Data, Door, Exit, Firm, Need, Responses, Revealed} from "./types.js" */
import { holds } from "./rules.js"

/** Who goes before the need's own first door for these answers. @param {Need} need @param {Responses} responses */
export const doorByAnswer = ({ when = [] }, responses) => when.find(({ rule }) => holds(rule, responses))

/** The actors to turn to for a need, in order. @param {Need} need @param {Responses} given @param {Firm} firm */
export function handOver(need, given, firm) {
  const helps = [...new Set(firm.open(need.id).map((s) => s.actor))]
  const closed = firm.listed[need.id].map((s) => s.actor).filter((actor) => !helps.includes(actor))
  const other = doorByAnswer(need, given)
  const doors = new Set([...(other ? [other.actor] : []), ...need.doors])
  const order = [...doors].filter((actor) => !closed.includes(actor))
  return order.length ? order : helps
}

/**
 * @param {Data} data @param {Revealed[]} strong @param {Record<string, string[]>} orders @param {Exit[]} exits
 * @param {boolean} begin @returns {Door}
 */
export function firstDoor(data, strong, orders, exits, begin) {
  const asked = strong.map((r) => ({
    event: r.event,
    request: r.request,
    order: orders[r.need].filter((actor) => !data.websites.includes(actor)),
  }))
  const { actor, why } = chosen()
  return {
    actor,
    why,
    after: [...new Set(asked.flatMap(({ order }) => order.slice(0, 1)))].filter((owner) => owner !== actor),
  }

  /** @returns {{actor: string, why: Door["why"]}} */
  function chosen() {
    const wrong = exits.find((leaving) => leaving.instead)
    if (wrong) return { actor: wrong.actors[0], why: "wrong-door" }
    const urgent = covering(asked.filter(({ event }) => event))
    if (urgent) return { actor: urgent, why: "event" }
    const requests = asked.filter(({ request }) => request)
    const deciding = requests.length ? requests : asked
    const one = begin ? undefined : covering(deciding)
    if (one) return { actor: one, why: deciding.length === 1 ? "only" : "covers" }
    return { actor: exits[0]?.actors[0] ?? data.door, why: "county" }
  }
}

/** The owner of one of these needs that stands in the order of every other. @param {{order: string[]}[]} needs */
const covering = (needs) =>
  needs.flatMap(({ order }) => order.slice(0, 1)).find((owner) => needs.every(({ order }) => order.includes(owner)))

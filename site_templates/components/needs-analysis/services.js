/** The services of a result, in rows: what can help now, what helps next time, the rest need by need.
 * @import {NearMiss, Recommendation, Result} from "../assessment/types.js"
 * @import {Around, PageData} from "./types.js" */
import { opensWhen } from "../assessment/prose.js"
import { answerOf } from "./message.js"
import { joined, link } from "./inline-parts.js"
import { filled, part } from "./template-parts.js"
import { countyOf } from "./county.js"
import { placeOf } from "./places.js"
import { suiting, wayLink } from "./ways.js"

const FIRST = 5
const REASONS = 1
/** The first sentence of a text: the rest stands on the service's own page. @param {string} text */
const firstSentence = (text) => text.replace(/([.!?])\s+\p{Lu}.*$/su, "$1")
/** How many steps are shown as boxes to tick, and how many gaps. */
const STEPS = 3
const GAPS = 2

/**
 * @param {HTMLElement} root its templates and where pages are @param {PageData} data @param {Result} result
 * @param {Around} around @param {Record<string, any>} words
 */
export function servicesOf(root, data, result, { places, day }, words) {
  const { recommendations, needs, responses, handOver, nearMisses } = result
  const county = countyOf(data, responses)
  const services = Object.fromEntries(data.services.map((s) => [s.id, s]))
  const questions = Object.fromEntries(data.questions.map((q) => [q.id, q]))
  const facts = Object.fromEntries(data.facts.map((f) => [f.id, f.name]))
  const names = Object.fromEntries(data.needs.map((n) => [n.id, n.name]))
  const whole = recommendations.filter((r) => !r.partOf)
  const first = whole.slice(0, FIRST).filter((r) => !r.later)
  const later = whole.filter((r) => r.later)
  const strong = needs.filter((r) => r.strong)
  const [urgent = strong[0]] = strong.filter((r) => r.event)
  /** @param {string} kind @param {string} id @param {string} [text] */
  const page = (kind, id, text) => ({ href: `${root.dataset[kind]}${id}/`, text })
  /** @param {string} id */
  const actor = (id) => {
    const { actor: found, name } = placeOf(data, places, id, county)
    return page("actor", found, name)
  }
  /** @param {{href: string, text?: string}} to */
  const item = (to) => part(root, "item", { link: to })
  const steps = urgent ? (data.steps[urgent.need] ?? []).slice(0, STEPS) : []
  const boxes = steps.map(([text, service]) =>
    part(root, "step", {
      text,
      service:
        !first.some((r) => r.service === service) &&
        services[service ?? ""] &&
        page("service", service ?? "", services[service ?? ""].name),
    }),
  )
  const gaps = strong.flatMap((r) => data.gaps[r.need]?.slice(0, 1) ?? []).slice(0, GAPS)
  const now = boxes.length > 0 && filled(words.now, { need: names[urgent?.need ?? ""] })
  const rest = whole.filter((r) => !first.includes(r) && !later.includes(r))
  /** What to do next → the first place where it is said. @type {Map<string, number>} */
  const said = new Map()

  return {
    // What cannot wait is seen at once; another plan is folded, and printed.
    now: urgent?.event && now,
    steps: urgent?.event && boxes,
    next: now,
    plan: !urgent?.event && boxes,
    services: first.map(row),
    later: later.map((r) => row(r, -1)),
    gaps: gaps.map((text) => part(root, "gap", { text })),
    lacking: String(gaps.length),
    postponed: String(later.length),
    rest: needs.length > 0 && needs.map((r) => fold(r.need)),
    left: rest.length > 0 && String(rest.length),
    near: nearMisses.map(nearly),
    closed: nearMisses.length > 0 && String(nearMisses.length),
    first: first.map((r) => services[r.service].name),
  }

  /** @param {Recommendation} r @param {number} place from 0 */
  function row({ service: id, fit, because, unsure }, place) {
    const s = services[id]
    const owner = placeOf(data, places, s.actor, county)
    const reasons = because.slice(0, REASONS).flatMap(([q, a]) => {
      const option = questions[q].options.find((o) => o.id === a)
      return option ? [answerOf(questions[q], option)] : []
    })
    const ways = suiting(owner, day, { service: id })
    const [way] = ways
    const next = firstSentence(
      s.applicant === "bank" ? words.bank : (s.how ?? filled(words.contact, { actor: owner.name })),
    )
    const twice = said.get(next)
    if (!twice && first[place]?.service === id) said.set(next, place + 1)
    const parts = recommendations.filter((r) => r.partOf === id).map((r) => r.service)
    const made = part(root, "service", {
      name: page("service", id, s.name),
      fit: words.fit[fit],
      actor: actor(s.actor),
      cost: s.cost ? filled(words.cost, { cost: firstSentence(s.cost) }) : words.cost_unknown,
      applies: words.applies[s.applicant ?? ""],
      because: reasons.map((text) => filled(words.quote, { text })),
      unsure: joined([...(s.uncertain && s.status ? [s.status] : []), ...unsure.map((f) => facts[f])], ", "),
      next: twice ? filled(words.same, { place: twice }) : next,
      way: way && [" ", wayLink(root, way, true)],
      parts: joined(
        parts.map((tool) => link(page("service", tool).href, services[tool].name)),
        ", ",
      ),
    })
    made.querySelector(".tag")?.classList.add(`tag-${fit}`)
    return made
  }

  /**
   * What is left of a need: who takes over from whom, and its services that are not among the first.
   * @param {string} need
   */
  function fold(need) {
    const own = rest.filter((r) => r.needs[0] === need)
    return part(root, "need", {
      name: names[need],
      count: own.length > 0 && String(own.length),
      order: handOver[need].map((id) => item(actor(id))),
      services: own.map((r) => row(r, -1)),
      no_rest: !own.length,
      link: page("need", need),
    })
  }

  /** @param {NearMiss} near */
  function nearly({ service, opens }) {
    return part(root, "near", {
      name: page("service", service, services[service].name),
      opens: opensWhen(data, opens),
      actor: actor(services[service].actor),
    })
  }
}

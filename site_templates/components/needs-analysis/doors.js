/** The two doors of a result: the first one, with why, and the county's beside it for those who are unsure.
 * @import {Result} from "../assessment/types.js" @import {Around, PageData, Place} from "./types.js" */
import { doorByAnswer } from "../assessment/first-door.js"
import { joined, link } from "./inline-parts.js"
import { filled, part } from "./template-parts.js"
import { countyOf } from "./county.js"
import { placeOf } from "./places.js"
import { best, suiting, wayItem, wayLink } from "./ways.js"

/** How many ways a door shows, and the one beside it. */
const WAYS = 3
const FEWER = 1

/**
 * @param {HTMLElement} root its templates and where pages are @param {PageData} data @param {Result} result
 * @param {Around} around @param {Record<string, any>} words
 */
export function doorsOf(root, data, result, { places, day, ticket, analysis }, words) {
  const { door, needs, exits, responses } = result
  const county = countyOf(data, responses)
  const where = data.counties[county]
  const strong = needs.filter((r) => r.strong && (door.why !== "event" || r.event))
  const about = strong.length === 1 ? strong[0].need : ""
  const place = (/** @type {string} */ id) => placeOf(data, places, id, county)
  const names = Object.fromEntries(data.needs.map((n) => [n.id, n.name]))
  const wrong = exits.map((id) => data.exits[id]).find((exit) => exit.instead)
  const first = place(door.actor)
  const beside = wrong ? wrong.actors.slice(1) : door.actor === data.door ? [] : [data.door]

  return {
    place: first,
    ways: suiting(first, day, { need: about }),
    doors: [one(door.actor, true), ...beside.map((id) => one(id, false))],
  }

  /** Why this one first. */
  function why() {
    if (wrong || (door.why === "county" && door.actor !== data.door)) return ""
    const named = strong.map((r) => names[r.need]).join(", ")
    const reason = door.why === "county" && strong.length < 2 ? "begin" : door.why
    const service = data.services.find((s) => s.id === result.recommendations[0]?.service)
    const owner = service && place(service.actor)
    const other = owner && owner.actor !== first.actor ? ` ${filled(words.other, { actor: owner.name })}` : ""
    const when = data.needs.flatMap((n) =>
      strong.some((r) => r.need === n.id) ? (doorByAnswer(n, responses) ?? []) : [],
    )
    const told = when.filter(({ actor }) => actor === door.actor).map(({ text }) => ` ${filled(words.when, { text })}`)
    return filled(words.why[reason], { needs: named }) + told.join("") + other
  }

  /** @param {string} id @param {boolean} leading */
  function one(id, leading) {
    const found = place(id)
    const ours = id === data.door
    const ways = suiting(found, day, { need: leading ? about : "" })
    const shown = best(found, ways, leading ? WAYS : FEWER)
    const unknown = ours && !county
    const after = leading ? door.after.map(place).filter((then) => then.actor !== found.actor) : []
    const made = part(root, "door", {
      label: wrong || leading ? (leading ? words.start : words.or) : words.unsure,
      name: {
        href: ours && where ? `${root.dataset.region}${where.id}/` : `${root.dataset.actor}${found.actor}/`,
        text: ours && where ? filled(words.of_county, { name: found.name, county: where.name }) : found.name,
      },
      why: leading && why(),
      note: leading && found.note,
      unknown: !wrong && !unknown && !ways.length && words.no_way[ours ? "county" : "actor"],
      choose: unknown && { href: `${analysis}${ticket}&q=${asking()}` },
      ways: shown.ways.map((way) => wayItem(root, way, way === shown.first)),
      say: leading && !wrong && filled(words.quote, { text: about && !ours ? data.says[about] : words.say_county }),
      after: joined(
        after.map((then) => afterwards(then)),
        ", ",
      ),
    })
    if (!leading) made.firstElementChild?.classList.add("door-second")
    return made
  }

  /** The question of the county. */
  function asking() {
    return data.questions.find((q) => q.options.every((option) => option.states?.region))?.id
  }

  /** Who comes after the first door, with the best way there. @param {Place} then */
  function afterwards(then) {
    const made = document.createElement("span")
    const name = link(`${root.dataset.actor}${then.actor}/`, then.name)
    const [way] = suiting(then, day, {}).filter(({ kind }) => kind === "phone" || kind === "email")
    made.append(name, ...(way ? [" ", wayLink(root, way, true)] : []))
    return made
  }
}

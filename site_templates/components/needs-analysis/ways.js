/** Ways to somebody: which of them suit a question, and how they stand in a door. Its order is that of choice.py and
 * pages/doors.py. @import {Place, Way} from "./types.js" */
import { part } from "./template-parts.js"
import { spoken } from "../language-marks/language-marks.js"

const KINDS = ["phone", "form", "booking", "email", "page"]
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/** The host of an address, as people say it. @param {string} address */
const host = (address) => new URL(address).host.replace(/^www\./, "")

/**
 * The ways to a place that suit a first contact about something on a day, best first.
 * @param {Place} place @param {string} day as 2026-11-29 @param {{need?: string, service?: string}} about
 */
export function suiting({ ways = [] }, day, { need = "", service = "" }) {
  /** @param {Way} way */
  const rank = (way) => (way.services?.includes(service) ? 0 : way.needs?.includes(need) ? 1 : 2)
  return ways
    .filter((way) => way.to && !way.later && !(way.from && day < way.from) && !(way.until && way.until < day))
    .filter((way) => rank(way) < 2 || !(way.needs || way.services))
    .sort((a, b) => rank(a) - rank(b))
}

/** Whether a way that suits is worth trying first: it reaches somebody, or is about exactly what is asked. */
const isAction = (/** @type {Way} */ way) => way.kind !== "page" || way.primary || way.needs || way.services

/**
 * The best ways of a place, one of each kind in the order of kinds, and its site where none is worth trying first;
 * `first` is the one to try first.
 * @param {Place} place @param {Way[]} ways from `suiting` @param {number} most
 */
export function best({ site }, ways, most) {
  const first = ways.find(isAction) ?? (site ? { kind: "website", to: site, text: site } : ways[0])
  const others = KINDS.flatMap((kind) => ways.filter((w) => w.kind === kind && w !== first).slice(0, 1))
  const chosen = [...(first ? [first] : []), ...others.filter((w) => w.kind !== first.kind)].slice(0, most)
  chosen.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  return { first, ways: chosen }
}

/** The words of doors, and the icon of every kind. @param {ParentNode} root */
function drawn(root) {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-part=way]"))
  return { words: JSON.parse(template.dataset.words ?? "{}"), zone: template.dataset.zone ?? "" }
}

/** The link of a way, with its icon. @param {ParentNode} root @param {Way} way @param {boolean} [bare] number alone */
export function wayLink(root, { kind, to = "", text, label }, bare = false) {
  const { words } = drawn(root)
  const link = document.createElement("a")
  link.href = to
  if (/^http/.test(to)) link.rel = "noopener"
  const said = /^http/.test(text) ? host(text) : text
  const named = label && !["phone", "email", "website"].includes(kind)
  const shown = document.createElement("span")
  shown.append(...spoken(named ? label : bare && kind !== "form" ? said : `${words.ways[kind]} ${said}`))
  const icon = part(root, "icons").querySelector(`[data-icon=${kind}] > *`)
  link.append(...(icon ? [icon, " "] : []), shown)
  return link
}

/**
 * A way in a door: its link, and what is known of it.
 * @param {ParentNode} root @param {Way} way @param {boolean} first
 */
export function wayItem(root, way, first) {
  const made = part(root, "way", { known: known(root, way) })
  const link = wayLink(root, way)
  link.className = first ? "button button-light" : "door-way"
  made.firstElementChild?.prepend(link)
  return made
}

/** What is known of a way. @param {ParentNode} root @param {Way} way */
function known(root, { kind, label, hours, hours_note, within, check, dated }) {
  const { words, zone } = drawn(root)
  /** @param {string} text @param {string} [name] */
  const said = (text, name = "") => {
    const made = document.createElement("span")
    made.className = name
    made.append(...spoken(text))
    return made
  }
  const made = []
  if (label && (kind === "phone" || kind === "email")) made.push(said(label))
  if (hours) {
    /** @param {Record<number, string>} names @param {number} from @param {number} to */
    const days = (names, from, to, dash = "-") => (from === to ? names[from] : `${names[from]}${dash}${names[to]}`)
    /** @param {string} time */
    const clock = (time) => time.replace(/^0/, "").replace(":", words.clock)
    const names = WEEK.map((day) => words.days[day])
    const open = said(hours.map(([a, b, o, c]) => `${days(names, a, b, "–")} ${clock(o)}–${clock(c)}`).join(", "))
    const now = document.createElement("b")
    now.dataset.openNow = ""
    open.append(" ", now)
    Object.assign(open.dataset, { zone, open: words.open, shut: words.shut })
    open.dataset.hours = hours.map(([a, b, o, c]) => `${days(WEEK, a, b)} ${o}-${c}`).join(", ")
    made.push(open)
  }
  if (hours_note) made.push(said(hours_note))
  if (within) made.push(said(within))
  if (check) made.push(said(`${words.check}, ${dated ? `${words.dated} ${dated}` : words.undated}`, "door-old"))
  return made
}

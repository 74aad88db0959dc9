/** A result on the page: the first door, at most five services, the rest by need. Knows no order: `assess` decides it.
 * @import {NearMiss, Recommendation, Result} from "../assessment/types.js"
 * @import {Around, PageData} from "./types.js" */
import { opensWhen } from "../assessment/prose.js"
import { chosen } from "../assessment/rules.js"
import { filled, joined, link, part } from "./template-parts.js"
import { mailLink, shortened } from "./mail.js"
import { copy, handOver } from "./ticket-io.js"
import { spoken } from "../language-marks/language-marks.js"

const FIRST = 5
/** The needs whose words are explained, and how many words: a result is read on a phone. */
const EXPLAINED = 2
const TERMS = 8
const REASONS = 4

/**
 * @param {HTMLElement} root its templates, its words, and where pages are @param {PageData} data
 * @param {Result} result @param {Around} around
 */
export function resultView(root, data, result, around) {
  const words = JSON.parse(root.dataset.words ?? "{}")
  const { responses, recommendations, needs } = result
  const services = Object.fromEntries(data.services.map((s) => [s.id, s]))
  const names = Object.fromEntries(data.needs.map((n) => [n.id, n.name]))
  const questions = Object.fromEntries(data.questions.map((q) => [q.id, q]))
  const facts = Object.fromEntries(data.facts.map((f) => [f.id, f.name]))
  /** @param {string} kind @param {string} id @param {string} [text] */
  const page = (kind, id, text) => ({ href: `${root.dataset[kind]}${id}${kind === "term" ? "" : "/"}`, text })
  /** @param {string} id */
  const actor = (id) => page("actor", id, data.actors[id].name)
  /** @param {ReturnType<typeof page>} to */
  const linked = ({ href, text = "" }) => link(href, text)
  /** @param {ReturnType<typeof page>} to */
  const item = (to) => part(root, "item", { link: to })
  /** @param {string[]} texts */
  const quoted = (texts) =>
    joined(
      texts.map((text) => filled(words.quote, { text })),
      ", ",
      ` ${words.and} `,
    )
  const given = data.questions.flatMap((q) => (responses[q.id] ? [{ q, options: chosen(q, responses) }] : []))
  const { door, way } = doorOf()

  /** @param {Recommendation} r */
  function row({ service: id, fit, because, unsure }) {
    const s = services[id]
    const reasons = because.slice(0, REASONS).map(([q, a]) => questions[q].options.find((o) => o.id === a)?.text ?? a)
    const made = part(root, "service", {
      name: page("service", id, s.name),
      fit: words.fit[fit],
      what: s.what,
      actor: actor(s.actor),
      cost: s.cost ? filled(words.cost, s) : words.cost_unknown,
      applies: words.applies[s.applicant ?? ""],
      because: quoted(reasons),
      who: s.who,
      unsure: joined([...(s.uncertain && s.status ? [s.status] : []), ...unsure.map((f) => facts[f])], ", "),
      next:
        s.applicant === "bank" ? words.bank : (s.how ?? filled(words.contact, { actor: data.actors[s.actor].name })),
    })
    made.querySelector(".tag")?.classList.add(`tag-${fit}`)
    return made
  }

  /** The card of the first door, and the ways to it. */
  function doorOf() {
    const id = result.door.actor
    const code = given.flatMap(({ options }) => options).find((o) => o.states?.region)?.states?.region[0]
    const county = id === data.door && code ? data.counties[code] : undefined
    const own = id === data.door ? { ...data.doorway, ...county, name: data.doorway.name } : undefined
    const site = own ? own.page : data.sites[id]
    const ways = [
      own?.phone && { href: `tel:${own.phone.replace(/[\s-]/g, "")}`, text: filled(words.call, { to: own.phone }) },
      own?.email && { href: `mailto:${own.email}`, text: filled(words.mail, { to: own.email }) },
      site && { href: site, text: filled(words.visit, { to: new URL(site).host.replace(/^www\./, "") }) },
      county && { ...page("region", county.id), text: filled(words.county_page, { county: county.name }) },
      own && !county && { href: root.dataset.region, text: words.choose },
    ]
    const first = needs.filter((r) => result.handOver[r.need][0] === id)
    const also = needs.filter((r) => result.handOver[r.need].includes(id))
    return {
      way: own?.email ?? "",
      door: {
        door: own ? page("actor", id, own.name) : actor(id),
        county: county && filled(words.county, { county: county.name }),
        promise: own?.promise,
        why: (first.length ? first : also).slice(0, FIRST).map((r) => item(page("need", r.need, data.says[r.need]))),
        unknown: Boolean(own && !own.phone && !own.email && !own.page),
        ways: ways.flatMap((to) => (to ? part(root, "way", { link: /** @type {any} */ (to) }) : [])),
      },
    }
  }

  /**
   * What is left of a need: who takes over from whom, and its services that are not among the first.
   * @param {string} need
   */
  function fold(need) {
    const rest = recommendations.slice(FIRST).filter((r) => r.needs[0] === need)
    return part(root, "need", {
      name: names[need],
      count: rest.length > 0 && String(rest.length),
      says: data.says[need],
      order: result.handOver[need].map((id) => item(actor(id))),
      services: rest.map(row),
      no_rest: !rest.length,
      link: page("need", need),
    })
  }

  /** @param {NearMiss} near */
  const nearly = ({ service, opens }) =>
    part(root, "near", {
      name: page("service", service, services[service].name),
      opens: opensWhen(data, opens),
      actor: actor(services[service].actor),
    })

  /** @param {string} id */
  function exit(id) {
    const { text, actors } = data.exits[id]
    return part(root, "exit", {
      text,
      actors: joined(
        actors.map((a) => linked(actor(a))),
        ", ",
      ),
    })
  }

  const href = new URL(`${around.analysis}#t=${around.code}`, document.baseURI).href
  const terms = new Map(
    needs
      .slice(0, EXPLAINED)
      .flatMap((r) => data.terms[r.need] ?? [])
      .map((term) => [term[0], term]),
  )
  const made = part(root, "result", {
    ...door,
    older: around.older && words.older,
    exits: result.exits.map(exit),
    needs: joined(
      needs.map((r) => linked(page("need", r.need, names[r.need]))),
      ", ",
    ),
    mail: Boolean(way),
    no_mail: !way,
    brief: Boolean(way),
    services: recommendations.slice(0, FIRST).map(row),
    none: !recommendations.length && !result.exits.length,
    offer: around.left
      ? {
          href: `${around.analysis}#t=${around.code}&q=${around.next}`,
          text: filled(words.offer[around.left > 1 ? "many" : "one"], { n: around.left }),
        }
      : null,
    rest: needs.map((r) => fold(r.need)),
    near: result.nearMisses.map(nearly),
    answers: given.map(({ q, options }) =>
      part(root, "answer", {
        question: q.text,
        answer: options.map((o) => o.text).join(", "),
        change: { href: `${around.analysis}#t=${around.code}&q=${q.id}`, text: "" },
      }),
    ),
    code: around.code,
    terms: [...terms.values()].slice(0, TERMS).map(([id, name, what]) => {
      const explained = item(page("term", id, name))
      explained.lastElementChild?.append(...spoken(`: ${what}`))
      return explained
    }),
    made: filled(words.made, {
      date: new Date().toLocaleDateString(words.locale, { dateStyle: "long" }),
      version: data.version,
    }),
    again: { href: around.analysis || "#" },
  })
  given.forEach(({ q }, i) => (made.querySelectorAll("dl .hidden")[i].textContent = q.text))
  /** @param {typeof given[number]} answered */
  const lineOf = ({ q, options }) => `- ${q.text} ${options.map((o) => o.text).join(", ")}`
  const answers = given.map(lineOf).join("\n")
  const message = /** @type {HTMLTextAreaElement} */ (made.querySelector("[data-message]"))
  const mail = /** @type {HTMLAnchorElement | null} */ (made.querySelector(".message a"))
  message.value = filled(words.message, { answers, code: around.code, link: href })
  const revealing = new Set(needs.flatMap((r) => r.because.map(([question]) => question)))
  const ticked = [...revealing].flatMap((id) => given.find(({ q }) => q.id === id) ?? []).map(lineOf)
  const brief = shortened(way, words.subject, ticked, (lines) =>
    filled(words.short, { needs: lines.join("\n"), code: around.code, link: href }).replace(/\n{3,}/g, "\n\n"),
  )
  if (mail) mail.href = brief
  message.addEventListener("input", () => {
    if (mail) mail.href = mailLink(way, words.subject, message.value) ?? brief
  })

  /** @type {Record<string, () => unknown>} */
  const does = {
    "copy-message": () => copy(message.value, words, told("message"), message),
    "copy-code": () => copy(around.code, words, told("keep")),
    "copy-link": () => copy(href, words, told("keep")),
    print: () => print(),
    file: () =>
      handOver(
        `${around.code}.json`,
        "application/json",
        JSON.stringify({ version: data.version, code: around.code, answers: responses }, null, 1),
      ),
  }
  /** @param {string} where */
  const told = (where) => /** @type {HTMLElement} */ (root.querySelector(`[data-said=${where}]`))
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (made.querySelectorAll("[data-do]")))
    button.addEventListener("click", does[button.dataset.do ?? ""])
  return made
}

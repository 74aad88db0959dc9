/** A result on the page: two doors, what to do now, at most five services, the rest folded. Knows no order: `assess`
 * decides it. @import {Result} from "../assessment/types.js" @import {Around, PageData} from "./types.js" */
import { chosen, shown } from "../assessment/rules.js"
import { joined, link } from "./inline-parts.js"
import { filled, part } from "./template-parts.js"
import { countryOf } from "./named-country.js"
import { doorsOf } from "./doors.js"
import { mailLink } from "./mail.js"
import { asked, messageTo, toOneself } from "./message.js"
import { servicesOf } from "./services.js"
import { copy, handOver } from "./keep.js"
import { spoken } from "../language-marks/language-marks.js"
import { tell } from "../door/open-now.js"

/** The needs whose words are explained, and how many words: a result is read on a phone. */
const EXPLAINED = 2
const TERMS = 8

/**
 * @param {HTMLElement} root its templates, its words, and where pages are @param {PageData} data
 * @param {Result} result @param {Around} around
 */
export function resultView(root, data, result, around) {
  const words = JSON.parse(root.dataset.words ?? "{}")
  const { responses, needs } = result
  const names = Object.fromEntries(data.needs.map((n) => [n.id, n.name]))
  const given = data.questions.flatMap((q) => (responses[q.id] ? [{ q, options: chosen(q, responses) }] : []))
  const wrong = result.exits.some((id) => data.exits[id].instead)
  const doors = doorsOf(root, data, result, around, words)
  const rows = servicesOf(root, data, result, around, words)
  const { code, ticket } = around
  const href = new URL(`${around.analysis}${ticket}`, document.baseURI).href
  const countries = around.countries.flatMap((one) => countryOf(data, one) ?? [])
  /** @type {Map<string, {need?: string, names: string[]}>} */
  const warned = new Map()
  for (const { name, groups } of countries)
    for (const { warning, need } of groups)
      if (warning) warned.set(warning, { need, names: [...(warned.get(warning)?.names ?? []), name] })
  const address = doors.ways.find(({ kind }) => kind === "email")?.text ?? ""
  const message = messageTo(
    address,
    asked(data, responses),
    { code, link: href },
    words,
    countries.map(({ name }) => name),
  )
  const [way] = doors.ways
  const own = toOneself(
    [doors.place.name, way?.text].filter(Boolean).join(", "),
    rows.first,
    { code, link: href },
    words,
  )
  const terms = new Map(
    needs
      .slice(0, EXPLAINED)
      .flatMap((r) => data.terms[r.need] ?? [])
      .map((term) => [term[0], term]),
  )
  const made = part(root, "result", {
    ...(wrong ? {} : rows),
    older: around.older && [
      filled(words.older, around.older),
      ...around.older.anew
        .flatMap(([id, answers]) =>
          shown(data.questions, responses).flatMap((q) => (q.id === id ? { q, answers } : [])),
        )
        .map(({ q, answers }) =>
          part(root, "anew", {
            link: { href: `${around.analysis}${ticket}&q=${q.id}`, text: q.text },
            answers:
              answers.length < q.options.length &&
              q.options
                .flatMap((o) => (answers.includes(o.id) ? filled(words.quote, { text: o.text }) : []))
                .join(", "),
          }),
        ),
    ],
    exits: result.exits.map((id) => part(root, "exit", { text: data.exits[id].text })),
    needs:
      !wrong &&
      joined(
        needs.map((r) => link(`${root.dataset.need}${r.need}/`, names[r.need])),
        ", ",
      ),
    countries:
      !wrong && countries.map(({ name, groups }) => `${name} (${groups.map((g) => g.name).join(", ")})`).join(", "),
    warnings: wrong
      ? []
      : [...warned].map(([text, { need, names: of }]) =>
          part(root, "warning", {
            text: `${of.join(", ")}: ${text}`,
            need: need && link(`${root.dataset.need}${need}/`, names[need]),
          }),
        ),
    doors: doors.doors,
    message: !wrong,
    mail: address && { href: message.mail },
    no_mail: !address,
    keep: !wrong,
    code,
    own: { href: own },
    offer:
      !wrong && around.left
        ? {
            href: `${around.analysis}${ticket}&q=${around.next}`,
            text: filled(words.offer[around.left > 1 ? "many" : "one"], { n: around.left }),
          }
        : null,
    answers: given.map(({ q, options }) =>
      part(root, "answer", {
        question: q.text,
        answer: options.map((o) => o.text).join(", "),
        change: { href: `${around.analysis}${ticket}&q=${q.id}`, text: "" },
      }),
    ),
    terms:
      !wrong &&
      [...terms.values()].slice(0, TERMS).map(([id, name, what]) => {
        const explained = part(root, "item", { link: { href: `${root.dataset.term}${id}`, text: name } })
        explained.lastElementChild?.append(...spoken(`: ${what}`))
        return explained
      }),
    ordered: !wrong,
    made: filled(words.made, {
      date: new Date().toLocaleDateString(words.locale, { dateStyle: "long" }),
      version: data.version,
    }),
    again: { href: around.analysis || "#" },
  })
  given.forEach(({ q }, i) => (made.querySelectorAll("dl .hidden")[i].textContent = q.text))
  if (doors.doors.length < 2) made.querySelector(".door-pair")?.classList.remove("door-pair")
  tell(made, new Date())
  writing(made, message, address, words)
  keeping(root, made, { data, responses, code, href, countries: around.countries }, words)
  return made
}

/**
 * Wakes the message: the mail follows what the firm writes, as long as it is short enough.
 * @param {DocumentFragment} made @param {{text: string, mail: string}} ready @param {string} address
 * @param {Record<string, any>} words
 */
function writing(made, ready, address, words) {
  const field = /** @type {HTMLTextAreaElement | null} */ (made.querySelector("[data-message]"))
  const mail = /** @type {HTMLAnchorElement | null} */ (made.querySelector(".message a"))
  const told = /** @type {HTMLElement | null} */ (made.querySelector("[data-said=message]"))
  if (!field || !told) return
  field.value = ready.text
  field.addEventListener("input", () => {
    if (mail) mail.href = mailLink(address, words.subject, field.value) ?? ready.mail
  })
  made.querySelector("[data-do=copy-message]")?.addEventListener("click", () => copy(field.value, words, told, field))
}

/**
 * Wakes what keeps a result: codes to copy, paper, files.
 * @param {HTMLElement} root @param {DocumentFragment} made
 * @param {{data: PageData, responses: Result["responses"], code: string, href: string, countries: string[]}} kept
 * @param {Record<string, any>} words
 */
function keeping(root, made, { data, responses, code, href, countries }, words) {
  const told = /** @type {HTMLElement} */ (made.querySelector("[data-said=keep]"))
  const place = () => /** @type {Element} */ (root.querySelector("[data-result]"))
  /** @type {Record<string, () => unknown>} */
  const does = {
    "copy-code": () => copy(code, words, told),
    "copy-link": () => copy(href, words, told),
    print: () => print(),
    page: async () => {
      const { savedPage } = await import("./saved-page.js")
      handOver(`${code}.html`, "text/html", savedPage(place(), document.title, href))
    },
    file: () =>
      handOver(
        `${code}.json`,
        "application/json",
        JSON.stringify({ version: data.version, code, countries, answers: responses }, null, 1),
      ),
  }
  const folded = /** @type {NodeListOf<HTMLDetailsElement>} */ (made.querySelectorAll("details.sheet"))
  /** @type {HTMLDetailsElement[]} what is opened for the paper alone */
  let opened = []
  window.onbeforeprint = () => {
    opened = [...folded].filter((one) => !one.open)
    for (const one of opened) one.open = true
  }
  window.onafterprint = () => {
    for (const one of opened) one.open = false
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (made.querySelectorAll(".keep [data-do]")))
    button.addEventListener("click", does[button.dataset.do ?? ""])
}

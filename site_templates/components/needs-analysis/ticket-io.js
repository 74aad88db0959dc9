/** Codes, links and files that carry answers. Nothing is kept or fetched before the reader asks for it.
 * @import {Data, Frozen, Responses} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { decode, encode, sound, TicketError } from "../assessment/ticket.js"

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20000
const NOTHING_THERE = 404

/** A code as this site writes it. */
const OURS = /^[0-9A-HJKMNP-TV-Z]{1,4}(-[0-9A-HJKMNP-TV-Z]{1,4})*$/
/** How long a fragment is, at least, that may hold a code in somebody else's writing. */
const SHORTEST = 16

/**
 * The code in a text, without hyphens. How people and programs may write one is known by a module of its own.
 * @param {string} text
 */
async function codeIn(text) {
  if (OURS.test(text)) return text.replaceAll("-", "")
  return (await import("../assessment/ticket-text.js")).codeIn(text)
}

/** The question that an address' fragment shows. @param {string} hash */
export const stepIn = (hash) => /[#&]q=([\w-]*)/.exec(hash)?.[1] ?? ""

/** Whether an address' fragment may carry answers or a step. @param {string} hash */
export const mayCarry = (hash) => /[#&][tq]=/.test(hash) || hash.length > SHORTEST

/** The code in an address' fragment, as it was handed on; nothing where there is none. @param {string} hash */
export async function ticketIn(hash) {
  const code = new URLSearchParams(hash.slice(1)).get("t")
  return code ?? (hash.length > SHORTEST && sound(await codeIn(hash)) ? hash : "")
}

/**
 * The data of the analysis, fetched once, when they are first asked for or when a part of the page is first used: that
 * comes before the click. Rejects with a TicketError; a later call tries again.
 * @param {string} address @param {HTMLElement} part
 */
export function source(address, part) {
  /** @type {Promise<PageData> | undefined} */
  let data
  let failed = false
  const load = () =>
    (data ??= fetched(address).catch((fault) => {
      failed = true
      data = undefined
      throw fault
    }))
  // After a failure only a call tries again: one that comes with a sign still under way would fail with it.
  for (const sign of ["pointerdown", "focusin", "keydown", "change"])
    part.addEventListener(sign, () => failed || load().catch(() => {}))
  return load
}

/**
 * What lies at an address, as JSON. Rejects with a TicketError: unreachable, or unknown-version where nothing lies.
 * @param {string} address
 */
export async function fetched(address) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  try {
    const response = await fetch(address, { signal: patience.signal })
    if (response.status === NOTHING_THERE) throw new TicketError("unknown-version")
    if (!response.ok) throw new TicketError("unreachable")
    return await response.json()
  } catch (fault) {
    throw fault instanceof TicketError ? fault : new TicketError("unreachable")
  } finally {
    clearTimeout(timer)
  }
}

/** What a ticket of these questions is written with. @param {Data} data @returns {Frozen} */
const frozen = ({ version, questions }) => ({
  version,
  slots: questions.map(({ id, kind, path, options }) => ({
    question: id,
    kind,
    path,
    options: options.map((o) => o.id),
  })),
})

/** The ticket of these responses. @param {Data} data @param {Responses} responses */
export const codeOf = (data, responses) => encode(responses, frozen(data))

/**
 * The responses in a code, or in a link that has one. The version it was written with is fetched when it is another.
 * Rejects with a TicketError.
 * @param {string} text @param {PageData} data @param {string} versions where the frozen versions lie
 */
export async function opened(text, data, versions) {
  if (!text.trim()) throw new TicketError("empty")
  const code = await codeIn(text)
  try {
    return { responses: decode(code, { [data.version]: frozen(data) }), older: undefined }
  } catch (fault) {
    if (!(fault instanceof TicketError) || fault.code !== "unknown-version") throw fault
    const { openedOlder } = await import("../needs-analysis/older-code.js")
    return openedOlder(code, data, versions)
  }
}

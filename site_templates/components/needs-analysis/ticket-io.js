/** Codes, links and files that carry answers. Nothing is kept or fetched before the reader asks for it.
 * @import {Data, Frozen, Responses} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { codeIn, decode, encode, sound, TicketError, versionOf } from "../assessment/ticket.js"

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20000
const NOTHING_THERE = 404

/**
 * What an address' fragment says: a code, as it was handed on, and the question that is shown.
 * @param {string} hash `location.hash` @returns {{code: string, step: string}}
 */
export function addressed(hash) {
  const fragment = new URLSearchParams(hash.slice(1))
  const code = fragment.get("t") ?? (sound(codeIn(hash)) ? hash : "")
  return { code, step: /^[\w-]*/.exec(fragment.get("q") ?? "")?.[0] ?? "" }
}

/**
 * The data of the analysis, fetched once, when they are first asked for or when a part of the page is first used: that
 * comes before the click. Rejects with a TicketError; a later call tries again.
 * @param {string} address @param {HTMLElement} part
 */
export function source(address, part) {
  /** @type {Promise<PageData> | undefined} */
  let data
  const load = () =>
    (data ??= fetched(address).catch((fault) => {
      data = undefined
      throw fault
    }))
  for (const sign of ["pointerdown", "focusin", "keydown", "change"])
    part.addEventListener(sign, () => load().catch(() => {}))
  return load
}

/**
 * What lies at an address, as JSON. Rejects with a TicketError: unreachable, or unknown-version where nothing lies.
 * @param {string} address
 */
async function fetched(address) {
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
 * @param {string} text @param {Data} data @param {string} versions where the frozen versions lie
 */
export async function opened(text, data, versions) {
  if (!text.trim()) throw new TicketError("empty")
  const code = codeIn(text)
  try {
    return { responses: decode(code, { [data.version]: frozen(data) }), older: false }
  } catch (fault) {
    if (!(fault instanceof TicketError) || fault.code !== "unknown-version") throw fault
    const version = versionOf(code)
    return { responses: decode(code, { [version]: await fetched(`${versions}v${version}.json`) }), older: true }
  }
}

/**
 * Wakes the form that opens codes and files.
 * @param {HTMLElement} root @param {Record<string, string>} words `errors`
 * @param {(text: string) => Promise<void>} open
 */
export function opener(root, words, open) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-open]"))
  /** @param {string} name @param {() => Promise<string>} text */
  const attempt = async (name, text) => {
    let fault = ""
    try {
      await open(await text())
    } catch (error) {
      fault = reason(error, words)
    }
    complain(form, name, fault)
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    attempt("code", async () => form.code.value)
  })
  form.file.addEventListener("change", () => {
    const [file] = form.file.files
    if (file) attempt("file", () => codeOfFile(file))
    form.file.value = ""
  })
}

/** The code in a saved file. Rejects with a TicketError. @param {File} file @returns {Promise<string>} */
async function codeOfFile(file) {
  try {
    const { code } = JSON.parse(await file.text())
    if (typeof code === "string") return code
  } catch {
    // Told below: it is no file of ours.
  }
  throw new TicketError("file")
}

/**
 * Why a code could not be opened, in words: what is wrong with it, or that the fault is ours.
 * @param {unknown} fault @param {Record<string, string>} words
 */
export const reason = (fault, words) => words[fault instanceof TicketError ? fault.code : "broken"] ?? words.foreign

/**
 * Says at its field what is wrong, and takes the reader there.
 * @param {HTMLFormElement} form @param {string} name @param {string} fault
 */
export function complain(form, name, fault) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-error]"))) {
    const here = fault && place.dataset.error === name ? fault : ""
    place.textContent = here
    place.hidden = !here
    form[place.dataset.error ?? ""].setAttribute("aria-invalid", String(Boolean(here)))
  }
  if (fault) form[name].focus()
}

/**
 * Puts a text where the reader can paste it from, and says so. Where the browser does not let us, as on a page without
 * HTTPS, the text is marked for the reader to copy: in the field it stands in, or in one of its own below.
 * @param {string} text @param {Record<string, string>} words @param {HTMLElement} told where it is said
 * @param {HTMLTextAreaElement} [field]
 */
export async function copy(text, words, told, field) {
  told.parentElement?.querySelector(".by-hand")?.remove()
  try {
    await navigator.clipboard.writeText(text)
    told.textContent = words.copied
  } catch {
    told.textContent = words.not_copied
    const marked = field ?? fieldAfter(told, text, words.by_hand)
    marked.focus()
    marked.setSelectionRange(0, text.length)
  }
}

/** @param {HTMLElement} place @param {string} text @param {string} name */
function fieldAfter(place, text, name) {
  const field = document.createElement("textarea")
  field.className = "by-hand no-print"
  field.readOnly = true
  field.rows = 3
  field.value = text
  field.setAttribute("aria-label", name)
  place.after(field)
  return field
}

/** Hands the reader a file. @param {string} name @param {string} type @param {string} content */
export function handOver(name, type, content) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

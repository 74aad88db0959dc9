/** Codes, links and files that carry answers. Nothing is kept or fetched before the reader asks for it.
 * @import {Data, Frozen, Responses} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { decode, encode, TicketError, versionOf } from "../assessment/ticket.js"

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20000

/**
 * The data of the analysis, fetched once, when they are first asked for or when a part of the page is first used: that
 * comes before the click. Rejects with a TicketError; a later call tries again.
 * @param {string} address @param {HTMLElement} part
 */
export function source(address, part) {
  /** @type {Promise<PageData> | undefined} */
  let data
  const load = () =>
    (data ??= fetched(address).catch(() => {
      data = undefined
      throw new TicketError("unreachable")
    }))
  for (const sign of ["pointerdown", "focusin", "keydown", "change"])
    part.addEventListener(sign, () => load().catch(() => {}))
  return load
}

/** What lies at an address, as JSON. Rejects when it does not come in time. @param {string} address */
async function fetched(address) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  try {
    const response = await fetch(address, { signal: patience.signal })
    if (!response.ok) throw new Error(`${response.status} ${address}`)
    return await response.json()
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
  const code = text.trim().replace(/^.*[#&]t=([^&\s]*).*$/s, "$1")
  if (!code) throw new TicketError("empty")
  try {
    return { responses: decode(code, { [data.version]: frozen(data) }), older: false }
  } catch (fault) {
    if (!(fault instanceof TicketError) || fault.code !== "unknown-version") throw fault
    const version = versionOf(code)
    const response = await fetch(`${versions}v${version}.json`)
    if (!response.ok) throw fault
    return { responses: decode(code, { [version]: await response.json() }), older: true }
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
      fault = words[error instanceof TicketError ? error.code : name === "file" ? "file" : "foreign"]
    }
    complain(form, name, fault)
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    attempt("code", async () => form.code.value)
  })
  form.file.addEventListener("change", () => {
    const [file] = form.file.files
    if (file) attempt("file", async () => String(JSON.parse(await file.text()).code))
    form.file.value = ""
  })
}

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

/** Puts a text where the reader can paste it from. @param {string} text @param {Record<string, string>} words */
export const copied = (text, words) =>
  navigator.clipboard.writeText(text).then(
    () => words.copied,
    () => words.not_copied,
  )

/** Hands the reader a file. @param {string} name @param {string} type @param {string} content */
export function handOver(name, type, content) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

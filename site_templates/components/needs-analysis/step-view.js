/** What is seen of the steps: one question at a time, how far it is and what is wrong, or the whole form to be read.
 * @import {Question, Result} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { filled } from "./template-parts.js"

/** What is there without any doubt. @param {ParentNode} root @param {string} selector */
export const find = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector))

/** @param {ParentNode} root @param {string} selector */
const every = (root, selector) => /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))

/**
 * Changes a text only when it is another, so that it is announced once.
 * @param {HTMLElement} place @param {string} text
 */
export function put(place, text) {
  if (place.textContent !== text) place.textContent = text
}

/** Leaves only one question to be seen, and names it with its place. @param {HTMLElement} form @param {string} step */
export function only(form, step) {
  for (const set of every(form, "[data-question]")) {
    set.hidden = set.dataset.question !== step
    if (!set.hidden) set.setAttribute("aria-labelledby", `step-place ${step}-title`)
  }
  for (const section of every(form, "section")) section.hidden = !section.querySelector("[data-question]:not([hidden])")
}

/** The whole form stands, to be read, and it is said why. @param {HTMLElement} root @param {string} why */
export function plain(root, why) {
  const form = find(root, "form")
  root.dataset.view = "plain"
  form.hidden = false
  for (const place of every(root, "[data-result]")) place.hidden = true
  for (const part of every(form, "section, fieldset")) part.hidden = false
  const told = find(root, "[data-failed]")
  put(/** @type {HTMLElement} */ (told.firstElementChild), why)
  told.hidden = false
  told.scrollIntoView({ block: "nearest" })
}

/**
 * Says what is wrong with the question that is shown.
 * @param {HTMLElement} root @param {string} step @param {string} text @param {HTMLElement} [field]
 */
export function fault(root, step, text, field) {
  const place = find(root, "[data-step-error]")
  const set = find(root, `[data-question="${step}"]`)
  put(place, text)
  place.hidden = !text
  if (!set) return
  const hint = `${step}-hint`
  set.setAttribute("aria-describedby", text ? `${place.id} ${hint}` : hint)
  set.querySelector("legend")?.after(...(text ? [place] : []))
  if (text) (field ?? find(set, "input:checked, input")).focus()
}

/**
 * How far a question is, what the answers have come to so far, and what the button does.
 * @param {HTMLElement & {words: any}} root @param {typeof import("./steps.js")} walk @param {PageData} data
 * @param {Result} result @param {Question} question
 */
export function progress(root, walk, data, result, question) {
  const { words } = root
  const path = walk.steps(data, result, question.path)
  const place = path.indexOf(question)
  const n = result.recommendations.length
  const of = walk.expected(data, path, question, result.responses)
  const answered = Boolean(result.responses[question.id])
  const exits = result.exits.map((id) => data.exits[id].text)
  put(find(root, "[data-place]"), filled(words.progress, { n: place + 1, of }))
  put(find(root, "[data-exit]"), exits.join(" "))
  put(find(root, "[data-count]"), n ? filled(words.count[n > 1 ? "many" : "one"], { n }) : "")
  for (const exit of every(root, `[data-question="${question.id}"] .option-exit`)) {
    exit.toggleAttribute("data-told", Boolean(exit.parentElement?.querySelector(":checked")))
  }
  const next = find(root, "[data-next]")
  const open = question === walk.start(data) && !answered
  const last = !open && !walk.after(data, path, question)
  put(next, words[last ? "show" : answered || open ? "next" : "skip"])
  next.classList.toggle("button-quiet", !last && !answered && !open)
  const bar = /** @type {HTMLProgressElement} */ (find(root, "[data-bar]"))
  bar.max = of
  bar.value = place + (answered ? 1 : 0)
  find(root, "[data-back]").hidden = question === walk.start(data)
  find(root, "[data-reach]").hidden = !n
}

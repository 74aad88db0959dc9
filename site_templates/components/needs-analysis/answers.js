/** The answers that are chosen in the form.
 * @import {Question, Responses} from "../assessment/types.js" */

/** @param {HTMLFormElement} form @param {Question[]} questions @returns {Responses} */
export function chosen(form, questions) {
  const given = new FormData(form)
  return Object.fromEntries(questions.map(({ id }) => [id, given.getAll(id).map(String)]))
}

/** Chooses answers, and no others. @param {HTMLFormElement} form @param {Responses} responses */
export function choose(form, responses) {
  for (const input of form.querySelectorAll("input"))
    input.checked = Boolean(responses[input.name]?.includes(input.value))
}

/**
 * An answer was chosen: those that cannot stand beside it give way. Whether it was one too many, and is taken back.
 * @param {HTMLFormElement} form @param {HTMLInputElement} input @param {number} [max]
 */
export function giveWay(form, input, max) {
  const others = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(`input[name="${input.name}"]:checked`)])
  if (input.checked)
    for (const other of others)
      if (other !== input && (input.dataset.none ?? other.dataset.none) !== undefined)
        other.checked = input.type === "radio" && other === input
  const tooMany = Boolean(max && others.length > max)
  if (tooMany) input.checked = false
  return tooMany
}

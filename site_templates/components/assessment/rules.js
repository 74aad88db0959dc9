/**
 * Rules, and which answers count. Twin of rules.py and responses.py.
 * @import {Option, Question, Responses, Rule} from "./types.js"
 */

const WORDS = ["any", "all", "not"]

/**
 * Whether a rule holds. An unanswered question makes its line false.
 * @param {Rule} rule @param {Responses} responses @returns {boolean}
 */
export const holds = (rule, responses) =>
  Object.keys(rule).every(
    (q) => WORDS.includes(q) || rule[q].some((/** @type {string} */ a) => responses[q]?.includes(a)),
  ) &&
  (rule.all ?? []).every((part) => holds(part, responses)) &&
  (!rule.any || rule.any.some((part) => holds(part, responses))) &&
  !(rule.not && holds(rule.not, responses))

/** The questions to show for cleaned responses. @param {Question[]} questions @param {Responses} responses */
export const shown = (questions, responses) => questions.filter((q) => !q.show || holds(q.show, responses))

/** The answers chosen to a question. @param {Question} question @param {Responses} responses */
export const chosen = (question, responses) => question.options.filter((o) => responses[question.id]?.includes(o.id))

/**
 * Question → answers, without hidden questions, unknown answers and empty ones.
 * @param {Question[]} questions @param {Responses} responses
 */
export function cleaned(questions, responses) {
  /** @type {Record<string, string[]>} */
  const kept = {}
  for (const question of questions) {
    if (question.show && !holds(question.show, kept)) continue
    let options = chosen(question, responses)
    const together = options.filter((o) => !o.none && !o.unknown)
    options = together.length ? together : options.slice(0, 1)
    options = options.slice(0, question.kind === "one" ? 1 : question.max)
    if (options.length) kept[question.id] = options.map((o) => o.id)
  }
  return kept
}

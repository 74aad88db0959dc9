/** Which question comes next. @import {Question, Responses, Result, Rule} from "../assessment/types.js"
 * @import {PageData} from "./types.js" */
import { shown } from "../assessment/rules.js"

/**
 * The questions to step through on a path.
 * @param {PageData} data @param {Result} result @param {"quick"|"deep"} path
 */
export function steps(data, result, path) {
  const worth = path === "deep" ? worthwhile(data, result) : null
  return shown(data.questions, result.responses).filter(
    (q) => q.path === path && !(q.id in data.home) && (!worth || worth.has(q.id) || result.responses[q.id]),
  )
}

/**
 * How many questions the path will have at most, seen from one of them.
 * @param {PageData} data @param {Question[]} now @param {Question} at @param {Responses} responses
 */
export function expected(data, now, at, responses) {
  const ahead = data.questions
    .slice(data.questions.indexOf(at))
    .filter((q) => !responses[q.id])
    .map((q) => q.id)
  return data.questions.filter(
    (q) =>
      now.includes(q) ||
      (q.path === at.path &&
        q.path === "quick" &&
        !(q.id in data.home) &&
        q.show &&
        mentions(q.show).some((id) => ahead.includes(id))),
  ).length
}

/**
 * The deep questions with an answer that can still change the result: it reveals a need, lowers one that is revealed,
 * tells what a recommended service looks for, or brings up another such question.
 * @param {PageData} data @param {Result} result
 */
function worthwhile(data, result) {
  const recommended = data.services.filter((s) => result.recommendations.some((r) => r.service === s.id))
  const facts = new Set(result.recommendations.flatMap((r) => r.unsure))
  for (const { requires, prefers } of recommended)
    for (const fact of Object.keys({ ...requires, ...prefers })) facts.add(fact)
  const needs = result.needs.map((r) => r.need)
  /** @type {Set<string>} */
  const found = new Set()
  for (const question of [...data.questions].reverse()) {
    const leads = data.questions.some((q) => q.show && found.has(q.id) && mentions(q.show).includes(question.id))
    const moves = question.options.some(
      (o) =>
        o.reveals ||
        Object.keys(o.lowers ?? {}).some((n) => needs.includes(n)) ||
        Object.keys(o.states ?? {}).some((f) => facts.has(f)),
    )
    if (question.path === "deep" && (leads || moves)) found.add(question.id)
  }
  return found
}

/** The questions a rule looks at. @param {Rule} rule @returns {string[]} */
const mentions = ({ any = [], all = [], not, ...answers }) => [
  ...Object.keys(answers),
  ...[...any, ...all, ...(not ? [not] : [])].flatMap(mentions),
]

/** The first question that is not answered by the edition itself. @param {PageData} data */
export const start = ({ home, questions }) => /** @type {Question} */ (questions.find((q) => !(q.id in home)))

/** The question on a path after another. @param {PageData} data @param {Question[]} path @param {Question} question */
export const after = ({ questions }, path, question) =>
  path.find((q) => questions.indexOf(q) > questions.indexOf(question))

/**
 * The question that was asked for, or the one after it where the answers leave it out; none when that is the result.
 * @param {PageData} data @param {Result} result @param {string} step
 */
export function applying(data, result, step) {
  const question = data.questions.find((q) => q.id === step)
  if (!question || question.id in data.home) return start(data)
  const path = steps(data, result, question.path)
  return path.includes(question) ? question : after(data, path, question)
}

/** The question before a step, by the answers. @param {PageData} data @param {Result} result @param {string} step */
export function before(data, result, step) {
  const place = data.questions.findIndex((q) => q.id === step)
  const path = [...steps(data, result, "quick"), ...steps(data, result, "deep")]
  return (
    data.questions
      .slice(0, place)
      .reverse()
      .find((q) => path.includes(q)) ?? start(data)
  )
}

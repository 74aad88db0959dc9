/** The needs that answers reveal, with their weights. Twin of needs.py, which explains them.
 * @import {Data, Given, Question, Responses, Revealed} from "./types.js" */
import { chosen, shown } from "./rules.js"

/** @param {Question} question @param {string} need */
const takesUp = ({ options }, need) => options.some((o) => need in { ...o.reveals, ...o.lowers })

/** What cannot wait first, then the heaviest. @param {Data} data @param {Responses} responses @returns {Revealed[]} */
export function needsRevealed({ needs, questions, points }, responses) {
  /** @type {Record<string, {answer: Given, weight: number, guess: boolean, told: boolean, event: boolean,
   * request: boolean}[]>} */
  const clues = Object.fromEntries(needs.map(({ id }) => [id, []]))
  /** @type {Record<string, number>} */
  const lowered = {}
  const screen = shown(questions, responses)
  const waiting = screen.flatMap((q) => (responses[q.id] ? [] : q.id))
  const asking = questions.flatMap((q) => (q.requests ? chosen(q, responses).flatMap((o) => o.until ?? []) : []))
  for (const question of questions) {
    const request = question.requests === true || asking.includes(question.id)
    for (const { id, until = [], reveals = {}, keeps = {}, lowers = {}, event = false } of chosen(
      question,
      responses,
    )) {
      for (const [need, weight] of Object.entries(lowers)) lowered[need] = (lowered[need] ?? 0) + weight
      const closer = questions.filter((q) => until.includes(q.id))
      const visible = closer.filter((q) => screen.includes(q))
      for (const need of Object.keys({ ...reveals, ...keeps })) {
        const about = closer.filter((q) => takesUp(q, need))
        const those = (about.length ? about : closer).map((q) => q.id)
        const settled = those.some((later) => responses[later])
        const guess = settled || those.some((later) => waiting.includes(later))
        const told = !visible.length || visible.some((q) => takesUp(q, need))
        const weight = (settled ? keeps : reveals)[need]
        if (weight) clues[need].push({ answer: [question.id, id], weight, guess, told, event, request })
      }
    }
  }
  const found = needs.map(({ id: need }) => {
    const own = clues[need]
    const weight = Math.min(points.cap, own.reduce((sum, clue) => sum + clue.weight, 0) - (lowered[need] ?? 0))
    const plain = own.filter((clue) => clue.told && Math.min(clue.weight, weight) >= points.strong)
    return {
      need,
      weight,
      because: own.map((c) => c.answer),
      guessed: own.every((c) => c.guess),
      strong: plain.length > 0,
      event: plain.some((c) => c.event),
      request: plain.length > 0 && own.some((c) => c.request),
    }
  })
  return found.filter((r) => r.weight > 0).sort((a, b) => Number(b.event) - Number(a.event) || b.weight - a.weight)
}

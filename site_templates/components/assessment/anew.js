/** What is asked anew since a code was made. Twin of anew.py. @import {Data, Frozen} from "./types.js" */

/**
 * Question and those of its answers that were not there; every answer where the question itself is new.
 * @param {Frozen} then what the code was made with @param {Data} now @returns {[question: string, answers: string[]][]}
 */
export const askedAnew = ({ slots }, { questions }) =>
  questions
    .map(({ id, options }) => {
      const known = slots.find((slot) => slot.question === id)?.options ?? []
      return /** @type {[string, string[]]} */ ([id, options.flatMap((o) => (known.includes(o.id) ? [] : o.id))])
    })
    .filter(([, answers]) => answers.length)

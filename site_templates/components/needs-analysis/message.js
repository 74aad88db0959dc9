/** What a firm can send: a message to the first door, and the result to itself. It says what the firm ticked alone.
 * @import {Option, Question, Responses} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { chosen } from "../assessment/rules.js"
import { filled } from "./template-parts.js"
import { shortened } from "./mail.js"

/** An answer shorter than this says nothing without its question. */
const SHORT = 4

/**
 * An answer that can be read by itself: a short one has its question before it, without what the question adds.
 * @param {Question} question @param {Option} option
 */
export const answerOf = ({ text }, option) =>
  option.text.length < SHORT ? `${text.replace(/\?.*/s, "?")} ${option.text}` : option.text

/**
 * The answers that say what a firm needs, in its own ticks: what it is and where is in the code.
 * @param {PageData} data @param {Responses} responses
 */
export const asked = (data, responses) =>
  data.questions.flatMap((q) =>
    chosen(q, responses)
      .filter((o) => o.reveals && !o.unknown && !o.none)
      .map((o) => answerOf(q, o)),
  )

/**
 * The message to the first door, short enough for every mail program: its text, and the link that opens it.
 * @param {string} to @param {string[]} ticked @param {{code: string, link: string}} ticket
 * @param {Record<string, any>} words @param {string[]} countries that the firm named
 */
export function messageTo(to, ticked, ticket, words, countries) {
  const where = countries.length ? filled(words.where, { countries: countries.join(", ") }) : ""
  let text = ""
  const mail = shortened(to, words.subject, ticked, (lines) => {
    const answers = lines.map((line) => filled(words.quote, { text: line })).join(", ")
    text = filled(words.message, { ...ticket, said: (answers && filled(words.said, { answers })) + where })
    return text
  })
  return { text, mail }
}

/**
 * The link with which a firm mails the result to itself.
 * @param {string} door whom to start with, and how @param {string[]} services
 * @param {{code: string, link: string}} ticket
 * @param {Record<string, any>} words
 */
export const toOneself = (door, services, ticket, words) =>
  shortened("", words.own_subject, services, (lines) =>
    filled(words.own, { ...ticket, door, services: lines.map((line) => `- ${line}`).join("\n") }),
  )

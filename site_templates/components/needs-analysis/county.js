/** The firm's own county: which it is, and whom it has. A small file a county, fetched when the county is known.
 * @import {Responses} from "../assessment/types.js" @import {PageData, Places} from "./types.js" */
import { chosen } from "../assessment/rules.js"

/** How many milliseconds a result waits for its county before it is shown without. */
const PATIENCE = 2000

/**
 * The code of the county the firm told us; empty where it did not.
 * @param {PageData} data @param {Responses} responses
 */
export const countyOf = (data, responses) =>
  data.questions.flatMap((q) => chosen(q, responses)).flatMap((o) => o.states?.region ?? [])[0] ?? ""

/**
 * Reads counties' files, each once. What is late or out of reach counts as unknown, and is asked for again.
 * @param {string} folder their address @param {string} language
 */
export function counties(folder, language) {
  /** @type {Map<string, Promise<Places>>} */
  const held = new Map()
  /** @param {string} code @returns {Promise<Places>} */
  const read = async (code) => {
    try {
      return (await (await fetch(`${folder}${code}.${language}.json`)).json()).actors
    } catch {
      held.delete(code)
      return {}
    }
  }
  /** @param {string} code @returns {Promise<Places>} */
  return async (code) => {
    if (!code) return {}
    const reading = held.get(code) ?? read(code)
    held.set(code, reading)
    return Promise.race([reading, new Promise((late) => setTimeout(late, PATIENCE, {}))])
  }
}

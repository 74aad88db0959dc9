/** A code of an older version of the analysis: read with its own questions, and what is asked anew since.
 * @import {PageData} from "./types.js" */
import { askedAnew } from "../assessment/anew.js"
import { decode, versionOf } from "../assessment/ticket.js"
import { fetched } from "./ticket-io.js"

/**
 * Rejects with a TicketError.
 * @param {string} code @param {PageData} data @param {string} versions where the frozen versions lie
 */
export async function openedOlder(code, data, versions) {
  const version = versionOf(code)
  const then = await fetched(`${versions}v${version}.json`)
  return { responses: decode(code, { [version]: then }), older: { version, anew: askedAnew(then, data) } }
}

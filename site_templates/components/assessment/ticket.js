/** The ticket: a short code that carries responses. Twin of ticket.py, which explains the format.
 * @import {Frozen, Responses, Slot} from "./types.js" */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const QUICK = 0xd1
const FULL = 0xd2

/** A code that is no ticket of ours: bad-character, wrong-length, bad-checksum, unknown-version or foreign. */
export class TicketError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code)
    this.code = code
  }
}

/** The ticket of these responses, in groups of four. @param {Responses} responses @param {Frozen} definition */
export function encode(responses, definition) {
  const quick = slots(definition, QUICK).map((slot) => slot.question)
  const kind = Object.keys(responses).every((q) => quick.includes(q) || !responses[q].length) ? QUICK : FULL
  const body = slots(definition, kind).reduceRight(
    (sum, slot) => sum * radix(slot) + digit(slot, responses[slot.question] ?? []),
    0n,
  )
  const bits = size(definition, kind) * 5
  const plain = (BigInt((kind << 8) | definition.version) << BigInt(bits - 32)) | body
  const all = ((plain << 16n) | crc(plain, bits - 16)).toString(2).padStart(bits, "0")
  const text = all.replace(/.{5}/g, (five) => ALPHABET[parseInt(five, 2)])
  return text.replace(/.{4}(?=.)/g, "$&-")
}

/** The version of the checklist a code was written with. @param {string} code as `codeIn` gives it */
export const versionOf = (code) =>
  ([...code.slice(0, 4)].reduce((sum, c) => (sum << 5) | ALPHABET.indexOf(c), 0) >> 4) & 255

/**
 * The responses in a code, read with its own version of the checklist. Throws TicketError.
 * @param {string} text as `codeIn` gives it @param {Record<number, Frozen>} definitions
 */
export function decode(text, definitions) {
  const places = placesOf(text)
  if (places.includes(-1)) throw new TicketError("bad-character")
  const bits = text.length * 5
  if (bits <= 32) throw new TicketError("wrong-length")
  const number = numberOf(places)
  const kind = Number(number >> BigInt(bits - 8))
  const definition = definitions[Number((number >> BigInt(bits - 16)) & 255n)]
  const ours = kind === QUICK || kind === FULL
  if (definition && ours && text.length !== size(definition, kind)) throw new TicketError("wrong-length")
  if (crc(number >> 16n, bits - 16) !== (number & 0xffffn)) throw new TicketError("bad-checksum")
  if (!definition || !ours) throw new TicketError(ours ? "unknown-version" : "foreign")
  let body = (number >> 16n) & ((1n << BigInt(bits - 32)) - 1n)
  /** @type {Record<string, string[]>} */
  const responses = {}
  for (const slot of slots(definition, kind)) {
    const value = body % radix(slot)
    body /= radix(slot)
    const found = slot.options.filter((_, i) =>
      slot.kind === "one" ? value === BigInt(i + 1) : (value >> BigInt(i)) & 1n,
    )
    if (found.length) responses[slot.question] = found
  }
  if (body) throw new TicketError("foreign")
  return responses
}

/** Whether a code is of one of our kinds and unharmed, whatever its version. @param {string} code */
export function sound(code) {
  const bits = code.length * 5
  const places = placesOf(code)
  if (bits <= 32 || places.includes(-1)) return false
  const kind = (places[0] << 3) | (places[1] >> 2)
  if (kind !== QUICK && kind !== FULL) return false
  const number = numberOf(places)
  return crc(number >> 16n, bits - 16) === (number & 0xffffn)
}

/** @param {string} code */
const placesOf = (code) => [...code].map((c) => ALPHABET.indexOf(c))

/** @param {number[]} places */
const numberOf = (places) => places.reduce((sum, place) => (sum << 5n) | BigInt(place), 0n)

/** @param {Frozen} definition @param {number} kind */
const slots = (definition, kind) => definition.slots.filter((slot) => kind === FULL || slot.path === "quick")

/** @param {Slot} slot */
const radix = ({ kind, options }) => (kind === "one" ? BigInt(options.length + 1) : 1n << BigInt(options.length))

/** @param {Slot} slot @param {readonly string[]} answers */
function digit({ kind, options }, answers) {
  if (kind === "one") return BigInt(options.findIndex((option) => answers.includes(option)) + 1)
  return options.reduce((sum, option, place) => (answers.includes(option) ? sum | (1n << BigInt(place)) : sum), 0n)
}

/** Characters in a ticket of this kind. @param {Frozen} definition @param {number} kind */
function size(definition, kind) {
  const most = slots(definition, kind).reduce((product, slot) => product * radix(slot), 1n) - 1n
  return Math.ceil((32 + (most ? most.toString(2).length : 0)) / 5)
}

/** CRC-16 of the lowest bits, the highest first. @param {bigint} number @param {number} bits */
function crc(number, bits) {
  let sum = 0xffff
  for (const bit of number.toString(2).padStart(bits, "0")) {
    sum = ((sum << 1) ^ ((sum >> 15) ^ Number(bit) ? 0x1021 : 0)) & 0xffff
  }
  return BigInt(sum)
}

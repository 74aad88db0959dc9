/** Conditions in words. Twin of prose.py. @import {Condition, Data, Fact, Opening} from "./types.js" */

/** What would open a service: "när ni har minst 2 anställda". @param {Data} data @param {Opening[]} openings */
export function opensWhen({ words }, openings) {
  /** @type {string[]} */
  const phrases = []
  let before = ""
  for (const { fact, condition } of openings) {
    const { any = [], none } = condition
    const after = fact.prose[`after:${before}:${any.join("+")}`] ?? fact.prose[`after:${before}`]
    const alone = any.length > 0 && !none
    if (after && alone) phrases.push(`${phrases.pop()} ${fill(after, { values: joined(named(fact, any), words.or) })}`)
    else phrases.push(phrase(words, fact, condition))
    before = alone ? fact.id : ""
  }
  return fill(words.opens, { conditions: joined(phrases, words.and) })
}

/**
 * One condition as a verb phrase.
 * @param {Record<string, string>} words @param {Fact} fact @param {Condition} condition
 */
export function phrase(words, fact, { min, max, any = [], none = [] }) {
  if (fact.kind === "range") {
    const shape = min === undefined ? "max" : max === undefined ? "min" : "between"
    const over = min === undefined ? undefined : min - 1
    return fill(fact.prose[shape], {
      min: number(min, words.number),
      max: number(max, words.number),
      over: number(over, words.number),
    })
  }
  /** @param {string} shape @param {string[]} values */
  const said = (shape, values) => {
    const own = fact.prose[`${shape}:${values.join("+")}`]
    const widest = values.filter((v) => !values.includes(fact.values?.find((w) => w.id === v)?.in ?? ""))
    return values.length ? [own ?? fill(fact.prose[shape], { values: joined(named(fact, widest), words.or) })] : []
  }
  return [...said("any", any), ...said("none", none)].join(` ${words.but} `)
}

/** @param {Fact} fact @param {string[]} values */
const named = (fact, values) => values.map((id) => fact.values?.find((v) => v.id === id)?.name ?? id)

/** @param {string} text @param {Record<string, string>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])

/** @param {string[]} phrases @param {string} last */
function joined(phrases, last) {
  const unique = [...new Set(phrases)]
  const final = unique.pop()?.replace(/,$/, "") ?? ""
  if (!unique.length) return final
  return `${unique.map((p, i) => (i < unique.length - 1 ? p.replace(/,$/, "") : p)).join(", ")} ${last} ${final}`
}

/** @param {number | undefined} value @param {string} sample how 1234.5 is written */
function number(value, sample) {
  if (value === undefined) return ""
  const [whole, part] = String(value).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, sample[1] === " " ? "\u00a0" : sample[1])
  return part ? grouped + sample[5] + part : grouped
}

// A loaded index and a query → hits, best first. Pure: no page, no network. The figures here were set by hand.

import { distance } from "./fuzzy.js"
import { Words } from "./stemming.js"
import { documents, entries, names, towns } from "./decoding.js"
import { Vocabulary } from "./vocabulary.js"

/** @typedef {import("./decoding.js").Found} Found */
/** @typedef {{found: Found, score: number}} Hit */
/** @typedef {{hits: Hit[], marks: Set<string>, counties: string[]}} Answer `marks`: stems to mark in what is shown */
/**
 * @typedef {object} Meaning what the site's words say of one word
 * @property {string} stem its own, or that of the word it was mistaken for
 * @property {import("./vocabulary.js").Variant[]} variants
 * @property {string[] | null} parts
 * @property {boolean} known
 * @property {boolean} country
 */
/**
 * @typedef {object} Term one word of the query
 * @property {string} word
 * @property {string} stem
 * @property {number} weight
 * @property {Map<number, number>} worth document → 0 to 1
 * @property {number} rare how much the word tells
 */

const VERSION = 1
const MOST_LETTERS = 400
const MOST_WORDS = 12
const MOST_JOINED = 3
const PAIR = 0.6
const SURE = 0.75
const PARTS = 0.8
const KNOWN_PARTS = 0.4
const REMEMBERED = 500
const CLEARLY = 3
const COUNTRY = 0.1
const PLACE = 0.8
const NAME = { title: 2.2, alias: 1.7, called: 1.5 }
/** @type {Record<string, number>} */
const KIND = { need: 0.85, guide: 0.7, event: 0.8, region: 0.9, actor: 0.95 }
const ENDED = 0.7
const HOME = 1.8
const ELSEWHERE = 0.6
const OTHER_PLACE = 0.35
const DOOR = 1.5
const THERE = 1.2
const MOST_NEEDS = 2
const HELPER = [0.3, 0.15, 0.1]

/** Reads the shared index, and an edition's own part when there is one. @param {any} shared @param {any} [regional] */
export function load(shared, regional = null) {
  if (shared.version !== VERSION) throw new Error(`search index of version ${shared.version}`)
  return new Engine(shared, regional)
}

/** Search in one edition and language. */
export class Engine {
  /** @param {any} shared @param {any} regional */
  constructor(shared, regional) {
    this.words = new Words(shared.language)
    this.documents = documents(shared)
    const own = regional?.more
    const from = this.documents.length
    const known = entries(shared, 0)
    if (own) {
      const replaced = new Map(this.documents.map((found) => [found.path, found]))
      for (const found of documents(own)) {
        const before = replaced.get(found.path)
        if (before) before.hidden = true
        this.documents.push(found)
      }
    }
    const hidden = new Set(regional?.hidden ?? [])
    for (const found of this.documents.slice(0, from)) if (hidden.has(found.path)) found.hidden = true
    this.vocabulary = new Vocabulary(own ? merged(known, entries(own, from)) : known, this.words)
    this.home = new Set(regional?.home ?? [])
    this.door = regional?.door ?? null
    this.meeting = shared.meeting
    this.towns = towns(shared.towns)
    /** @type {Map<string, string[] | undefined>} */
    this.placed = new Map()
    /** @type {Map<string, Meaning>} */
    this.meant = new Map()
    this.countries = new Set(shared.language.countries.split("\n"))
    /** @type {Map<string, Map<number, number>>} name → document → what the name is worth */
    this.names = new Map()
    this.documents.forEach((found, place) => this.called(this.words.name(found.title), [place], NAME.title))
    for (const [part, offset] of own
      ? [
          [shared, 0],
          [own, from],
        ]
      : [[shared, 0]]) {
      for (const [name, places] of names(part.names, offset)) this.called(name, places, NAME.alias)
      for (const [name, places] of names(part.called, offset)) this.called(name, places, NAME.called)
    }
  }

  /** @param {string} name @param {number[]} places @param {number} worth */
  called(name, places, worth) {
    const known = this.names.get(name) ?? new Map()
    for (const place of places) known.set(place, Math.max(worth, known.get(place) ?? 0))
    this.names.set(name, known)
  }

  /**
   * @param {string} query @param {{typing?: boolean}} [how] `typing`: the last word may be unfinished
   * @returns {Answer}
   */
  search(query, { typing = false } = {}) {
    const words = this.asked(query)
    const { counties, rest } = this.located(words)
    const unfinished = typing && !/\s$/.test(query) ? words[words.length - 1] : null
    /** @type {Set<string>} */
    const marks = new Set()
    const terms = rest.map((word) => this.term(word, word === unfinished, marks))
    this.join(terms, marks)
    this.pair(terms, marks)
    for (const term of terms) term.rare = this.rarity(term)
    if (counties.length > 0)
      terms.push(
        this.placeTerm(
          words.filter((word) => !rest.includes(word)),
          counties,
        ),
      )
    const hits = this.ranked(terms, this.named(terms), new Set(counties))
    return { hits, marks, counties }
  }

  /** The words that say something; all of them when none does. @param {string} query */
  asked(query) {
    const words = this.words.parts(query.slice(0, MOST_LETTERS))
    const telling = words.filter((word) => !this.words.stops.has(word))
    return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS)
  }

  /** Swedish places in the query, and the words left. @param {string[]} words */
  located(words) {
    /** @type {string[]} */
    const counties = []
    /** @type {string[]} */
    const rest = []
    for (let at = 0; at < words.length; ) {
      const length = [3, 2, 1].find((n) => at + n <= words.length && this.town(words.slice(at, at + n)))
      if (length) counties.push(...(this.town(words.slice(at, at + length)) ?? []))
      else rest.push(words[at])
      at += length ?? 1
    }
    return { counties: [...new Set(counties)], rest }
  }

  /** @param {string[]} words */
  town(words) {
    const name = words.join(" ")
    return remembered(this.placed, name, () => this.townNamed(name, words.length > 1))
  }

  /** @param {string} name @param {boolean} whole whether it must be spelt right */
  townNamed(name, whole) {
    const exact = this.towns.get(name) ?? (name.endsWith("s") ? this.towns.get(name.slice(0, -1)) : undefined)
    if (exact || whole || name.length < 6 || this.vocabulary.byStem.has(this.words.stem(name))) return exact
    for (const [town, codes] of this.towns) if (town[0] === name[0] && distance(town, name, 1) <= 1) return codes
    return undefined
  }

  /**
   * One word and where it, or what it may stand for, is found.
   * @param {string} word @param {boolean} unfinished @param {Set<string>} marks @returns {Term}
   */
  term(word, unfinished, marks) {
    const { stem, variants, parts, known, country } = remembered(this.meant, `${word} ${unfinished}`, () =>
      this.meaning(word, unfinished),
    )
    /** @type {Term} */
    const term = { word, stem, weight: country || word.length < 2 ? COUNTRY : 1, worth: new Map(), rare: 0 }
    for (const [entry, weight] of variants) {
      add(term.worth, entry, weight)
      marks.add(entry.stem)
    }
    if (parts) this.addParts(term, parts, known ? KNOWN_PARTS : PARTS, marks)
    return term
  }

  /** What the site's words say of one word. @param {string} word @param {boolean} unfinished @returns {Meaning} */
  meaning(word, unfinished) {
    const { vocabulary } = this
    const stem = this.words.stem(word)
    const exact = vocabulary.byStem.get(stem) ?? vocabulary.byStem.get(this.words.stem(stem))
    const country = this.countries.has(stem)
    /** @type {import("./vocabulary.js").Variant[]} */
    const variants = exact ? [[exact, 1]] : []
    variants.push(...vocabulary.compounds(stem))
    if (unfinished || (!exact && word.length >= 4)) variants.push(...vocabulary.continued(word, exact ? 0.6 : 1))
    const parts = exact || !country ? vocabulary.split(word, true) : null
    /** @type {import("./vocabulary.js").Variant[]} */
    let near = []
    if (!exact && !country && !(unfinished && variants.length > 0)) {
      near = vocabulary.misspelt(word).filter(([, weight]) => !parts || weight >= SURE)
      variants.push(...near)
    }
    if (variants.length === 0 && !parts && !country) variants.push(...vocabulary.rooted(word))
    return { stem: near.length > 0 ? near[0][0].stem : stem, variants, parts, known: exact !== undefined, country }
  }

  /**
   * Documents that have all or some of a compound's parts.
   * @param {Term} term @param {string[]} parts @param {number} weight @param {Set<string>} marks
   */
  addParts(term, parts, weight, marks) {
    /** @type {Map<number, number>} */
    const sum = new Map()
    const known = parts.flatMap((part) => this.entriesFor(part))
    const rare = known.map((entry) => Math.log(1 + this.documents.length / entry.places.length))
    const all = rare.reduce((one, other) => one + other, 0)
    known.forEach((entry, n) => {
      /** @type {Map<number, number>} */
      const here = new Map()
      for (const [variant, sure] of [[entry, 1], .../** @type {any} */ (this.vocabulary.compounds(entry.stem))]) {
        marks.add(variant.stem)
        add(here, variant, sure)
      }
      for (const [place, value] of here) sum.set(place, (sum.get(place) ?? 0) + (value * rare[n]) / all)
    })
    for (const [place, worth] of sum) raise(term.worth, place, worth * weight)
  }

  /** A part of a compound, in the site's own words. @param {string} part @returns {import("./decoding.js").Entry[]} */
  entriesFor(part) {
    const entry = this.vocabulary.byStem.get(part)
    if (entry) return [entry]
    const [meant = ""] = Object.hasOwn(this.words.language.words, part) ? this.words.language.words[part] : []
    return meant.split(" ").flatMap((stem) => this.vocabulary.byStem.get(stem) ?? [])
  }

  /**
   * Neighbours that are one word to the site: "handels kammare", "L/C".
   * @param {Term[]} terms @param {Set<string>} marks
   */
  join(terms, marks) {
    for (let length = 2; length <= MOST_JOINED; length++) {
      for (let at = 0; at + length <= terms.length; at++) {
        const run = terms.slice(at, at + length)
        const entry = this.vocabulary.byStem.get(this.words.stem(run.map((term) => term.word).join("")))
        if (!entry) continue
        marks.add(entry.stem)
        for (const term of run) {
          add(term.worth, entry, 1)
          term.weight = 1
        }
      }
    }
  }

  /** Everyday words for the guide's words. @param {Term[]} terms @param {Set<string>} marks */
  pair(terms, marks) {
    const pairs = this.words.language.words
    for (let length = 1; length <= MOST_JOINED; length++) {
      for (let at = 0; at + length <= terms.length; at++) {
        const run = terms.slice(at, at + length)
        const key = run.map((term) => term.stem).join("")
        for (const meant of Object.hasOwn(pairs, key) ? pairs[key] : []) {
          for (const term of run) {
            this.addParts(term, meant.split(" "), PAIR, marks)
            term.weight = 1
          }
        }
      }
    }
  }

  /** How much a word tells: the rarer the more. @param {Term} term */
  rarity(term) {
    const all = this.documents.length
    const best = Math.max(0, ...term.worth.values())
    let count = 0
    for (const worth of term.worth.values()) if (worth > best * 0.35) count++
    return count === 0 ? 0.5 * Math.log(1 + all) : Math.log(1 + (all - count + 0.5) / (count + 0.5))
  }

  /**
   * The place in the query: the county's own page and services, and where it is mentioned.
   * @param {string[]} words @param {string[]} counties @returns {Term}
   */
  placeTerm(words, counties) {
    /** @type {Term} */
    const term = {
      word: words.join(" "),
      stem: "",
      weight: PLACE,
      worth: new Map(),
      rare: Math.log(1 + this.documents.length / 8),
    }
    for (const word of words) {
      const entry = this.vocabulary.byStem.get(this.words.stem(word))
      if (entry) add(term.worth, entry, 0.5)
    }
    this.documents.forEach((found, place) => {
      if (counties.some((code) => found.counties.has(code))) raise(term.worth, place, found.kind === "region" ? 1 : 0.7)
    })
    return term
  }

  /** Document → how much more it is worth because the query names it. @param {Term[]} terms */
  named(terms) {
    /** @type {Map<number, number>} */
    const found = new Map()
    const said = terms.filter((term) => term.stem !== "")
    const all = terms.reduce((sum, term) => sum + term.weight * term.rare, 0) || 1
    for (let from = 0; from < said.length; from++) {
      let key = ""
      let share = 0
      for (let to = from; to < said.length; to++) {
        key += said[to].stem
        share += (said[to].weight * said[to].rare) / all
        for (const [place, worth] of this.names.get(key) ?? []) raise(found, place, 1 + (worth - 1) * share * share)
      }
    }
    return found
  }

  /** @param {Term[]} terms @param {Map<number, number>} named @param {Set<string>} counties @returns {Hit[]} */
  ranked(terms, named, counties) {
    /** @type {Map<number, {score: number, covered: number}>} */
    const sums = new Map()
    const all = terms.reduce((sum, term) => sum + term.weight * term.rare, 0) || 1
    for (const term of terms) {
      const weight = term.weight * term.rare
      for (const [place, worth] of term.worth) {
        const sum = sums.get(place) ?? { score: 0, covered: 0 }
        sum.score += weight * worth
        sum.covered += weight * Math.min(1, worth * 3)
        sums.set(place, sum)
      }
    }
    /** @type {Hit[]} */
    const hits = []
    for (const [place, { score, covered }] of sums) {
      const found = this.documents[place]
      if (found.hidden) continue
      const coverage = 0.3 + 0.7 * (covered / all) ** 1.5
      hits.push({
        found,
        score: score * coverage * (named.get(place) ?? 1) * (KIND[found.kind] ?? 1) * this.nearness(found, counties),
      })
    }
    return guided(this.helped(hits).sort(order))
  }

  /** A need that fits takes along the services that meet it. @param {Hit[]} hits */
  helped(hits) {
    const byPath = new Map(hits.map((hit) => [hit.found.path, hit]))
    for (const { found, score } of hits
      .filter((hit) => hit.found.kind === "need")
      .sort(order)
      .slice(0, MOST_NEEDS)) {
      ;(this.meeting[found.path] ?? []).forEach((/** @type {string} */ path, /** @type {number} */ i) => {
        const hit = byPath.get(path) ?? this.unfound(path)
        if (!hit) return
        hit.score += score * (HELPER[i] ?? 0)
        if (!byPath.has(path)) hits.push(hit)
        byPath.set(path, hit)
      })
    }
    return hits
  }

  /** @param {string} path @returns {Hit | null} */
  unfound(path) {
    const found = this.documents.find((one) => one.path === path && !one.hidden)
    return found ? { found, score: 0 } : null
  }

  /**
   * Needs whose words look most like the query's, when nothing was found.
   * @param {string} query @param {number} count @returns {Found[]}
   */
  nearest(query, count) {
    const asked = triples(this.words.folded(query.slice(0, MOST_LETTERS)))
    const needs = this.documents.filter((found) => found.kind === "need" && !found.hidden)
    const alike = needs.map((found) => {
      const own = triples(this.words.folded(`${found.title} ${found.line}`))
      return { found, shared: [...asked].filter((three) => own.has(three)).length }
    })
    return alike
      .sort((a, b) => b.shared - a.shared)
      .slice(0, count)
      .map(({ found }) => found)
  }

  /** What a document's own place does to its rank. @param {Found} found @param {Set<string>} counties */
  nearness(found, counties) {
    const state = found.ended ? ENDED : 1
    if (found.counties.size === 0) return state
    const has = (/** @type {Set<string>} */ codes) => [...found.counties].some((code) => codes.has(code))
    if (counties.size > 0) return state * (!has(counties) ? OTHER_PLACE : found.kind === "region" ? DOOR : THERE)
    if (this.home.size > 0) return state * (has(this.home) ? HOME : ELSEWHERE)
    return state * (found.kind === "service" ? ELSEWHERE : 1)
  }
}

/**
 * What was found out before, or now.
 * @template T @param {Map<string, T>} memory @param {string} key @param {() => T} find @returns {T}
 */
function remembered(memory, key, find) {
  if (memory.has(key)) return /** @type {T} */ (memory.get(key))
  if (memory.size >= REMEMBERED) memory.clear()
  const found = find()
  memory.set(key, found)
  return found
}

/** Best first; equals always in the same order. @param {Hit} a @param {Hit} b */
const order = (a, b) => b.score - a.score || (a.found.path < b.found.path ? -1 : 1)

/** A page on the way to help rather than the help itself. @param {Hit} hit */
const isWay = (hit) => hit.found.kind === "need" || hit.found.kind === "guide"

/**
 * The first hit is somewhere to go: a service, an actor, a term, a county. Ways there (needs, guides) follow at once,
 * one among the first three; a way that fits far better than all else comes first.
 * @param {Hit[]} hits
 */
function guided(hits) {
  const goals = hits.filter((hit) => !isWay(hit))
  const [way] = hits.filter(isWay)
  if (!way || goals.length === 0) return hits
  const clear = way.score > CLEARLY * goals[0].score
  const near = goals.length < 3 || hits.indexOf(way) < 3
  const [first, ...others] = clear ? [way, ...goals] : goals
  const head = [first, ...[...(near && !clear ? [way] : []), ...others.slice(0, 2)].sort(order).slice(0, 2)]
  return [...head, ...hits.filter((hit) => !head.includes(hit))]
}

/** @param {Map<number, number>} worth @param {number} place @param {number} value */
function raise(worth, place, value) {
  if (value > (worth.get(place) ?? 0)) worth.set(place, value)
}

/** @param {Map<number, number>} worth @param {import("./decoding.js").Entry} entry @param {number} weight */
function add(worth, entry, weight) {
  entry.places.forEach((place, i) => raise(worth, place, entry.worth[i] * weight))
}

/** Every three letters in a row. @param {string} text @returns {Set<string>} */
const triples = (text) =>
  new Set(
    (text.match(/[a-z0-9]+/g) ?? []).flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - 2) }, (_, i) => word.slice(i, i + 3)),
    ),
  )

/**
 * Two lists of stems as one.
 * @param {import("./decoding.js").Entry[]} shared @param {import("./decoding.js").Entry[]} own
 */
function merged(shared, own) {
  const byStem = new Map(shared.map((entry) => [entry.stem, entry]))
  for (const entry of own) {
    const before = byStem.get(entry.stem)
    byStem.set(
      entry.stem,
      before
        ? { ...before, places: [...before.places, ...entry.places], worth: [...before.worth, ...entry.worth] }
        : entry,
    )
  }
  return [...byStem.values()]
}

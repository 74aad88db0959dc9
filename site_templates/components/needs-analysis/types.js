/**
 * What the pages of the analysis read, as `generator/exports/analysis_data.py` and `county_data.py` write it. Only
 * types: never loaded.
 *
 * @import {Data, Result} from "../assessment/types.js"
 * @typedef {{name?: string, promise?: string, phone?: string, email?: string, page?: string}} Doorway
 * @typedef {{kind: string, to?: string, text: string, label?: string, switchboard?: true, primary?: true, later?: true,
 *   check?: true, dated?: string, hours?: [number, number, string, string][], hours_note?: string, within?: string,
 *   needs?: string[], services?: string[], from?: string, until?: string}} Way
 * @typedef {{actor: string, name: string, site?: string, note?: string, ways?: Way[]}} Place whom to turn to, and how
 * @typedef {Record<string, Place>} Places an actor that stands for one in every county → the county's own
 * @typedef {Data & {home: Record<string, string[]>, doorway: Doorway,
 *   counties: Record<string, Doorway & {id: string, guide?: string}>, nation: string,
 *   sites: Record<string, string>, says: Record<string, string>, ways: Record<string, Way[]>,
 *   steps: Record<string, [text: string, service?: string][]>, gaps: Record<string, string[]>,
 *   others: Record<string, string>, countries: Countries, terms: Record<string, [string, string, string][]>}} PageData
 * @typedef {{name: string, answer?: string, warning?: string, need?: string}} CountryGroup
 * @typedef {{question: string, groups: Record<string, CountryGroup>,
 *   all: Record<string, [name: string, groups: string[], ...also: string[]]>}} Countries
 * @typedef {{version: number, anew: [question: string, answers: string[]][]}} Older of an older code
 * @typedef {{code: string, ticket: string, countries: string[], analysis: string, day: string, places: Places,
 *   older?: Older, left?: number, next?: string}} Around
 *   the code, the part of an address that carries it, the countries the firm named, the address of the analysis, the
 *   reader's day, whom the firm's county has, and the deepening: how many questions are left, and the first of them
 */
export {}

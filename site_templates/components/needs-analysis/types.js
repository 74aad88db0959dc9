/**
 * What the pages of the analysis read, as `generator/exports/analysis.py` writes it. Only types: never loaded.
 *
 * @import {Data, Result} from "../assessment/types.js"
 * @typedef {{name?: string, promise?: string, phone?: string, email?: string, page?: string}} Doorway
 * @typedef {Data & {home: Record<string, string[]>, doorway: Doorway,
 *   counties: Record<string, Doorway & {id: string, guide?: string}>, nation: string,
 *   sites: Record<string, string>, says: Record<string, string>,
 *   terms: Record<string, [string, string, string][]>}} PageData
 * @typedef {{code: string, analysis: string, older?: boolean, left?: number, next?: string}} Around
 *   the ticket, the address of the analysis, and the deepening: how many questions are left, and the first of them
 */
export {}

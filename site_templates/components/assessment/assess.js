// The needs analysis for other sites: what is published as data/v1/assess.js. No page code, no request, no storage.
//
//   import { assess, shown } from "https://…/data/v1/assess.js"
//   const data = await (await fetch("https://…/data/analysis.en.json")).json()
//   const result = assess(data, { trouble: ["unpaid"] }, "2026-11-29")
//
// `assess(data, responses, day)` gives {door, needs, handOver, recommendations, nearMisses, exits, …}. `responses` is
// question → ids of the options chosen; `day` is like "2026-11-29". `shown(data.questions, responses)` gives the
// questions to ask next to what is answered. `opensWhen(data, miss.opens)` says in words what would open a service.
// `VERSION` grows when any of these changes so that a page that uses it must change too.
import * as prose from "./prose.js"
import * as recommend from "./recommend.js"
import * as rules from "./rules.js"

export const VERSION = 1
export const assess = recommend.assess
export const shown = rules.shown
export const opensWhen = prose.opensWhen

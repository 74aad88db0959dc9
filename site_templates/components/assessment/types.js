/**
 * The shapes of the analysis' data, as `generator/assessment/export.py` writes them. Only types: never loaded.
 *
 * @typedef {Record<string, readonly string[]>} Responses question → answers
 * @typedef {[question: string, answer: string]} Given
 * @typedef {{any?: string[], none?: string[], min?: number, max?: number}} Condition
 * @typedef {{any?: Rule[], all?: Rule[], not?: Rule} & Record<string, any>} Rule question → answers, and any, all, not
 * @typedef {{id: string, name: string, in?: string}} Value
 * @typedef {{id: string, kind: "range"|"choice"|"set", name: string, default?: string[], changes?: "grows"|"freely",
 *   values?: Value[], prose: Record<string, string>}} Fact
 * @typedef {{id: string, text: string, states?: Record<string, any[]>, reveals?: Record<string, number>,
 *   lowers?: Record<string, number>, until?: string[], none?: true, unknown?: true, exit?: string, event?: true,
 *   keeps?: Record<string, number>, passed?: string, begin?: true}} Option
 * @typedef {{id: string, path: "quick"|"deep", kind: "one"|"many", max?: number, text: string, show?: Rule,
 *   requests?: true, options: Option[]}} Question
 * @typedef {{id: string, name: string, topic: string, doors: string[], services?: string[],
 *   when?: {actor: string, rule: Rule, text: string}[]}} Need
 * @typedef {{id: string, actor: string, name: string, what: string, cost?: string, applicant?: "firm"|"bank",
 *   how?: string, uncertain?: true, status?: string, stages: string[], requires?: Record<string, Condition>,
 *   prefers?: Record<string, Condition>, who: string, part?: string, before?: string, from?: string, until?:
 *   string}} Service
 * @typedef {{text: string, actors: string[], instead?: true}} Exit
 * @typedef {{places: number[], strongest: number, factors: Record<string, number>, stage: string, place: string,
 *   cap: number,
 *   strong: number, first: number, alike: number, starts: string[], general: number, moments: string[]}} Points
 * @typedef {{version: number, language: string, door: string, websites: string[], points: Points, words:
 *   Record<string, string>, facts: Fact[],
 *   questions: Question[], needs: Need[], services: Service[], actors: Record<string, {name: string, short?: string}>,
 *   exits: Record<string, Exit>}} Data
 * @typedef {{span?: [number, number], stated: Set<string>, denied: Set<string>, given: Record<string, Given[]>}} Known
 * @typedef {Record<string, Known>} Profile
 * @typedef {"fits"|"ask"|"no"} Fit
 * @typedef {{fit: Fit, met: string[], unsure: string[], failing: string[]}} Judgement
 * @typedef {{need: string, weight: number, because: Given[], guessed: boolean, strong: boolean, event: boolean,
 *   request: boolean}} Revealed
 * @typedef {{service: string, fit: Fit, points: number, needs: string[], because: Given[], unsure: string[],
 *   asked: boolean, later: boolean, partOf: string}} Recommendation
 * @typedef {{fact: Fact, condition: Condition}} Opening
 * @typedef {{service: string, opens: Opening[]}} NearMiss
 * @typedef {{actor: string, why: "wrong-door"|"event"|"only"|"covers"|"county", after: string[]}} Door
 * @typedef {{profile: Profile, listed: Record<string, Service[]>, meeting: Record<string, Service[]>, judged:
 *   Record<string, Judgement>, factors:
 *   Record<string, number>,
 *   open: (need: string) => Service[], later: (service: Service) => boolean}} Firm
 * @typedef {{service: Service, points: number, byNeed: Record<string, number>, needs: string[], part: boolean}}
 *   Candidate
 * @typedef {{need: string, topic: string, reserved: boolean, certain: boolean, request: boolean}} Claim
 * @typedef {{responses: Record<string, string[]>, door: Door, countyDoor: string, needs: Revealed[], closed:
 *   Revealed[],
 *   handOver: Record<string, string[]>, recommendations: Recommendation[], nearMisses: NearMiss[], exits: string[]}}
 *   Result
 * @typedef {{question: string, kind: "one"|"many", path: "quick"|"deep", options: string[]}} Slot
 * @typedef {{version: number, slots: Slot[]}} Frozen
 */
export {}

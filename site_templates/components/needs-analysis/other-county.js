/** A firm that another county's guide is for: tells so, and carries its answers there in the address' fragment.
 * @import {Responses} from "../assessment/types.js" @import {PageData} from "./types.js" */
import { filled, part } from "./template-parts.js"

/** @param {HTMLElement & {words: any}} root @param {PageData} data @param {Responses} responses */
export function elsewhere(root, data, responses) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-elsewhere]"))
  const where = data.questions.find((q) => q.options.every((option) => option.states?.region))
  const chosen = where?.options.find(
    (option) => responses[where.id]?.includes(option.id) && !data.home[where.id]?.includes(option.id),
  )
  const county = data.counties[chosen?.states?.region[0] ?? ""]
  const away = Object.keys(data.home).length > 0
  const guide = county && (county.guide || (away && data.nation))
  place.replaceChildren()
  if (!county || !(away || guide)) return
  const { words } = root
  const text = county.guide ? words.there : guide ? words.nation : words.about
  const href = guide
    ? guide.replace(/\/?$/, "/") + root.dataset.path + location.hash
    : `${root.dataset.region}${county.id}/`
  place.append(
    part(root, "elsewhere", {
      text: filled(words[away ? "away" : "own"], { county: county.name }),
      link: { href, text: filled(text, { county: county.name }) },
    }),
  )
}

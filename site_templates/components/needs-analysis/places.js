/** Whom to turn to where the firm is. @import {PageData, Place, Places, Way} from "./types.js" */

/**
 * Whom an actor's name stands for where the firm is: the county's own where it is known, else as we know it.
 * @param {PageData} data @param {Places} places @param {string} id @param {string} county its code @returns {Place}
 */
export function placeOf(data, places, id, county) {
  if (places[id]) return places[id]
  const name = data.actors[id]?.name ?? data.others[id]
  if (id !== data.door) return { actor: id, name, site: data.sites[id], ways: data.ways[id] }
  const { phone, email, page } = { ...data.doorway, ...data.counties[county] }
  /** @type {Way[]} */
  const ways = []
  if (phone) ways.push({ kind: "phone", to: `tel:${phone.replace(/[\s-]/g, "")}`, text: phone })
  if (email) ways.push({ kind: "email", to: `mailto:${email}`, text: email })
  return { actor: id, name: data.doorway.name ?? name, site: page, ways }
}

/** Fetches the index and the engine, once a page however many ask. */

/** @typedef {import("./engine.js").Engine} Engine */

/** @type {Map<string, Promise<Engine>>} */
const opened = new Map()

/**
 * The engine for the index that an element names in `data-index`, with the edition's own part in `data-here`.
 * Rejects when the index cannot be had; a later call tries again.
 * @param {HTMLElement} element @returns {Promise<Engine>}
 */
export function engine(element) {
  const { index = "", here = "" } = element.dataset
  const address = new URL(index, document.baseURI).href
  let opening = opened.get(address)
  if (!opening) {
    opening = open(address, new URL(here, document.baseURI).href)
    opening.catch(() => opened.delete(address))
    opened.set(address, opening)
  }
  return opening
}

/** @param {string} index @param {string} here */
async function open(index, here) {
  const [{ load }, shared, own] = await Promise.all([import("./engine.js"), fetched(index), fetched(here)])
  return load(shared, own)
}

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json()
}

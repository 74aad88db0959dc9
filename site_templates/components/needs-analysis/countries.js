/** The countries a firm named, in its answers and in addresses. */

/** Under which name the picked countries stand among the answers. No question is called so. */
export const PICKED = "&c"

/** The codes of countries in an address or a link. @param {string} text */
export const countriesIn = (text) => /[#&?]c=([A-Z]{2}(?:-[A-Z]{2})*)/.exec(text)?.[1].split("-") ?? []

/** As a part of an address, after the code. @param {string[]} codes */
export const countriesPart = (codes) => (codes.length ? `&c=${codes.join("-")}` : "")

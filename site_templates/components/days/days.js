/**
 * What time has made true since the page was built: marks that wait for a day are shown when the reader's own day has
 * come.
 *
 * `data-from` is the first day on which a mark is true, `data-after` the last day on which it is not (YYYY-MM-DD).
 */

/** @param {Date} now */
export function dayOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * Show the marks in `root` whose day has come, on a day given as YYYY-MM-DD. One that is shown stays.
 *
 * @param {ParentNode} root
 * @param {string} day
 */
export function mark(root, day) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-from], [data-after]"))) {
    const { from, after } = element.dataset
    if ((from !== undefined && day >= from) || (after !== undefined && day > after)) element.hidden = false
  }
}

mark(document, dayOf(new Date()))

/** The address' fragment carries a firm's answers. Links within the page must not drop it, and the same page in another
 * language takes it along. */

/** A link within the page leads there without touching the address. */
export function keepFragment() {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a")
    if (!link || link.origin + link.pathname + link.search !== location.origin + location.pathname + location.search)
      return
    const target = link.hash.length > 1 && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView()
  })
}

/** The links to this page in other languages lead to the same answers. */
export function carryFragment() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"))
  for (const link of links) link.hash = location.hash
}

// Search on a page: the box, and on the search page its results. Nothing is fetched before the box has focus.

import { SearchBox } from "./box.js"

customElements.define("one-search", SearchBox)

if (document.querySelector("search-page")) {
  const { SearchPage } = await import("./page.js")
  customElements.define("search-page", SearchPage)
}

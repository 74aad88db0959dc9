/** Search on a page: the box. Nothing is fetched before it has focus. The search page wakes page.js in its place. */

import { SearchBox } from "./box.js"

customElements.define("one-search", SearchBox)

/** What a page with doors wakes up: which of them are open now, and the select of counties. */

import { tell } from "./open-now.js"
import { CountyChoice } from "../county-choice/county-choice.js"

customElements.define("county-choice", CountyChoice)
tell(document, new Date())

/** What a page with doors wakes up: which are open now, the select of counties, the text to put a record right. */

import { tell } from "./open-now.js"
import { CopyText } from "../copy-text/copy-text.js"
import { CountyChoice } from "../county-choice/county-choice.js"

customElements.define("county-choice", CountyChoice)
customElements.define("copy-text", CopyText)
tell(document, new Date())

/** On the page that says "not found": a link to answers that a mail program wrote as an address is followed where it
 * was meant to lead. The code stood in the address that was asked for; it is moved to the fragment. */
import { codeIn } from "../assessment/ticket-text.js"
import { sound } from "../assessment/ticket.js"

const code = codeIn(location.href)
const analysis = document.querySelector("main")?.querySelector("[data-analysis]")?.getAttribute("href") ?? ""
if (sound(code)) {
  const [page, wrapped] = location.pathname.split(/%23/i)
  location.replace(`${wrapped && page.endsWith("/") ? page : analysis}#t=${code}`)
}

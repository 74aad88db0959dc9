/** A button that copies the text field before it; where the browser does not let us, the text is marked. */
import { copy } from "../needs-analysis/keep.js"

export class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button")
    const told = this.querySelector("[role=status]")
    const field = this.previousElementSibling?.querySelector("textarea")
    if (!button || !(told instanceof HTMLElement) || !field) return
    button.hidden = false
    button.addEventListener("click", () => copy(field.value, JSON.parse(this.dataset.words ?? "{}"), told, field))
  }
}

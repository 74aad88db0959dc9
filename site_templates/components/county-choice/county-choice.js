/** A county's door: the folded list of links as a native select with a button. Asks nothing and keeps nothing. */

/** `<county-choice>` around a `<details>` of links and a hidden form with an empty select. */
export class CountyChoice extends HTMLElement {
  connectedCallback() {
    const folded = this.querySelector("details")
    const form = this.querySelector("form")
    const select = this.querySelector("select")
    if (!folded || !form || !select || !form.hidden) return
    for (const link of folded.querySelectorAll("a")) {
      const option = new Option(link.textContent ?? "", link.href)
      option.lang = link.querySelector("[lang]")?.getAttribute("lang") ?? ""
      select.add(option)
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      if (select.value) location.assign(select.value)
      else select.focus()
    })
    folded.hidden = true
    form.hidden = false
  }
}

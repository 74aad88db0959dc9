/** A firm handed over to another actor: a message to change, mail or print, with who does what by when.
 * @import {Place} from "../needs-analysis/types.js" */
import { filled, part } from "../needs-analysis/template-parts.js"
import { mailLink, shortened } from "../needs-analysis/mail.js"
import { copy } from "../needs-analysis/keep.js"
import { suiting } from "../needs-analysis/ways.js"
import { today } from "../needs-analysis/today.js"

/**
 * @typedef {{sender: string, date: string, needs: string[], done: string[], answers: string[], code: string,
 *   link: string}} Content what a message is made of
 */

export class Referral {
  /** Whether the adviser has written in the message: then it is left alone. */
  changed = false

  /**
   * @param {HTMLElement & {words: any, said: any}} desk @param {Place} place whom the firm is handed over to
   * @param {() => void} asks what to do when the next step is written
   */
  constructor(desk, place, asks) {
    this.said = desk.said
    const { name } = place
    const made = part(desk, "referral", {
      to: filled(this.said.to, { actor: name }),
      consent: filled(this.said.consent, { actor: name }),
    })
    this.block = /** @type {HTMLElement} */ (made.firstElementChild)
    this.address = suiting(place, today(), {}).find(({ kind }) => kind === "email")?.text ?? ""
    const who = /** @type {HTMLSelectElement} */ (this.find("[data-who]"))
    who.append(...[this.said.us, this.said.firm, name].map((one) => new Option(one, one)))
    for (const field of [who, this.find("[data-step]"), this.find("[data-by]")]) field.addEventListener("input", asks)
    this.text.addEventListener("input", () => {
      this.changed = true
      this.mail()
    })
    const told = this.find("[data-copied]")
    this.find("[data-copy]").addEventListener("click", () => copy(this.text.value, desk.words, told, this.text))
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.block.querySelector(selector))
  }

  get text() {
    return /** @type {HTMLTextAreaElement} */ (this.block.querySelector("[data-text]"))
  }

  /** What was agreed to happen next; empty when nothing is written. */
  get next() {
    const [step, who, by] = ["[data-step]", "[data-who]", "[data-by]"].map(
      (field) => /** @type {HTMLInputElement} */ (this.find(field)).value,
    )
    return step.trim() && filled(this.said.next[by ? "by" : "open"], { step: step.trim(), who, by })
  }

  /** Writes the message anew, unless the adviser has changed it. @param {Content} content */
  write(content) {
    this.content = content
    if (!this.changed) this.text.value = this.message(content)
    this.mail()
  }

  /** @param {Content} content */
  message({ needs, done, answers, ...rest }) {
    const { said } = this
    /** @param {string} title @param {string[]} lines */
    const list = (title, lines) => (lines.length ? `${title}\n${lines.map((line) => `- ${line}`).join("\n")}\n\n` : "")
    return filled(said.referral, {
      ...rest,
      needs: list(said.lists.needs, needs),
      done: list(said.lists.done, done.length ? done : [said.nothing_done]),
      next: this.next && `${this.next}\n\n`,
      answers: list(said.lists.answers, answers),
    })
  }

  /** Keeps the mail link as the text is, or with as few answers as there is room for; the code has them all. */
  mail() {
    const { content, said, address } = this
    const { value } = this.text
    this.find("[data-printed]").textContent = value
    if (!content) return
    const link = /** @type {HTMLAnchorElement} */ (this.find("[data-mail]"))
    link.href =
      mailLink(address, said.subject, value) ??
      shortened(address, said.subject, [...content.needs, ...content.answers], (lines) =>
        this.message({
          ...content,
          needs: lines.slice(0, content.needs.length),
          done: [],
          answers: lines.slice(content.needs.length),
        }),
      )
  }
}

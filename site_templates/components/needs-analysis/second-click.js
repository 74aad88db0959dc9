/** A second click or tap that was meant for the step before must not act on the step that has come in its place. */

/** How long after a step has come a tap on the same place is still the one before, in milliseconds. */
const SETTLES = 500
/** How far apart two taps on the same place may be, in CSS pixels. */
const SAME_PLACE = 40

export class SecondClick {
  steps = 0
  since = -Infinity
  /** The step that the first click was aimed at; none where it was made on the page before. */
  aimed = -1
  pointer = ""
  place = { clientX: -Infinity, clientY: -Infinity }

  constructor() {
    addEventListener("pointerdown", ({ pointerType }) => (this.pointer = pointerType), true)
    addEventListener("keydown", (event) => event.repeat && event.key === "Enter" && event.preventDefault(), true)
    // A press would take the focus, a click act.
    for (const kind of /** @type {const} */ (["mousedown", "click"])) {
      addEventListener(kind, (event) => this.judge(event), true)
    }
  }

  /** A step has come. */
  came() {
    this.steps++
    this.since = performance.now()
  }

  /** @param {MouseEvent} event */
  judge(event) {
    if (this.isSecond(event)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.type === "click" && event.detail > 0) {
      this.aimed = this.steps
      this.place = event
    }
  }

  /** @param {MouseEvent} event */
  isSecond({ detail, timeStamp, clientX, clientY }) {
    if (detail > 1) return this.aimed !== this.steps
    const same = Math.hypot(clientX - this.place.clientX, clientY - this.place.clientY) < SAME_PLACE
    return this.pointer === "touch" && detail > 0 && same && timeStamp - this.since < SETTLES
  }
}

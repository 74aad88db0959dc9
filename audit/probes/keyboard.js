/**
 * A walk through a page by Tab, from its beginning or from its end, noted from inside: every stop is looked at when
 * the next key is pressed, which is when the browser has scrolled to it and drawn it.
 */
(forwards) => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, iframe, [tabindex]"
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90)
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })

  /** A group of radio buttons is one stop. */
  const stops = () => {
    const groups = new Set()
    return [...document.querySelectorAll(CONTROLS)].filter((element) => {
      if (element.tabIndex < 0 || element.disabled || !drawn(element)) return false
      if (element.type !== "radio" || !element.name) return true
      const seen = groups.has(element.name)
      groups.add(element.name)
      return !seen
    })
  }

  const hit = (element, x, y) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null
    const there = document.elementFromPoint(x, y)
    const labels = [...(element.labels ?? [])]
    return Boolean(there) && (element.contains(there) || there.contains(element) || labels.some((label) => label.contains(there)))
  }

  const look = (element) => {
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
    const points = boxes.flatMap((box) =>
      [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => hit(element, box.left + box.width * x, box.top + box.height * y)))
    if (points.every((point) => point === null)) return "outside the screen"
    return points.includes(true) ? "" : "covered"
  }

  /** What of an element may mark it: an outline that can be seen, a shadow. */
  const dress = (element) => {
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    return {
      outline: outlined ? [style.outlineStyle, style.outlineWidth, style.outlineColor, style.outlineOffset].join(" ") : "",
      shadow: style.boxShadow === "none" ? "" : style.boxShadow,
    }
  }

  /** Whether it looked otherwise with the focus than it does without: what is always there marks nothing. */
  const marked = (element, focused) => {
    const { outline, shadow } = dress(element)
    return (focused.outline !== "" && focused.outline !== outline) || (focused.shadow !== "" && focused.shadow !== shadow)
  }

  /** What answers to a pointer and to nothing else. */
  const pointed = () =>
    [...document.querySelectorAll("body *")].filter((element) => {
      if (getComputedStyle(element).cursor !== "pointer" && !element.hasAttribute("onclick")) return false
      if (!drawn(element) || element.closest(CONTROLS)) return false
      return !(element.closest("label")?.control ?? element.querySelector(CONTROLS))
    })

  const walk = { seen: new Set(), dressed: new Map(), faults: [], last: null, ended: false, first: null }
  const note = ({ key }) => {
    const at = document.activeElement
    if (walk.ended || key !== "Tab") return
    if (!at || at === document.body || at === document.documentElement || at === walk.first) {
      walk.ended = walk.seen.size > 0
      return
    }
    if (at === walk.last) walk.faults.push(`trapped: ${named(at)}`)
    walk.first ??= at
    walk.last = at
    walk.seen.add(at)
    walk.dressed.set(at, dress(at))
    const fault = look(at)
    if (fault) walk.faults.push(`${fault}: ${named(at)}`)
  }
  document.removeEventListener("keydown", window.audited?.note, { capture: true })
  document.addEventListener("keydown", note, { capture: true })

  /** Where the focus was last is where the browser goes on from; an element that is gone leaves its place. */
  const place = document.createElement("span")
  place.tabIndex = -1
  document.body[forwards ? "prepend" : "append"](place)
  place.focus()
  place.remove()

  window.audited = {
    expected: stops().length,
    note,
    walk,
    /** Leave the page as if nothing was chosen. */
    leave: () => {
      document.activeElement?.blur()
      scrollTo(0, 0)
    },
    /** Everything found, when the walk is over. */
    found: () => {
      const groups = new Set([...walk.seen].filter((one) => one.type === "radio").map((one) => one.name))
      const missed = stops().filter((one) => !walk.seen.has(one) && !(one.type === "radio" && groups.has(one.name)))
      document.activeElement?.blur()
      const plain = [...walk.dressed].filter(([one, focused]) => one.isConnected && !marked(one, focused))
      const unmarked = plain.map(([one]) => `without a mark: ${named(one)}`)
      const faults = [...walk.faults, ...unmarked, ...missed.map((one) => `not reached: ${named(one)}`)]
      if (!walk.ended) faults.push("never comes to an end")
      return [...faults, ...pointed().map((one) => `only for a pointer: ${named(one)}`)]
    },
  }
}

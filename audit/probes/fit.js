/** What does not fit the screen, and what is too small for a finger. */
() => {
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90)
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const SMALLEST = 24

  const wide = () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth

  /** Text that its own box hides. What is only for screen readers is one pixel wide and means it. */
  const cut = () =>
    [...document.querySelectorAll("body *")].filter((element) => {
      const style = getComputedStyle(element)
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) || !drawn(element)) return false
      if (element.clientWidth <= 1 || element.matches("input, textarea, select, progress, svg, svg *")) return false
      return element.innerText?.trim() && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
    }).map(named)

  /** A link in a sentence is exempt, since its line decides its height. */
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false
    let block = element.parentElement
    while (getComputedStyle(block).display === "inline") block = block.parentElement
    return block.textContent.trim().length > element.textContent.trim().length + 1
  }

  const small = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((element) => {
      if (!drawn(element) || element.disabled || element.type === "hidden" || inSentence(element)) return false
      const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect())
      if (boxes.some((box) => box.right <= 0 || box.bottom + scrollY <= 0)) return false
      return !boxes.some((box) => box.width >= SMALLEST && box.height >= SMALLEST)
    }).map(named)

  /** How much of the height stays covered while one scrolls. */
  const stuck = () => {
    const bars = [...document.querySelectorAll("body *")].filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && drawn(element))
    const tall = bars.filter((bar) => bar.getBoundingClientRect().width > innerWidth * 0.8).map((bar) => bar.getBoundingClientRect().height)
    return Math.max(0, ...tall) / innerHeight
  }

  return { wide: wide(), cut: cut(), small: small(), stuck: stuck() }
}

/** What a page does that its reader asked it not to, or that paper cannot show. */
() => {
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90)
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true })
  /** Ways to go on, which paper does not have. */
  const SCREEN_ONLY = ".no-print, [role=search], .filters, .letters, nav, button"
  const main = document.querySelector("main")
  const every = [...document.querySelectorAll("*")]
  const lasting = (style) => style.transitionProperty !== "none" && style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.02)

  const moving = [
    ...document.getAnimations().map((animation) => `animation ${animation.animationName ?? ""}`),
    ...every.filter((element) => lasting(getComputedStyle(element))).map((element) => `transition: ${named(element)}`),
    ...every.filter((element) => getComputedStyle(element).scrollBehavior === "smooth").map((element) => `smooth scrolling: ${named(element)}`),
  ]
  const around = [...document.querySelectorAll("nav, header, [role=search]")].filter((element) => drawn(element) && !main.contains(element))
  const dead = [...document.querySelectorAll("button")].filter(
    (button) => drawn(button) && !(button.type === "submit" && button.form?.hasAttribute("action")))
  const [red, green, blue, alpha = 1] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number)
  const count = (element) => element.innerText.match(/\S+/g)?.length ?? 0
  return {
    moving,
    around: around.map(named),
    dead: dead.map(named),
    ways: [...document.querySelectorAll("nav a[href]")].filter(drawn).length,
    dark: alpha > 0.5 && red + green + blue < 300,
    /* What a select offers is no text that could be lost: without a script the same stands in a list to unfold. */
    words: count(main) - [...main.querySelectorAll("select")].filter(drawn).reduce((sum, element) => sum + count(element), 0),
    screenOnly: [...main.querySelectorAll(SCREEN_ONLY)].filter((element) => !element.parentElement.closest(SCREEN_ONLY))
      .reduce((sum, element) => sum + count(element), 0),
    /* A clip counts from an inline element's first line: what is on the next ones is not drawn, though it is there. */
    cut: [...main.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element)
      return style.display === "inline" && style.clipPath !== "none" && drawn(element) && element.innerText.trim()
    }).map(named),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }
}

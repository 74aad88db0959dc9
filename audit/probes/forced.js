/** With the reader's own colours: text that cannot be told from what is behind it, controls without an edge. */
() => {
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90)
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number)
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05)
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if ((parts(colour)[3] ?? 1) > 0.5) return colour
    }
    return getComputedStyle(document.documentElement).getPropertyValue("color-scheme").includes("dark") ? "rgb(0,0,0)" : "rgb(255,255,255)"
  }
  const written = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
  const every = [...document.querySelectorAll("body *")].filter(drawn)

  const unread = every.filter((element) => written(element) && !element.matches("option, svg *") && contrast(getComputedStyle(element).color, behind(element)) < 4.5)
  const edgeless = every.filter((element) => {
    if (!element.matches("button, .button, input, select, textarea") || element.matches("[type=radio], [type=checkbox], [type=file], .term")) return false
    const style = getComputedStyle(element)
    const edged = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0
    return !edged || contrast(style.borderTopColor, behind(element.parentElement)) < 3
  })
  return [...unread.map((one) => `not read: ${named(one)}`), ...edgeless.map((one) => `no edge: ${named(one)}`)]
}

/** A result as a page of its own, to be kept as a file and read anywhere. */

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}" +
  "li{margin:.6rem 0}.row p,.row ul{margin:.2rem 0}.door{border:2px solid;padding:0 1rem;margin:1rem 0}" +
  ".door-label,.door-known,.source{font-size:.9rem}.hidden{display:none}dd{margin:0 0 .4rem}"

/**
 * @param {Element} result as it is shown, with what has been ticked @param {string} title @param {string} address
 */
export function savedPage(result, title, address) {
  const kept = /** @type {Element} */ (result.cloneNode(true))
  const boxes = [...result.querySelectorAll("input")].map((box) => box.checked)
  kept.querySelectorAll("input").forEach((box, i) => box.toggleAttribute("checked", boxes[i]))
  for (const gone of kept.querySelectorAll(".no-print, .message, .how, svg, button, .said, textarea")) gone.remove()
  for (const folded of kept.querySelectorAll("details")) folded.open = true
  for (const link of kept.querySelectorAll("a")) link.setAttribute("href", link.href)
  const there = document.createElement("a")
  there.href = there.textContent = address
  const made = document.implementation.createHTMLDocument(title)
  made.documentElement.lang = document.documentElement.lang
  const charset = made.createElement("meta")
  charset.setAttribute("charset", "utf-8")
  made.head.prepend(charset)
  made.body.append(kept, there)
  // As text: the policy of this page holds for a document that it makes.
  const styled = made.documentElement.outerHTML.replace("</head>", `<style>${STYLE}</style></head>`)
  return `<!doctype html>\n${styled}\n`
}

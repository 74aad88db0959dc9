// Shows a save in the page that is open: the preview's server says what has changed. Part of no published site.

const script = document.currentScript ?? document.querySelector("script[data-preview]")

/** Puts the panel that the server has now in the place of the one that is shown. */
function renewPanel() {
  const request = new XMLHttpRequest()
  request.open("GET", location.href)
  request.responseType = "document"
  request.addEventListener("load", () => {
    const panel = request.responseXML?.getElementById("preview-panel")
    if (panel) document.getElementById("preview-panel")?.replaceWith(document.importNode(panel, true))
  })
  request.send()
}

/**
 * Fetches a style sheet again; the page is never without one.
 * @param {HTMLLinkElement} link
 */
function renewStyle(link) {
  const next = /** @type {HTMLLinkElement} */ (link.cloneNode())
  const address = new URL(link.href)
  address.searchParams.set("saved", String(Date.now()))
  next.href = address.href
  next.addEventListener("load", () => link.remove())
  next.addEventListener("error", () => link.remove())
  link.after(next)
}

/**
 * Files that are not pages have changed.
 * @param {string[]} paths
 */
function renewFiles(paths) {
  const changed = new Set(paths)
  const sheets = [...document.querySelectorAll("link")].filter((link) => link.rel === "stylesheet")
  const styles = sheets.filter((link) => changed.has(new URL(link.href).pathname))
  styles.forEach(renewStyle)
  const used = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname)
  if (used.some((path) => changed.has(path) && !path.endsWith(".css"))) location.reload()
}

/**
 * Tells of a script that stops, above the page.
 * @param {ErrorEvent} event
 */
function tell(event) {
  const file = event.filename ? new URL(event.filename).pathname.replace(/^\/assets\/preview\//, "") : "?"
  const words = script?.dataset.fault ?? "{file}:{line}: {problem}"
  const said = document.createElement("p")
  said.role = "alert"
  said.className = "preview-script"
  said.textContent = words
    .replace("{file}", file)
    .replace("{line}", String(event.lineno))
    .replace("{problem}", event.message)
  const show = () => document.getElementById("preview-panel")?.before(said)
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", show)
  else show()
}

addEventListener("error", (event) => event instanceof ErrorEvent && tell(event))

const shown = new URLSearchParams({ path: location.pathname, page: script?.dataset.page ?? "" })
const told = new EventSource(`/_preview/events?${shown}`)
told.addEventListener("page", () => location.reload())
told.addEventListener("panel", renewPanel)
told.addEventListener("files", (event) => renewFiles(JSON.parse(event.data)))
addEventListener("pagehide", () => told.close())
addEventListener("pageshow", (event) => event.persisted && location.reload())

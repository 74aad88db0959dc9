"""What a page did that it should not have: breaches of the policy, errors, requests to others, things it keeps."""

from collections.abc import Iterator

from playwright.sync_api import BrowserContext, Page

from audit.found import Found

KEPT = """async () => [
  ...Object.keys(localStorage).map((name) => `local storage: ${name}`),
  ...Object.keys(sessionStorage).map((name) => `session storage: ${name}`),
  ...(await indexedDB.databases()).map(({ name }) => `database: ${name}`),
  ...(await caches.keys()).map((name) => `cache: ${name}`),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
]"""
"""Every place where a page may keep something in a browser, but cookies."""

HINTS = """() => {
  const early = "preconnect dns-prefetch preload modulepreload prefetch prerender".split(" ")
  const elsewhere = (address) => new URL(address, document.baseURI).origin !== location.origin
  return [
    ...[...document.querySelectorAll("link[rel][href]")]
      .filter((link) => early.some((kind) => link.relList.contains(kind)) && elsewhere(link.getAttribute("href"))),
    ...[...document.querySelectorAll("a[ping]")],
    ...[...document.querySelectorAll("script[type=speculationrules], meta[http-equiv=x-dns-prefetch-control]")],
  ].map((one) => one.outerHTML.slice(0, 120))
}"""
"""What makes a browser turn to another host before the reader has asked for anything there."""


class Watch:
    """Notes what happens in a context until it is asked."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._noted: list[Found] = []
        context.on("console", lambda m: self._note("policy", m.text) if m.type in {"error", "warning"} else None)
        context.on("weberror", lambda e: self._note("policy", str(e.error)))
        context.on("request", lambda r: None if r.url.startswith((address, "data:")) else self._note("requests", r.url))

    def _note(self, check: str, what: str) -> None:
        self._noted.append(Found(check, what))

    def taken(self, page: Page) -> Iterator[Found]:
        """What was noted since it was last asked, what the page hints at and what it keeps in the browser."""
        noted, self._noted = self._noted, []
        yield from noted
        yield from (Found("requests", f"hint: {hint}") for hint in hints(page))
        yield from (Found("storage", what) for what in kept(page))


def kept(page: Page) -> list[str]:
    """What the page, or one of its host's before it, keeps in the browser."""
    cookies = [f"cookie: {cookie.get('name')}" for cookie in page.context.cookies()]
    found: list[str] = page.evaluate(KEPT)
    return cookies + found


def hints(page: Page) -> list[str]:
    """Where the page sends the browser ahead to others."""
    found: list[str] = page.evaluate(HINTS)
    return found

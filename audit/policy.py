"""What a page did that it should not have: breaches of the policy, errors, requests to others, things it keeps."""

from collections.abc import Iterator

from playwright.sync_api import BrowserContext, Page

from audit.found import Found

KEPT = "localStorage.length + sessionStorage.length"


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
        """What was noted since it was last asked, and what the page keeps in the browser."""
        noted, self._noted = self._noted, []
        yield from noted
        if page.context.cookies() or page.evaluate(KEPT):
            yield Found("storage", "keeps something")

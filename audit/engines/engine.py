"""What a walk asks of a browser, whichever drives it. Things are found by their words, where they can be seen."""

import json
import time
from typing import Any, Protocol

PATIENCE = 15.0
"""Seconds that something may take to come."""

_FIND = """((selector, words) => {
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible"
  const plain = (text) => text.trim().replace(/\\s+/g, " ")
  const named = (e) => plain(e.labels?.[0]?.textContent ?? e.getAttribute("aria-label") ?? e.textContent)
  const all = [...document.querySelectorAll(selector)].filter(seen)
  return all.find((e) => named(e) === words) ?? all.find((e) => named(e).startsWith(words)) ?? null
})"""


class WalkError(Exception):
    """What a reader would have missed on the way; the message says what."""


class Engine(Protocol):
    """A browser with one page."""

    name: str
    """Its name and version."""

    def visit(self, url: str) -> None:
        """Open an address."""

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - any JSON value
        """The value of a JavaScript expression on the page."""

    def click(self, element: str, times: int = 1) -> None:
        """Press the middle of the element that an expression gives, with the pointer."""

    def type(self, text: str) -> None:
        """Press keys, one a character; those of WebDriver's own, such as Enter, among them."""

    def back(self) -> None:
        """One step back in the browser's history."""

    def sheets(self) -> int | None:
        """How many sheets the page prints on; None where the driver cannot print."""

    def close(self) -> None:
        """End the browser."""


def found(selector: str, words: str = "") -> str:
    """The expression for the first element of a selector that can be seen and begins with these words."""
    return f"{_FIND}({json.dumps(selector)}, {json.dumps(words)})"


def wait(engine: Engine, expression: str, what: str) -> None:
    """Wait until an expression holds. Raises WalkError, which says what was waited for."""
    last = time.monotonic() + PATIENCE
    while not engine.ask(f"Boolean({expression})"):
        if time.monotonic() > last:
            raise WalkError(what)
        time.sleep(0.05)


def press(engine: Engine, selector: str, words: str, times: int = 1) -> None:
    """Press what can be seen of a selector and begins with these words, once it is there."""
    element = found(selector, words)
    wait(engine, element, f"no “{words}” to press")
    engine.click(element, times)


def see(engine: Engine, selector: str, words: str) -> None:
    """Wait until something of a selector can be seen that begins with these words."""
    wait(engine, found(selector, words), f"“{words}” is not seen")

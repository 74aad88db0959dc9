"""Whether a page can be used by keyboard alone: real presses of Tab, forwards and, where something sticks, backwards.

Knows nothing of what a page says. A mark of focus is an outline or a shadow that the style sheet gives; whether it can
be told from what is around it is for an eye to see.
"""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

PROBE = (Path(__file__).parent / "probes" / "keyboard.js").read_text("utf-8")
SPARE = 40
"""How many presses more than there are stops before a walk is called endless."""

ASKED = 8
"""After how many presses the page is asked whether the walk is over: asking costs as much as pressing."""

STICKS = "() => [...document.querySelectorAll('body *')].some(e => /sticky|fixed/.test(getComputedStyle(e).position))"
SKIPPED = (
    "() => [document.activeElement.getAttribute('href') ?? '', document.activeElement.getBoundingClientRect().top]"
)


def faults(page: Page) -> Iterator[str]:
    """What is wrong on a page. Afterwards nothing on it has the focus."""
    yield from walked(page, "Tab")
    if page.evaluate(STICKS):
        for fault in walked(page, "Shift+Tab"):
            yield f"backwards, {fault}"


def walked(page: Page, key: str) -> Iterator[str]:
    """What one walk finds; `key` is pressed until the focus has been everywhere."""
    page.evaluate(PROBE, key == "Tab")
    for press in range(page.evaluate("audited.expected") + SPARE):
        page.keyboard.press(key)
        if press % ASKED == 0 and page.evaluate("audited.walk.ended"):
            break
    yield from page.evaluate("audited.found()")
    page.evaluate("audited.leave()")


def skip_link(page: Page) -> Iterator[str]:
    """Whether the first stop of a page that was just opened is seen, and leads to the content."""
    page.keyboard.press("Tab")
    target, top = page.evaluate(SKIPPED)
    if not target.startswith("#"):
        yield "the first stop is no skip link"
        return
    if top < 0:
        yield "the skip link is not seen"
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.localName") != "main":
        yield "the skip link does not lead to the content"

"""Whether a page fits: a narrow screen, 400 per cent, text spaced out, a finger's tip."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

PROBE = (Path(__file__).parent / "probes" / "fit.js").read_text("utf-8")
MOST_STUCK = 1 / 3
"""How much of the screen's height may stay covered while one scrolls."""

SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
"""The text spacing that WCAG 1.4.12 says a page must bear."""

ADOPT = """(css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = css ? [sheet] : []
}"""
"""A style sheet put in from outside the page, which its policy need not allow."""


def reflow(page: Page) -> Iterator[str]:
    """What sticks out of the screen as it is, or covers it."""
    seen = page.evaluate(PROBE)
    if seen["wide"] > 0:
        yield f"{seen['wide']} px too wide"
    if seen["stuck"] > MOST_STUCK:
        yield f"{seen['stuck']:.0%} of the height is covered"


def spacing(page: Page) -> Iterator[str]:
    """What runs out of its place when the text is spaced out."""
    before = page.evaluate(PROBE)
    page.evaluate(ADOPT, SPACED)
    after = page.evaluate(PROBE)
    page.evaluate(ADOPT, "")
    if after["wide"] > 0:
        yield f"{after['wide']} px too wide"
    yield from (f"text cut off: {element}" for element in after["cut"] if element not in before["cut"])


def targets(page: Page) -> Iterator[str]:
    """What is smaller than 24 pixels either way and no link in a sentence."""
    yield from page.evaluate(PROBE)["small"]

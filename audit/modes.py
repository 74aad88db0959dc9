"""What readers ask of their browser: less motion, their own colours, paper, no JavaScript. Does the page do it?"""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

PROBES = Path(__file__).parent / "probes"
PROBE = (PROBES / "modes.js").read_text("utf-8")
FORCED = (PROBES / "forced.js").read_text("utf-8")
SHEET = {"width": 680, "height": 960}
"""As wide as the text on a sheet of A4, in CSS pixels."""

KEPT = 0.95
"""The part of a page's words that must be there also without JavaScript, or on paper."""


def motion(page: Page) -> Iterator[str]:
    """What still moves on a page whose reader asked for less motion."""
    yield from page.evaluate(PROBE)["moving"]


def forced(page: Page) -> Iterator[str]:
    """What is not seen when the reader's own colours are forced on the page, which axe cannot tell."""
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        yield from (f"{scheme}: {fault}" for fault in page.evaluate(FORCED))
    page.emulate_media(forced_colors="none", color_scheme="light")


def paper(page: Page) -> Iterator[str]:
    """What is wrong on paper, where all that can be read on the screen should be."""
    yield from _printed(page, KEPT)


def sheet(page: Page) -> Iterator[str]:
    """What is wrong on paper with a page that prints a short form of itself, as a result does."""
    yield from _printed(page, 0)


def _printed(page: Page, kept: float) -> Iterator[str]:
    """What is wrong on paper. The page is as wide as before when this is over, and on a screen again."""
    size = page.viewport_size
    page.set_viewport_size(SHEET)  # type: ignore[arg-type]
    screen = page.evaluate(PROBE)
    page.emulate_media(media="print", color_scheme="dark")
    printed = page.evaluate(PROBE)
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size(size)  # type: ignore[arg-type]
    if printed["around"]:
        yield f"printed: {printed['around'][0]}"
    yield from (f"cut off on paper: {fault}" for fault in printed["cut"])
    if printed["dark"]:
        yield "dark paper"
    if printed["wide"] > 0:
        yield f"{printed['wide']} px too wide for the sheet"
    meant = screen["words"] - screen["screenOnly"]
    if not printed["words"] or printed["words"] < kept * meant:
        yield f"{printed['words']} of {meant} words"


def plain(page: Page, words: int, framed: bool) -> Iterator[str]:
    """What a page, opened without JavaScript, has lost of the `words` it has with it."""
    seen = page.evaluate(PROBE)
    if seen["words"] < KEPT * words:
        yield f"{seen['words']} of {words} words"
    if not seen["ways"] and not framed:
        yield "no navigation"
    yield from (f"does nothing: {button}" for button in seen["dead"])


def words(page: Page) -> int:
    """How many words the page's own part shows."""
    count: int = page.evaluate(PROBE)["words"]
    return count

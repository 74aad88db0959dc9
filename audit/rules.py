"""What the rules of axe find on an open page, best practice included, by day and by night.

Darkness changes colours and nothing else, so in the dark only the rules that look at colours are run again.
"""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import BrowserContext, Page

AXE: str = AXE_FILE_PATH.read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """async (options) => (await axe.run(document, options)).violations.flatMap(violation =>
  violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 120)}`))"""


def version() -> str:
    """The version of axe, as its file says."""
    return AXE.removeprefix("/*! axe v").partition("\n")[0]


def prepare(context: BrowserContext) -> None:
    """Have axe in every page that is opened from now on, sooner than to put it into each. The policy must be off."""
    context.add_init_script(AXE)


def inject(page: Page) -> None:
    """Put axe into a page that was just opened, unless it is there. The page's policy must be off."""
    if page.evaluate("!window.axe"):
        page.evaluate(AXE)


def every(page: Page) -> Iterator[str]:
    """What all rules find."""
    yield from _run(page, {"type": "tag", "values": STANDARDS})


def colours(page: Page) -> Iterator[str]:
    """What the rules about colours find."""
    yield from _run(page, {"type": "rule", "values": COLOURS})


def _run(page: Page, only: dict[str, Any]) -> list[str]:
    # Asked for violations alone, axe does not write down every element that is well, which is half of its time.
    found: list[str] = page.evaluate(RUN, {"runOnly": only, "resultTypes": ["violations"], "elementRef": False})
    return found

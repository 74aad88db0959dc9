"""The accessibility faults axe finds on an open page, in every mode a reader may look at it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

MODES = tuple((width, scheme) for width in (320, 1280) for scheme in ("light", "dark"))
"""Width in CSS pixels and colour scheme: a phone and a desk, by day and by night."""

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Without this axe also writes down every element that is well, which is half of its time.
    "resultTypes": ["violations"],
}


def faults_in(page: Page, modes: tuple[tuple[int, str], ...] = MODES) -> list[str]:
    """What axe finds on the page as it stands, best practice included, and what sticks out: a line for each fault."""
    told = []
    for width, scheme in modes:
        page.set_viewport_size({"width": width, "height": 900})
        # A colour on its way to another one is neither.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        told += [
            f"{page.url} ({width}, {scheme}): {fault['id']}: {fault['nodes'][0]['html'][:160]}"
            for fault in Axe().run(page, options=RULES).response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            told.append(f"{page.url} ({width}, {scheme}): wider than the screen")
    return told

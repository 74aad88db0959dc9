"""No accessibility fault that axe can find, best practice included, in light and dark, on a phone and on a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.families import FAMILIES

MODES = [pytest.param(width, scheme, id=f"{width}-{scheme}") for width in (320, 1280) for scheme in ("light", "dark")]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_faults(browser: Browser, address: str, width: int, scheme: str):
    # axe looks from inside the page, which the page's own policy rightly forbids.
    visitor = browser.new_context(
        base_url=address, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = visitor.new_page()
    # The two languages share their templates: one mode is enough to find what only a longer word can break.
    both = (width, scheme) == (1280, "light")
    told = []
    for paths in FAMILIES.values():
        for path in paths if both else paths[:1]:
            page.goto(path)
            found = Axe().run(page, options=RULES).response["violations"]
            told += [f"{path}: {v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]
    visitor.close()
    assert told == []

"""No accessibility fault that axe can find, best practice included, in light and dark, on a phone and on a desk."""

import pytest
from playwright.sync_api import Browser

from tests.browser.families import FAMILIES
from tests.browser.faults import MODES, faults_in

SWEDISH, ENGLISH = zip(*FAMILIES.values(), strict=True)
# The two languages share their templates: one mode is enough to find what only a longer word can break.
WALKS = [
    pytest.param(SWEDISH[0::3], MODES, id="sv-1"),
    pytest.param(SWEDISH[1::3], MODES, id="sv-2"),
    pytest.param(SWEDISH[2::3], MODES, id="sv-3"),
    pytest.param(ENGLISH, MODES[:1], id="en"),
]


@pytest.mark.parametrize(("paths", "modes"), WALKS)
def test_no_faults(browser: Browser, address: str, paths: tuple[str, ...], modes: tuple[tuple[int, str], ...]):
    # axe looks from inside the page, which the page's own policy rightly forbids.
    visitor = browser.new_context(base_url=address, bypass_csp=True)
    page = visitor.new_page()
    told = []
    for path in paths:
        page.goto(path)
        told += faults_in(page, modes)
    visitor.close()
    assert told == []

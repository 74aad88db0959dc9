"""No accessibility fault that axe can find, best practice included, in light and dark, on a phone and on a desk.

Of rows that are alike it sees three; the audit sees all: audit/visit.py.
"""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from tests.browser.families import FAMILIES, opened
from tests.browser.faults import MODES, faults_in, thin

SWEDISH, ENGLISH = zip(*FAMILIES.values(), strict=True)
# The two languages share their templates: one mode is enough to find what only a longer word can break.
WALKS = [
    pytest.param(SWEDISH[0::3], MODES, id="sv-1"),
    pytest.param(SWEDISH[1::3], MODES, id="sv-2"),
    pytest.param(SWEDISH[2::3], MODES, id="sv-3"),
    pytest.param(ENGLISH, MODES[:1], id="en"),
]


REGIONAL = [FAMILIES[name][0] for name in ("home", "need", "service", "region", "analysis")]
"""Where an edition's own colour stands: the band, buttons, doors, marks, links."""


@pytest.mark.parametrize(("paths", "modes"), WALKS)
def test_no_faults(browser: Browser, address: str, paths: tuple[str, ...], modes: tuple[tuple[int, str], ...]):
    assert walked(browser, address, paths, modes) == []


def test_no_faults_in_a_regions_own_colour(browser: Browser, branded: str):
    assert walked(browser, branded, REGIONAL, MODES) == []


def walked(browser: Browser, address: str, paths: Sequence[str], modes: tuple[tuple[int, str], ...]) -> list[str]:
    """What axe finds on the pages of a site."""
    # axe looks from inside the page, which the page's own policy rightly forbids.
    visitor = browser.new_context(base_url=address, bypass_csp=True)
    page = visitor.new_page()
    told = []
    for path in paths:
        opened(page, path)
        thin(page)
        told += faults_in(page, modes)
    visitor.close()
    return told

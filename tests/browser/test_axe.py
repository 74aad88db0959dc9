"""No accessibility fault that axe can find, best practice included, in light and dark, on a phone and on a desk.

Of rows that are alike it sees three; the audit sees all: audit/visit.py.
"""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page

from audit import rules
from tests.browser.families import families, opened
from tests.browser.faults import MODES, faults_in, thin

FORMS = ("home", "services", "a-z", "calendar", "analysis", "adviser", "search", "overview-compare", "embed", "404")
"""Where somebody writes or chooses."""

PHONE_BY_DAY, _, _, DESK_BY_NIGHT = MODES
REGIONAL = ("home", "need", "service", "region", "analysis")
"""Where an edition's own colour stands: the band, buttons, doors, marks, links."""


# A page is seen at both widths and in both schemes; the audit sees every width in every scheme.
@pytest.mark.parametrize("half", [0, 1])
def test_no_faults(browser: Browser, address: str, half: int):
    paths = [paths[0] for paths in families().values()]
    assert walked(browser, address, paths[half::2], (PHONE_BY_DAY, DESK_BY_NIGHT)) == []


# The two languages share their templates: in forms axe reads the English names too.
def test_no_faults_in_english(browser: Browser, address: str):
    assert walked(browser, address, [families()[name][1] for name in FORMS], (PHONE_BY_DAY,)) == []


def test_no_faults_in_a_regions_own_colour(browser: Browser, branded: str):
    assert walked(browser, branded, [families()[name][0] for name in REGIONAL], MODES) == []


def test_no_longer_word_runs_out_of_a_narrow_screen(page: Page):
    page.set_viewport_size({"width": 320, "height": 900})
    wide = []
    for _, path in families().values():
        opened(page, path)
        wide += [path] if page.evaluate("document.documentElement.scrollWidth") > 320 else []
    assert wide == []


def walked(browser: Browser, address: str, paths: Sequence[str], modes: tuple[tuple[int, str], ...]) -> list[str]:
    """What axe finds on the pages of a site."""
    # axe looks from inside the page, which the page's own policy rightly forbids.
    visitor = browser.new_context(base_url=address, bypass_csp=True)
    rules.prepare(visitor)
    page = visitor.new_page()
    told = []
    for path in paths:
        opened(page, path)
        thin(page)
        told += faults_in(page, modes)
    visitor.close()
    return told

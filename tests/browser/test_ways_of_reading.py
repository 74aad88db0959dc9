"""One page of every family, and what pages become when they are used, in every way a reader may read them.

By keyboard, narrow, enlarged, spaced out, printed, in forced colours, with less motion; under the strict policy, with
nothing stored, nothing asked of other hosts and nothing told in the console.
The audit does the same with every page: see audit/visit.py.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from audit import fit, keyboard, modes, policy
from audit.visit import DESK, ENLARGED, PHONE
from generator.model.page_kinds import FRAMED
from tests.browser.conftest import Watched
from tests.browser.families import families, file_of, opened, states, views

BY_KEYBOARD = ("home", "need", "analysis", "adviser", "embed")
"""The pages whose controls differ; the others are lists of links in the same shell."""

BEGINS = re.compile(r'(?s)<body[^>]*>(?:(?!<(?:a|button|input|select|summary)\b).)*<a class="skip" href="#main">')
"""Nothing can have the focus before it."""

Look = Callable[[Page], Iterable[str]]


def seen(page: Page, path: str, size: dict[str, int], *looks: Look) -> list[str]:
    """What the looks find on the open page at a size."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    return [
        f"{path} ({size['width']} × {size['height']}): {look.__name__}: {fault}"
        for look in looks
        for fault in look(page)
    ]


def one_heading(page: Page) -> Iterable[str]:
    """What is wrong when a page has none of the first level, or several."""
    count = page.get_by_role("heading", level=1).count()
    return [] if count == 1 else [f"{count} headings of the first level"]


@pytest.fixture
def calm(browser: Browser, address: str) -> Iterable[BrowserContext]:
    """A reader who wants less motion, and fails the test as `context` does."""
    visitor = browser.new_context(base_url=address, reduced_motion="reduce")
    watched = Watched(visitor, address)
    yield visitor
    visitor.close()
    assert watched.faults == []


@pytest.mark.parametrize("half", [0, 1])
def test_every_family_can_be_read_in_every_way(calm: BrowserContext, half: int):
    page = calm.new_page()
    told, used = [], {paths[0] for paths in states().values()}
    for path, *_ in list(views().values())[half::2]:
        opened(page, path)
        page.mouse.wheel(0, 5000)
        told += seen(page, path, DESK, one_heading, policy.kept, policy.hints)
        printed = modes.sheet if path in used else modes.paper
        told += seen(page, path, DESK, modes.motion, modes.forced, printed, fit.spacing)
        told += seen(page, path, PHONE, fit.reflow, fit.spacing, fit.targets)
        told += seen(page, path, ENLARGED, fit.reflow)
    assert not told, "\n".join(told)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_everything_can_be_reached_by_keyboard_and_is_seen_when_it_is(calm: BrowserContext, size: dict[str, int]):
    page = calm.new_page()
    told = []
    for path, *_ in (*(families()[name] for name in BY_KEYBOARD), *states().values()):
        opened(page, path)
        told += seen(page, path, size, keyboard.faults)
    assert not told, "\n".join(told)


def test_a_way_past_the_header_comes_first_and_is_seen(calm: BrowserContext):
    page = calm.new_page()
    told = []
    for name in ("home", "service", "analysis", "adviser", "search", "404"):
        opened(page, families()[name][0])
        told += seen(page, name, PHONE, keyboard.skip_link)
    assert not told, "\n".join(told)


def test_every_page_begins_with_a_way_past_its_header(published: Path):
    """Its document is one, so the ways of a few were walked above; that each begins so stands in its text."""
    other = [
        path
        for name, (path, _) in families().items()
        if name not in FRAMED and not BEGINS.search((published / file_of(path)).read_text("utf-8"))
    ]
    assert other == []


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("result", ".result-first .row-name"),
        ("half-way", "[data-question=q-saljer] input"),
        ("open desk", "[data-done] fieldset"),
        ("hits", "[data-search-results] .row-name"),
    ],
)
@pytest.mark.parametrize("language", [0, 1], ids=["sv", "en"])
def test_a_state_that_is_looked_at_is_what_it_is_called(calm: BrowserContext, state: str, shown: str, language: int):
    page = calm.new_page()
    opened(page, states()[state][language])
    assert page.locator(shown).filter(visible=True).count() > 0

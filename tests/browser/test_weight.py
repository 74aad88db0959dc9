"""The first visit: light on every page, and still on every family's. Nothing more comes before it is asked for."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from playwright.sync_api import Browser

from audit.first_visit import HEAVIEST, SCRIPTS, Site, blocking, loaded, weight
from generator.build import plain_files
from tests.browser.families import families
from tests.browser.server import Handler, serving

LATE = 0.06
"""Seconds that every script comes late, so that the page is drawn without it first."""

MOVED = """async () => {
    const moved = []
    const watch = new PerformanceObserver((list) => moved.push(...list.getEntries()))
    watch.observe({ type: "layout-shift", buffered: true })
    for (let i = 0; i < 3; i++) await new Promise((drawn) => requestAnimationFrame(drawn))
    const named = ({ node }) => node?.className || node?.nodeName
    return moved.map(({ value, sources }) => `${value}: ${sources.map(named)}`)
}"""
"""How much each shift of the layout so far moved, and what."""


@pytest.fixture(scope="module")
def site(published: Path) -> Site:
    return plain_files.read(published)


class Late(Handler):
    """A server whose scripts come late, as on a slow line."""

    def send_head(self) -> Any:  # noqa: ANN401 - the standard library's
        if self.path.endswith(".js"):
            sleep(LATE)
        return super().send_head()


@pytest.fixture(scope="module")
def slow(published: Path) -> Iterator[str]:
    """Where the site is served with late scripts."""
    with serving(published, Late) as url:
        yield url


def test_every_page_is_light(site: Site):
    pages = [name for name in site if name.endswith(".html")]
    assert len(pages) > 600
    assert [(page, weight(site, page)) for page in pages if weight(site, page) > HEAVIEST] == []
    assert [(page, weight(site, page, ".js")) for page in pages if weight(site, page, ".js") > SCRIPTS] == []


def test_no_script_holds_up_a_page(site: Site):
    assert {tag for name in site if name.endswith(".html") for tag in blocking(site[name])} == set()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_first_visit_fetches_what_was_counted_and_nothing_moves(browser: Browser, slow: str, site: Site, width: int):
    visitor = browser.new_context(viewport={"width": width, "height": 900})
    page = visitor.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(slow).lstrip("/")))
    told = []
    for path, _ in families().values():
        asked.clear()
        page.goto(f"{slow}/{path}")
        told += [f"/{path} moves {fault}" for fault in page.evaluate(MOVED)]
        file = path if path.endswith(".html") else f"{path}index.html"
        more = asked - loaded(site, file) - {path}
        told += [f"/{path} fetches {name}" for name in sorted(more)]
    visitor.close()
    assert told == []

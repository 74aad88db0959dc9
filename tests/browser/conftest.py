"""One browser and one published site for all browser tests, whichever process runs them."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.build import pipeline
from generator.content import project
from tests.browser.families import DAY, REGION
from tests.browser.server import serving

ROOT = Path(__file__).parent.parent.parent

# Only a test that fails waits as long; a machine with much else to do may need more than the usual five seconds.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The national edition, built once for all processes of a run, and beside it a region's with its own colour."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out = shared / "public"
    with (shared / "public.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not (out / REGION).exists():
            list(pipeline.build(ROOT, out, pipeline.Request([project.NATION, REGION], DAY)))
    return out / "sverige"


@pytest.fixture(scope="session")
def address(published: Path) -> Iterator[str]:
    """Where the site is served, under the strict policy."""
    with serving(published) as url:
        yield url


@pytest.fixture(scope="session")
def branded(published: Path) -> Iterator[str]:
    """Where the region's edition is served."""
    with serving(published.parent / REGION) as url:
        yield url


class Watched:
    """What a page did that it should not have done."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        context.on("console", lambda m: self.faults.append(m.text) if m.type in {"error", "warning"} else None)
        context.on("weberror", lambda e: self.faults.append(str(e.error)))
        context.on(
            "request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else self.faults.append(r.url)
        )


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A fresh visitor, who fails the test when a page errs, breaks the policy or asks another host."""
    visitor = browser.new_context(base_url=address)
    watched = Watched(visitor, address)
    yield visitor
    visitor.close()
    assert watched.faults == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The visitor's first page."""
    return context.new_page()


@pytest.fixture
def plain_page(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor without JavaScript."""
    visitor = browser.new_context(base_url=address, java_script_enabled=False)
    yield visitor.new_page()
    visitor.close()

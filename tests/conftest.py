"""Fixtures that tests of every kind share."""

from collections.abc import Iterator
from functools import lru_cache

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.model.edition import Edition
from generator.reading import content_files
from tests.browser.install import installed
from tests.diagnosing import edition_of, small_texts

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    # To begin a process for each visitor takes a fifth of a short visit.
    "--renderer-process-limit=1",
)


@pytest.fixture(scope="session", autouse=True)
def files_parsed_once() -> Iterator[None]:
    """A file is parsed once a process: what it holds follows from its name and text, and most tests read the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_files, "parse_file", lru_cache(10_000)(content_files.parse_file))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, one for each process that runs tests."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=installed(), args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def small() -> dict[str, str]:
    """The small project as path → text, to change at will."""
    return dict(small_texts())


@pytest.fixture
def small_edition(small: dict[str, str]) -> Edition:
    """The small project's national edition."""
    edition, faults = edition_of(small)
    assert edition is not None
    assert not faults
    return edition

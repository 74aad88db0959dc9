"""What open data counts is what the site shows: on its front page, in its table of files, and page by page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.browser.families import REGION

PAGES = {"services": "tjanster", "actors": "aktorer", "needs": "behov", "regions": "regioner"}
"""Dataset → the folder with its pages in the first language."""


@pytest.fixture(params=["sverige", REGION])
def site(request: pytest.FixtureRequest, published: Path) -> Path:
    """A published edition."""
    return published.parent / str(request.param)


def dataset(site: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / f"data/v1/{name}.json").read_text("utf-8"))
    return found


def test_the_front_page_counts_what_is_listed(site: Path):
    said = re.search(r"(\d+) aktörer och (\d+) stöd", (site / "index.html").read_text("utf-8"))
    assert said
    assert [int(n) for n in said.groups()] == [dataset(site, name)["listed"] for name in ("actors", "services")]


def test_the_table_of_files_counts_what_is_in_them(site: Path):
    html = (site / "data/index.html").read_text("utf-8")
    rows = re.findall(
        r'<td class="figure">(\d+)</td><td>\s*<span class="download"><a href="\.\./data/v1/(\w+)\.json"', html
    )
    assert len(rows) > 8
    for count, name in rows:
        found = dataset(site, name)
        assert int(count) == found["count"] == len(found["records"]), name


@pytest.mark.parametrize("name", PAGES)
def test_every_record_has_a_page_and_every_page_a_record(site: Path, name: str):
    records = {one["id"] for one in dataset(site, name)["records"]}
    folder = site / PAGES[name]
    assert {page.parent.name for page in folder.glob("*/index.html")} == records, "lists by a filter lie a level deeper"

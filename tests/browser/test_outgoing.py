"""Links to other hosts: none gives the page it opens a hold on ours."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.site import site_files
from tests.diagnosing import edition_of
from tests.real_content import THEME

SITE, REGION = "content/site.yaml", "content/regions/skane/region.yaml"


class Links(HTMLParser):
    """The links of a page to any host, with what they say of it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.out: list[tuple[str, list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        address = said.get("href") or said.get("action") or ""
        if tag in {"a", "area", "form"} and address.startswith(("http:", "https:", "//")):
            self.out.append((address, said.get("rel", "").split()))


def holding(pages: dict[str, str]) -> list[tuple[str, str]]:
    """(page, address) of every link that keeps a hold."""
    return [(name, to) for name, html in pages.items() for to, rel in Links(html).out if "noopener" not in rel]


def test_a_link_without_it_is_found():
    assert holding(
        {"x": '<a href="https://a.se">a</a><a href="/b">b</a><a rel="noopener" href="https://c.se">c</a>'}
    ) == [("x", "https://a.se")]


def test_every_page_of_the_national_edition(published: Path):
    pages = {file.relative_to(published).as_posix(): file.read_text("utf-8") for file in published.rglob("*.html")}
    assert sum(len(Links(html).out) for html in pages.values()) > 1000
    assert holding(pages) == []


def test_a_part_that_a_script_leads_elsewhere(published: Path):
    page = (published / "behovsanalys/index.html").read_text("utf-8")
    found = re.search(r'<template data-part="elsewhere">.*?</template>', page, re.DOTALL)
    assert found is not None
    assert re.findall(r"<a [^>]*>", found[0]) == [
        link for link in re.findall(r"<a [^>]*>", found[0]) if "noopener" in link
    ]


@pytest.mark.parametrize("door", ["email: export@exempel.se", "issues: https://kod.exempel.se/export/issues"])
def test_every_page_of_an_edition_that_has_addresses(small: dict[str, str], door: str):
    """Its own, its publisher's, its door's, and that of a region's own guide."""
    statement = (Path(__file__).parent.parent.parent / "content/accessibility.yaml").read_text("utf-8")
    site = small[SITE].replace("publisher:", f"publisher:\n  {door}")
    region = small[REGION].replace("door:", "door:\n  page: https://exempel.se/dorr")
    texts = small | {
        "actors.yaml": small["actors.yaml"].replace("    kind:", "    stands_for: door\n    kind:", 1),
        SITE: site + "address: https://exempel.se/\n",
        REGION: region + "edition:\n  address: https://skane.exempel.se/\n",
        "content/accessibility.yaml": statement,
    }
    edition, faults = edition_of(texts)
    assert edition is not None
    assert faults == []
    made = site_files.site(edition, THEME, edition.languages, date(2026, 11, 21))
    pages = {name: content.decode() for name, content in made if name.endswith(".html")}
    everywhere = {to for html in pages.values() for to, _ in Links(html).out}
    assert {"https://exempel.se/", "https://exempel.se/dorr"} <= everywhere
    assert any(to.startswith("https://skane.exempel.se/") for to in everywhere)
    assert any(to.startswith("https://kod.exempel.se/") for to in everywhere) == door.startswith("issues")
    assert holding(pages) == []

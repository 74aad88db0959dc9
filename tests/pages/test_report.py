""" "Fel eller förslag?": a mail or an issue form that knows the page, its record and who owns it."""

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.model.theme import Theme
from generator.site import site_files
from tests.diagnosing import edition_of
from tests.pages.conftest import DAY

SITE = "content/site.yaml"
MAIL = "publisher:\n  email: export@exempel.se"
FORM = "publisher:\n  issues: https://kod.exempel.se/export/issues"


def pages(small: dict[str, str], dress: Theme, publisher: str) -> dict[str, str]:
    """Path → page of the small project, published at an address, with somebody who receives reports."""
    written = small[SITE].replace("publisher:", publisher) + "address: https://exempel.se/guide\n"
    edition, faults = edition_of({**small, SITE: written})
    assert edition is not None
    assert faults == []
    made = site_files.site(edition, dress, edition.languages, DAY)
    return {name.removesuffix("index.html"): html.decode() for name, html in made if name.endswith(".html")}


@pytest.fixture
def by_mail(small: dict[str, str], dress: Theme) -> dict[str, str]:
    return pages(small, dress, MAIL)


def link(html: str) -> str:
    found = re.search(r'<a href="([^"]+)" rel="noopener">(?:Fel eller förslag\?|Fault or suggestion\?)</a>', html)
    assert found is not None
    return unescape(found[1])


def report(html: str) -> tuple[str, str, list[str]]:
    """Where the link leads, the subject, and the lines that are filled in."""
    where = link(html)
    parts = urlsplit(where)
    asked = {name: value[0] for name, value in parse_qs(parts.query, strict_parsing=True).items()}
    text = asked["body"]
    if parts.scheme == "mailto":
        assert text.count("\n") == text.count("\r\n"), "RFC 6068"
    assert text.endswith(("\n\n", "\r\n\r\n")), "the reader's own words begin below"
    subject = asked.get("subject") or asked["title"]
    return where.partition("?")[0], subject, [line for line in text.splitlines() if line]


FILLED = {
    "tjanster/alfa-lots/": ["Post: service/alfa-lots", "Äger uppgiften: Alfa"],
    "aktorer/beta/": ["Post: actor/beta", "Äger uppgiften: Beta"],
    "regioner/skane/": ["Post: region/skane", "Äger uppgiften: Region Skåne"],
    "behov/betalt/": ["Post: need/betalt", "Äger uppgiften: Redaktionen"],
    "behov/": ["Äger uppgiften: Redaktionen"],
    "inbadda/behov/betalt/": ["Post: embed-need/betalt", "Äger uppgiften: Redaktionen"],
    "en/services/alfa-lots/": ["Record: service/alfa-lots", "Owner of the information: Alfa"],
    "en/regions/skane/": ["Record: region/skane", "Owner of the information: Region Skåne"],
    "en/needs/": ["Owner of the information: The editors"],
}


@pytest.mark.parametrize("path", FILLED)
def test_the_mail_has_page_record_and_owner(by_mail: dict[str, str], path: str):
    where, _, lines = report(by_mail[path])
    page = "Page" if path.startswith("en/") else "Sida"
    assert where == "mailto:export@exempel.se"
    assert lines == [f"{page}: https://exempel.se/guide/{path}", *FILLED[path]]


@pytest.mark.parametrize("path", FILLED)
def test_the_issue_form_has_the_same(small: dict[str, str], dress: Theme, path: str):
    where, _, lines = report(pages(small, dress, FORM)[path])
    page = "Page" if path.startswith("en/") else "Sida"
    assert where == "https://kod.exempel.se/export/issues/new"
    assert lines == [f"{page}: https://exempel.se/guide/{path}", *FILLED[path]]


def test_the_subject_names_the_page(by_mail: dict[str, str]):
    assert report(by_mail["tjanster/alfa-lots/"])[1] == "Fel eller förslag: Lots – Alfa"
    assert report(by_mail["en/needs/"])[1].startswith("Fault or suggestion: ")


def test_where_nothing_was_found_the_reader_is_asked_for_the_address(by_mail: dict[str, str]):
    assert report(by_mail["404.html"])[2][0] == "Sida: skriv adressen som inte fungerade"
    assert report(by_mail["en/404.html"])[2][0] == "Page: write the address that did not work"


def test_every_page_has_it_and_in_a_frame_it_opens_the_whole_window(by_mail: dict[str, str]):
    for path, html in by_mail.items():
        assert unquote(link(html)).startswith("mailto:"), path
    framed = [html for html in by_mail.values() if '<body class="framed">' in html]
    assert len(framed) >= 4
    assert all('<base target="_top">' in html for html in framed)


def test_while_nobody_receives_reports_every_page_leads_to_a_text_to_copy(small: dict[str, str], dress: Theme):
    for path, html in pages(small, dress, "publisher:").items():
        assert "mailto:" not in html, path
        to_copy = "Där finns en färdig text att kopiera" in html or "There is a text ready to copy" in html
        assert to_copy == ('<body class="framed">' not in html), path

"""A third language is data: a file of words and some translated texts. What it lacks is shown marked, never mixed in.

Every Swedish word of this project carries a sign, so that a page can be asked where Swedish stands.
"""

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from generator.model.theme import Theme
from generator.site import site_files
from tests.diagnosing import edition_of
from tests.pages.conftest import DAY

SIGN = "¤"
DATA = ("routes", "alphabet", "quote", "endings", "months")
"""Words of the interface that are no text."""

FINNISH = {
    "language": "Suomi",
    "skip": "Siirry sisältöön",
    "routes": {"need": "tarpeet", "glossary": "sanasto"},
    "names": {"need": "Tarpeet"},
    "alphabet": "abcdefghijklmnopqrstuvwxyzåäö",
    "needs": {"title": "Mihin tarvitsette apua?"},
    "fact": {"months": ["tammikuuta"] * 12},
}


def signed(words: object, key: str = "") -> object:
    """The interface's words with the sign."""
    if key in DATA:
        return words
    if isinstance(words, dict):
        return {name: signed(value, name) for name, value in words.items()}
    return f"{SIGN}{words}" if isinstance(words, str) and re.search(r"[^\W\d_]", words) else words


@pytest.fixture
def site(small: dict[str, str], dress: Theme) -> dict[str, str]:
    """File → the Finnish pages of a small project that is hardly translated."""
    texts = {file: re.sub(r"(?<=\bsv: )(?=[^\s\[{])", SIGN, text) for file, text in small.items()}
    for file in ("content/guides/sv/borja.md", "content/pages/sv/om.md"):
        head, line, body = small[file].partition("\n---\n")
        head = re.sub(r"(?m)^(title|summary): ", rf"\1: {SIGN}", head)
        texts[file] = head + line + re.sub(r"(?m)^((?:- )?)(?=\w)", rf"\1{SIGN}", body)
    texts["content/site.yaml"] = texts["content/site.yaml"].replace("[sv, en]", "[sv, en, fi]")
    texts["content/glossary.yaml"] = texts["content/glossary.yaml"].replace("en: Export}", "en: Export, fi: Vienti}")
    texts["checklist.yaml"] = texts["checklist.yaml"].replace(
        "en: Getting paid}", "en: Getting paid, fi: Maksun saaminen}"
    )
    assert "Vienti" in texts["content/glossary.yaml"]
    assert "Maksun saaminen" in texts["checklist.yaml"]
    edition, faults = edition_of(texts)
    assert edition is not None
    assert faults == []
    swedish = signed(dress.ui["sv"])
    assert isinstance(swedish, dict)
    theme = dataclasses.replace(dress, ui={"sv": swedish, "en": dress.ui["en"], "fi": FINNISH})
    made = site_files.site(edition, theme, edition.languages, DAY)
    return {name: content.decode() for name, content in made if name.startswith("fi/") and name.endswith(".html")}


class Spoken(HTMLParser):
    """Every piece of text of a page with the language it is in."""

    VOID = frozenset(["meta", "link", "br", "img", "input", "hr", "path", "circle"])

    COPIED = frozenset(["title", "textarea", "script"])
    """What holds no markup of its own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            above = self._open[-1][1] if self._open else ""
            self._open.append((tag, dict(attrs).get("lang") or above))

    def handle_endtag(self, tag: str) -> None:
        while tag not in self.VOID and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if data.strip() and tag not in self.COPIED:
            self.texts.append((data.strip(), language))


def test_what_is_translated_is_shown_unmarked(site: dict[str, str]):
    needs = Spoken(site["fi/tarpeet/index.html"]).texts
    assert ("Siirry sisältöön", "fi") in needs
    assert ("Mihin tarvitsette apua?", "fi") in needs
    assert ("Vienti", "fi") in Spoken(site["fi/sanasto/index.html"]).texts
    assert ("· Maksun saaminen", "fi") in Spoken(site["fi/tarpeet/betalt/index.html"]).texts


def test_every_kind_of_page_is_made_and_says_its_language(site: dict[str, str]):
    assert len(site) > 30
    assert "fi/guider/borja/index.html" in site, "an address without a word of its own is the first language's"
    assert all('<html lang="fi">' in html for html in site.values())


def test_swedish_stands_nowhere_unmarked(site: dict[str, str]):
    every = [(name, *spoken) for name, html in site.items() for spoken in Spoken(html).texts]
    silent = {(name, text) for name, text, language in every if SIGN in text and language != "sv"}
    assert silent == set()
    assert sum(SIGN in text for _, text, _ in every) > 500


def test_nothing_marked_as_swedish_is_finnish(site: dict[str, str]):
    words = {"Siirry sisältöön", "Tarpeet", "Vienti", "Maksun saaminen"}
    assert not [text for html in site.values() for text, lang in Spoken(html).texts if lang == "sv" and text in words]


def test_no_mark_stands_inside_an_attribute_or_a_title(site: dict[str, str]):
    for name, html in site.items():
        assert not re.search(r'="[^"<>]*<span', html), name
        assert not re.search(r"<title>[^<]*<span", html), name
        assert "&lt;span lang" not in re.sub(r"<textarea.*?</textarea>", "", html, flags=re.DOTALL), name

"""Nothing a reader types makes search err, run what was typed, or keep them waiting."""

import pytest
from playwright.sync_api import Page, expect

from tests.search.conftest import Ask

BAD = {
    "long word": "x" * 10_000,
    "many words": "export garanti " * 700,
    "a long compound": "exportkreditgarantiförsäkringsbolag" * 30,
    "only spaces": " \t\n\u00a0 ",
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "an entity": "&lt;b&gt; &amp;",
    "regular expression": r"(a+)+$ [^] \ .* (?<=x) {1,}",
    "right to left": "\u202eexport\u202c \u0627\u0644\u062a\u0635\u062f\u064a\u0631",
    "zero width": "ex\u200bport\u200d \ufeff",
    "emoji": "🙂👩‍👩‍👧‍👦 export 🇸🇪",
    "combining": "e\u0301" * 500 + "\u0336" * 500,
    "property names": "__proto__ constructor toString hasOwnProperty",
    "percent": "%E0%A4%A %00 %",
    "null": "\u0000 export \uffff",
    "half a pair": "\ud83d export",
}


@pytest.mark.parametrize("name", BAD)
def test_the_engine_answers_in_time(name: str, ask: Ask):
    query = BAD[name] if name != "half a pair" else "\ufffd export"
    assert isinstance(ask("search", "sv", [query])[0], list)
    assert ask("timed", "sv", query) < 100


@pytest.mark.parametrize("name", [name for name in BAD if name != "half a pair"])
def test_the_page_shows_what_was_typed_as_text(name: str, page: Page):
    page.goto("/sok/")
    page.evaluate("query => { location.search = new URLSearchParams({ q: query.slice(0, 4000) }) }", BAD[name])
    expect(page.locator("[data-search-status]")).to_have_attribute("data-state", "done")
    assert page.locator("search-page img, search-page script").count() == 0


def test_the_box_takes_bad_input_too(page: Page):
    page.goto("/sok/")
    box = page.get_by_role("combobox")
    for query in ("<img src=x onerror=alert(1)>", "(a+)+$", "🙂🙂", "   "):
        box.fill(query)
    assert page.locator("one-search img").count() == 0


def test_words_written_invisibly_are_read(ask: Ask):
    assert ask("search", "sv", ["ex\u200bport\u00adkredit"]) == ask("search", "sv", ["exportkredit"])

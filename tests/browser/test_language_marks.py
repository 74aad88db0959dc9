"""Words of another language than the page's are marked also where a script shows them (WCAG 3.1.2)."""

import re

import pytest
from playwright.sync_api import Page

from generator.assessment.ticket import encode
from tests.browser.families import ANSWERED, checklist, families, opened

PHRASE = "Certificate of free sale"
UNMARKED = """(phrase) => [...document.querySelectorAll("main *, one-search *")]
  .filter((one) => !one.closest("[lang=en], option, textarea, template, script"))
  .filter((one) => one.innerText?.includes(phrase))
  .filter((one) => ![...one.children].some((inner) => inner.textContent.includes(phrase)))
  .map((one) => one.outerHTML.slice(0, 120))"""
"""The innermost elements that hold the phrase and do not say which language it is."""

FOOD = {**ANSWERED, "q-marknad": ("ovriga",), "q-hjalp": ("regler",), "d-bransch": ("mat",)}
"""A food exporter, for whom a service with an English name is right."""


TEXTS = ["Originalet, Origin", "Origin A Wert", "åOrigin", ""]


def shown(page: Page, phrase: str = PHRASE) -> int:
    """How often the page shows the phrase, every time with its language."""
    assert page.evaluate(UNMARKED, phrase) == []
    return page.locator("span[lang=en]:visible", has_text=re.compile(f"^{phrase}$")).count()


@pytest.mark.parametrize("query", ["certificate of free sale", "cfs"])
def test_in_hits_with_words_of_the_query_in_it_or_not(page: Page, query: str):
    opened(page, f"{families()['search'][0]}?q={query}")
    assert shown(page) >= 2


def test_in_what_the_search_box_suggests(page: Page):
    page.goto("/behov/")
    box = page.get_by_role("combobox").filter(visible=True)
    box.fill("certificate of free")
    page.get_by_role("option", name=PHRASE, exact=False).first.wait_for()
    assert shown(page) >= 2


@pytest.mark.parametrize("family", ["analysis", "adviser"])
def test_in_a_result_for_the_firm_and_for_its_adviser(page: Page, family: str):
    opened(page, f"{families()[family][0]}#t={encode(FOOD, checklist())}")
    assert shown(page) >= 1


def test_in_its_own_language_nothing_is_marked(page: Page):
    opened(page, f"{families()['search'][1]}?q=cfs")
    assert page.get_by_role("main").get_by_text(PHRASE).count() >= 2
    assert page.locator("[lang=en] [lang]").count() == page.locator("a[lang]").count()


def test_a_word_inside_another_is_not_marked(page: Page):
    page.goto("/behov/")
    source = page.locator("script[src*='search/search.js']").get_attribute("src") or ""
    module = source.replace("search/search.js", "language-marks/language-marks.js") + "?anew"
    found = page.evaluate(
        """async ([module, foreign, texts]) => {
          document.documentElement.dataset.foreign = JSON.stringify(foreign)
          const { spoken } = await import(new URL(module, document.baseURI))
          return texts.map((text) => {
            const made = document.createElement("p")
            made.append(...spoken(text))
            return made.innerHTML
          })
        }""",
        [module, [["Origin A", "en"], ["Origin", "en"], ["Wert", "de"]], TEXTS],
    )
    english = '<span lang="en">{}</span>'
    assert found == [
        f"Originalet, {english.format('Origin')}",
        f'{english.format("Origin A")} <span lang="de">Wert</span>',
        "åOrigin",
        "",
    ]

"""A right code opens however it is handed on: typed, in a link, and from the page that says "not found"."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.assessment.ticket import encode
from tests.browser.families import ANSWERED, checklist

CODE = encode(ANSWERED, checklist())
LINK = f"https://guide.example.se/behovsanalys/#t={CODE}"

TYPED = {
    "full stop": f"{CODE}.",
    "label": f"Kod: {CODE}",
    "quotes": f"”{CODE}”",
    "brackets": f"[{CODE}]",
    "dashes": CODE.replace("-", "–"),
    "non-breaking hyphens": CODE.replace("-", "\u2011"),
    "zero width": CODE.replace("-", "\u200b-\u200b"),
    "no-break spaces": CODE.replace("-", "\u00a0"),
    "whole message": f"Hej!\nKod till våra svar: {CODE}\n{LINK}\n\nVänliga hälsningar",
    "safe link": f"https://eur01.safelinks.protection.outlook.com/?url={quote(LINK, safe='')}&data=05%7C02%7C",
    "encoded": LINK.replace("#", "%23"),
}

CLICKED = {
    "full stop": f"#t={CODE}.",
    "bracket": f"#t={CODE})",
    "quote": f"#t={CODE}%E2%80%9D",
    "no-break hyphens": f"#t={CODE.replace('-', '%E2%80%91')}",
    "zero width": f"#t={CODE}%E2%80%8B",
    "encoded equals": f"#t%3D{CODE}",
    "spaces": f"#t={CODE.replace('-', '%20')}",
    "label": f"#t=Kod:%20{CODE}",
}

WRAPPED = {
    "path": f"behovsanalys/%23t={CODE}",
    "all encoded": f"behovsanalys/%23t%3D{CODE}",
    "twice": f"behovsanalys/%2523t%253D{CODE}",
    "with a step": f"behovsanalys/%23t={CODE}&q=q-lan",
    "full stop": f"behovsanalys/%23t={CODE}.",
    "without a slash": f"behovsanalys%23t={CODE}",
    "desk": f"radgivare/%23t={CODE}",
    "gone page": f"analys/#t={CODE}",
    "English": f"en/needs-analysis/%23t={CODE}",
}


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
def test_a_code_typed_or_pasted_opens(page: Page, text: str):
    page.goto("/behovsanalys/")
    page.get_by_text("Har ni redan en kod").click()
    page.get_by_label("Kod eller länk").fill(text)
    page.get_by_role("button", name="Öppna koden").click()
    expect(page.get_by_role("heading", name="Ert resultat")).to_be_focused()
    assert page.locator(".code-text").inner_text() == CODE


@pytest.mark.parametrize("path", ["/behovsanalys/", "/radgivare/"])
@pytest.mark.parametrize("fragment", CLICKED.values(), ids=CLICKED)
def test_a_link_that_was_clicked_opens_and_its_address_is_the_plain_one(page: Page, path: str, fragment: str):
    page.goto(path + fragment)
    expect(page.get_by_role("heading", name=re.compile("^(Ert|Företagets) resultat$"))).to_be_visible()
    expect(page).to_have_url(f"{page.url.split('#')[0]}#t={CODE}")


@pytest.fixture
def lost(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor who may ask for what is not there."""
    visitor = browser.new_context(base_url=address)
    yield visitor.new_page()
    visitor.close()


@pytest.mark.parametrize("path", WRAPPED.values(), ids=WRAPPED)
def test_a_link_that_leads_nowhere_is_followed_where_it_was_meant_to(lost: Page, path: str):
    lost.goto(f"/{path}")
    expect(
        lost.get_by_role("heading", name=re.compile("^(Your result|Ert resultat|Företagets resultat)$"))
    ).to_be_visible()
    assert lost.url.endswith(f"#t={CODE}")
    assert ("/radgivare/" in lost.url) == path.startswith("radgivare/")


@pytest.mark.parametrize(
    "path", ["finns-inte/", "behovsanalys/%23t=T40Q", f"{CODE[:9]}/", "behovsanalys/%23main", "t=/"]
)
def test_an_address_without_a_code_is_not_found(lost: Page, path: str):
    lost.goto(f"/{path}")
    expect(lost.get_by_role("heading", level=1)).to_have_text("Sidan finns inte")
    assert lost.url.endswith(path)


def test_the_code_is_never_translated(page: Page):
    page.goto(f"/behovsanalys/#t={CODE}")
    expect(page.locator(".code-text")).to_have_attribute("translate", "no")

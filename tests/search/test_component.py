"""The box and the search page, as a reader meets them: by keyboard, by ear, and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.faults import faults_in


def shown(page: Page, query: str, path: str = "/sok/") -> None:
    page.goto(f"{path}?q={query}")
    expect(page.locator("[data-search-status]")).to_have_attribute("data-state", "done")


def test_nothing_is_fetched_before_the_box_has_focus(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/sok/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(".json") or "engine" in url]
    with page.expect_response("**/sv.json"):
        page.get_by_role("combobox").focus()


def test_hits_come_while_typing_and_lead_on_by_keyboard(page: Page):
    page.goto("/sok/")
    box = page.get_by_role("combobox", name="Sök i guiden")
    box.fill("remburs")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_contain_text("Remburs")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("one-search [role=status]")).to_contain_text("förslag")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", "x")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/term/remburs/")


def test_the_last_option_shows_every_hit(page: Page):
    page.goto("/sok/")
    box = page.get_by_role("combobox")
    box.fill("tull")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowUp")
    box.press("Enter")
    page.wait_for_url("**/sok/?q=tull")


def test_escape_closes_the_list_and_arrows_open_it_again(page: Page):
    page.goto("/sok/")
    box = page.get_by_role("combobox")
    box.fill("tull")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("tull")
    box.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_leaving_the_box_closes_the_list(page: Page):
    page.goto("/sok/")
    page.get_by_role("combobox").fill("tull")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sök")).to_be_focused()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_enter_in_the_box_opens_the_search_page(page: Page):
    page.goto("/sok/")
    page.get_by_role("combobox").fill("får vi betalt")
    page.get_by_role("combobox").press("Enter")
    page.wait_for_url("**/sok/?q=*")
    expect(page.get_by_role("combobox")).to_have_value("får vi betalt")


def test_the_page_shows_ranked_hits_with_their_answers(page: Page):
    shown(page, "exportkreditgaranti")
    hits = page.locator("a[data-search-result]")
    assert hits.count() > 3
    expect(page.locator("search-page mark").first).to_be_visible()
    expect(page.locator("search-page").get_by_text("EKN · ").first).to_be_visible()
    assert "exportkreditgaranti" in page.title()
    urls = hits.evaluate_all("links => links.map(a => a.href)")
    assert len(urls) == len(set(urls))


def test_a_need_says_whom_to_contact_first(page: Page):
    shown(page, "kunden betalar inte")
    expect(page.locator(".search-door").first).to_contain_text("Första dörren: ")


def test_no_hit_leads_on(page: Page):
    shown(page, "qwxzqwxz")
    lost = page.locator("[data-search-lost]")
    expect(lost).to_be_visible()
    expect(page.locator("[data-search-status]")).to_contain_text("Inga träffar")
    assert lost.locator("[data-search-nearest] a").count() == 3
    expect(lost.locator("[data-search-door] a")).to_be_visible()
    expect(lost.get_by_role("link", name="Gör behovsanalysen.")).to_be_visible()


def test_the_other_language_has_its_own_words(page: Page):
    shown(page, "letter of credit", "/en/search/")
    assert "/en/" in (page.locator("a[data-search-result]").first.get_attribute("href") or "")


def test_a_lost_index_is_told_and_leads_on(page: Page):
    page.route("**/sv.json", lambda route: route.fulfill(status=404))
    page.goto("/sok/?q=tull")
    expect(page.locator("[data-search-status]")).to_have_attribute("data-state", "failed")
    expect(page.get_by_role("link", name="Allt från A till Ö")).to_be_visible()


def test_without_javascript_the_page_leads_to_the_lists(browser: Browser, address: str):
    visitor = browser.new_context(base_url=address, java_script_enabled=False)
    page = visitor.new_page()
    page.goto("/sok/?q=tull")
    expect(page.get_by_text("Sökningen behöver JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Allt från A till Ö")).to_be_visible()
    expect(page.get_by_role("link", name="Behoven, ett för ett")).to_be_visible()
    assert page.locator("form").get_attribute("method") == "get"
    visitor.close()


@pytest.mark.parametrize("query", ["remburs", "qwxzqwxz"])
def test_axe_finds_nothing(query: str, page: Page):
    shown(page, query)
    page.get_by_role("combobox").fill("tull")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert faults_in(page) == []

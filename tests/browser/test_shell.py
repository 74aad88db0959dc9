"""What holds on every page: the shell, the languages, the policy, the reader without JavaScript."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from generator.model.page_kinds import FRAMED
from tests.browser.families import families

SWITCH = re.compile(r'<a href="([^"]+)" lang="[a-z]+" hreflang="([a-z]+)">')


def test_the_language_switch_lands_on_the_same_page(page: Page):
    page.goto("behov/trygg-betalning/")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(re.compile("/en/needs/trygg-betalning/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Svenska", exact=True).click()
    expect(page).to_have_url(re.compile(r"(?<!/en)/behov/trygg-betalning/$"))
    expect(page.locator("html")).to_have_attribute("lang", "sv")


def test_every_language_switch_leads_to_a_page_that_leads_back(published: Path):
    switches = {
        file: (match[1], match[2])
        for file in published.rglob("*.html")
        if (match := SWITCH.search(file.read_text("utf-8"))) and not match[1].startswith("/")
    }
    assert len(switches) > 600
    for file, (href, language) in switches.items():
        there = (file.parent / href / "index.html").resolve()
        assert (language == "en") == (file.relative_to(published).parts[0] != "en"), file
        assert (there.parent / switches[there][0] / "index.html").resolve() == file


def test_every_page_is_whole_without_javascript(plain_page: Page):
    for kind, (path, _) in families().items():
        plain_page.goto(path)
        expect(plain_page.get_by_role("main"), path).to_be_visible()
        if kind not in FRAMED:
            expect(plain_page.get_by_role("navigation").first, path).to_be_visible()
        assert len(plain_page.get_by_role("main").inner_text()) > 100, path


def test_the_first_tab_stop_leads_to_the_content(page: Page):
    page.goto("behov/trygg-betalning/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_header_says_where_the_reader_is(page: Page):
    page.goto("tjanster/ekn-exportspranget/")
    menu = page.get_by_role("banner").get_by_role("navigation")
    expect(menu.get_by_role("link", name="Stöd och tjänster")).to_have_attribute("aria-current", "true")
    crumbs = page.get_by_role("navigation", name="Här är ni").get_by_role("link")
    expect(crumbs.first).to_have_text("Start")


def test_a_firm_finds_the_first_door_from_its_own_words(page: Page):
    page.goto("")
    page.get_by_role("link", name="Kunden betalar inte").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kunden betalar inte")
    page.get_by_role("main").get_by_role("link", name=re.compile("Exportkreditnämnden|EKN")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Exportkreditnämnden")


def test_search_without_javascript_says_so_and_leads_on(plain_page: Page):
    plain_page.goto("")
    plain_page.get_by_role("searchbox").fill("moms")
    plain_page.get_by_role("button", name="Sök").click()
    expect(plain_page.get_by_text("Sökningen behöver JavaScript")).to_be_visible()
    plain_page.get_by_role("main").get_by_role("link", name="Allt från A till Ö").click()
    expect(plain_page.get_by_role("main")).to_contain_text("Exportkreditnämnden")


def test_filters_are_links_that_work_without_javascript(plain_page: Page):
    plain_page.goto("tjanster/")
    plain_page.get_by_role("link", name=re.compile("^Lån")).first.click()
    expect(plain_page.get_by_role("main")).to_contain_text("Mikrolån")
    expect(plain_page.get_by_role("main")).not_to_contain_text("EORI-nummer")


def test_what_is_unknown_is_said(page: Page):
    page.goto("regioner/gotland/")
    expect(page.get_by_role("main")).to_contain_text("Det här vet vi inte")
    page.goto("tjanster/check-halland/")
    expect(page.get_by_role("main")).to_contain_text("2025")

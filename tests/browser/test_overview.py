"""The overview as it is met: counties side by side without a script, and tables that a phone shows as lists."""

import re

from playwright.sync_api import Page, expect


def test_counties_are_chosen_and_stand_side_by_side_without_javascript(plain_page: Page):
    page = plain_page
    page.goto("/oversikt/jamfor/")
    expect(page.get_by_text("Välj minst ett län ovanför")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_label("Halland").check()
    page.get_by_label("Kalmar").check()
    heads = page.get_by_role("columnheader")
    expect(heads).to_have_text(["Behov", "Hallands län", "Kalmar län"])


def test_a_countys_page_leads_to_the_comparison_with_that_county_in_it(page: Page):
    page.goto("/oversikt/lan/halland/")
    page.get_by_role("link", name="Jämför med andra län").click()
    expect(page.get_by_role("columnheader", name="Hallands län")).to_be_visible()


def test_a_cell_of_the_table_leads_to_the_need_on_the_countys_page(page: Page):
    page.goto("/oversikt/lan/")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Lära mer om export"))
    row.get_by_role("link", name="Kronoberg").last.click()
    expect(page).to_have_url("/oversikt/lan/kronoberg/#lara-export")


def test_a_phone_says_which_column_a_fact_is_of(page: Page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/oversikt/lan/halland/")
    said = page.locator("td[data-head]").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Första dörren" in said
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_owner_of_a_gap_has_a_text_that_is_ready(page: Page):
    page.goto("/oversikt/fragor/")
    first = page.get_by_role("listitem").filter(has=page.get_by_text("Färdigt mejl")).first
    first.get_by_text("Färdigt mejl").click()
    expect(first.get_by_label("Färdig text")).to_have_value(re.compile(r"Hur ska företag nå er\?"))

"""A term in a guide: a link without JavaScript, a button that shows its definition with it."""

import re

from playwright.sync_api import Page, expect

GUIDE = "guider/fa-betalt/"
MEANS = "Bankens löfte att betala säljaren"


def test_a_definition_opens_and_closes_from_the_keyboard(page: Page):
    page.goto(GUIDE)
    term = page.get_by_role("main").get_by_role("button", name=re.compile("^remburs$", re.IGNORECASE))
    expect(term).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_text(MEANS)).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(term).to_have_attribute("aria-expanded", "true")
    note = page.locator(f"#{term.get_attribute('aria-controls')}")
    expect(note).to_contain_text(MEANS)
    note.get_by_role("link", name="Mer i ordlistan").focus()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "false")


def test_the_note_leads_on_to_the_entry_in_the_glossary(page: Page):
    page.goto(GUIDE)
    page.get_by_role("main").get_by_role("button", name=re.compile("^remburs$", re.IGNORECASE)).click()
    page.get_by_role("link", name="Mer i ordlistan").filter(visible=True).click()
    expect(page).to_have_url(re.compile("/ordlista/#remburs$"))


def test_no_note_runs_out_of_a_narrow_screen(page: Page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(GUIDE)
    for term in page.locator("button.term").all():
        term.click()
    assert page.locator(".term-note:visible").count() > 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_a_term_is_a_link(plain_page: Page):
    plain_page.goto(GUIDE)
    link = plain_page.get_by_role("main").get_by_role("link", name=re.compile("^remburs$", re.IGNORECASE))
    expect(link).to_have_attribute("href", "../../ordlista/#remburs")

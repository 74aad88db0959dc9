"""An organisation puts right what is said of it: the text is ready, and one press copies it."""

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = ("/aktorer/ekn/", "/tjanster/ekn-fordringsforlust/", "/regioner/halland/")


@pytest.mark.parametrize("path", PAGES)
def test_one_press_copies_the_text_that_is_begun_for_them(page: Page, path: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(path)
    page.get_by_text("Vi är den här organisationen").click()
    page.get_by_role("button", name="Kopiera texten").click()
    expect(page.get_by_text("Kopierat.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Rättelse")


def test_without_https_the_text_is_marked_and_it_is_said_how(page: Page):
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto("/ratta/")
    page.get_by_role("button", name="Kopiera texten").click()
    expect(page.get_by_text("Texten är markerad.")).to_be_visible()
    field = page.get_by_role("textbox", name="Färdig text")
    assert field.evaluate("field => field.selectionEnd - field.selectionStart === field.value.length")


def test_without_a_script_there_is_no_button_that_does_nothing(browser: Browser, address: str):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/regioner/halland/")
    page.get_by_text("Vi är den här organisationen").click()
    expect(page.get_by_role("textbox").last).to_be_visible()
    expect(page.get_by_role("button", name="Kopiera texten")).to_have_count(0)
    context.close()

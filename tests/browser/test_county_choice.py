"""The way to a county's door: a select with a button, and links to unfold where no script runs."""

from playwright.sync_api import Browser, Page, expect


def test_a_county_chosen_in_the_list_leads_to_its_door(page: Page):
    page.goto("/")
    choice = page.get_by_label("Välj ert län")
    page.get_by_role("button", name="Visa dörren").click()
    expect(choice).to_be_focused()
    choice.select_option(label="Hallands län")
    page.get_by_role("button", name="Visa dörren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hallands län")


def test_without_script_the_counties_are_links_to_unfold(browser: Browser, page: Page):
    page.goto("/")
    plain = browser.new_context(java_script_enabled=False, base_url=page.url).new_page()
    plain.goto("/")
    plain.get_by_text("Välj ert län").first.click()
    plain.get_by_role("link", name="Hallands län").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Hallands län")
    plain.context.close()

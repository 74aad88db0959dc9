"""A firm names the countries it sells to: each ticks its answers, the address carries it, the result says it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.answering import EXPORTER, answer_all, choose, go_on

ANALYSIS = "/behovsanalys/"
QUESTION = "Vart säljer ni, eller vill ni sälja?"


def rows(page: Page) -> list[str]:
    return page.locator(".country-rows .country-name").all_inner_texts()


def ticked(page: Page) -> list[str]:
    return page.locator("fieldset:visible input:checked").evaluate_all("all => all.map((one) => one.value)")


def name(page: Page, country: str) -> None:
    """Write a country, as a reader does, and press Enter."""
    field = page.get_by_label("Skriv ett land i taget")
    field.press_sequentially(country)
    field.press("Enter")


@pytest.fixture
def asked(page: Page) -> Page:
    """The page where the question of countries is asked."""
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:6])
    expect(page.get_by_role("group", name=QUESTION)).to_be_visible()
    return page


def test_a_country_ticks_the_answers_of_its_groups_and_goes_with_them(asked: Page):
    name(asked, "kenya")
    name(asked, "Tyskland")
    assert rows(asked) == ["Kenya", "Tyskland"]
    assert ticked(asked) == ["eu", "annat-avtal", "lagink"]
    asked.get_by_role("button", name="Ta bort Kenya").click()
    assert ticked(asked) == ["eu"]
    asked.get_by_role("checkbox", name="Länder i EU").uncheck()
    assert rows(asked) == []


def test_the_beginning_of_one_countrys_name_is_enough(asked: Page):
    name(asked, "sydk")
    name(asked, "Niger")
    assert rows(asked) == ["Sydkorea", "Niger"]


def test_arrow_keys_in_the_list_pass_by_countries_until_enter_takes_one(asked: Page):
    field = asked.get_by_label("Skriv ett land i taget")
    for country in ("Danmark", "Tyskland"):
        field.press("ArrowDown")
        _listed(asked, country)
    assert rows(asked) == []
    field.press("Enter")
    assert rows(asked) == ["Tyskland"]
    _listed(asked, "Norge")
    assert rows(asked) == ["Tyskland", "Norge"]


def _listed(page: Page, country: str) -> None:
    """What a browser does when a name in the native list is reached by an arrow key, or chosen with the pointer."""
    page.get_by_label("Skriv ett land i taget").evaluate(
        """(field, country) => {
          field.value = country
          field.dispatchEvent(new InputEvent("input", { inputType: "insertReplacementText", bubbles: true }))
        }""",
        country,
    )


def test_a_country_cannot_stand_beside_we_do_not_know(asked: Page):
    name(asked, "Norge")
    choose(asked, "Vi vet inte än")
    assert (rows(asked), ticked(asked)) == ([], ["vet-inte"])
    name(asked, "Norge")
    assert (rows(asked), ticked(asked)) == (["Norge"], ["efta"])


def test_a_country_nobody_knows_stops_the_reader_with_a_way_out(asked: Page):
    asked.get_by_label("Skriv ett land i taget").fill("Atlantis")
    go_on(asked)
    expect(asked.get_by_text("Vi känner inte igen landet ”Atlantis”.")).to_be_visible()
    expect(asked.get_by_label("Skriv ett land i taget")).to_be_focused()
    asked.get_by_label("Skriv ett land i taget").fill("")
    go_on(asked)
    expect(asked.get_by_role("group", name=QUESTION)).to_be_hidden()


def test_back_reload_and_a_shared_link_show_the_same_countries(asked: Page, browser: Browser):
    name(asked, "Norge")
    name(asked, "USA")
    go_on(asked)
    asked.go_back()
    assert rows(asked) == ["Norge", "USA"]
    asked.reload()
    expect(asked.locator(".country-rows li")).to_have_count(2)
    asked.get_by_role("link", name="Visa resultatet hittills").click()
    expect(asked.get_by_text("Länder ni nämnt")).to_contain_text("Norge (Efta), USA (inget frihandelsavtal med EU)")
    other = browser.new_context()
    page = other.new_page()
    page.goto(asked.url)
    expect(page.get_by_text("Länder ni nämnt")).to_contain_text("Norge (Efta)")
    page.goto(asked.url.replace("c=NO-US", "c=DE-XX-US"))
    page.reload()
    expect(page.get_by_text("Länder ni nämnt")).to_have_text(re.compile(r"nämnt: USA \(inget"))
    other.close()


def test_a_country_under_sanctions_warns_at_once_and_on_the_result(asked: Page):
    name(asked, "Ryssland")
    expect(asked.locator(".country-rows")).to_contain_text("EU har sanktioner mot landet.")
    asked.get_by_role("link", name="Visa resultatet hittills").click()
    warning = asked.locator(".result .note-warn:visible")
    expect(warning).to_contain_text("Ryssland: EU har sanktioner mot landet.")
    expect(warning.get_by_role("link", name="Exportkontroll")).to_be_visible()


def test_the_message_names_the_countries_that_were_named(asked: Page):
    name(asked, "Japan")
    asked.get_by_role("link", name="Visa resultatet hittills").click()
    assert "Det gäller Japan." in asked.locator("[data-message]").input_value()


def test_without_javascript_every_answer_lists_its_countries_with_their_source(plain_page: Page):
    plain_page.goto(ANALYSIS)
    plain_page.get_by_text("Vilka länder hör till vilket svar?").click()
    listed = plain_page.locator(".country-groups dl")
    expect(listed).to_contain_text("Tyskland")
    expect(plain_page.get_by_label("Skriv ett land i taget")).to_be_hidden()
    plain_page.get_by_role("link", name="Var det är läst").click()
    expect(plain_page).to_have_url(re.compile("/om/order/#countries$"))
    expect(plain_page.get_by_role("heading", name="Länder")).to_be_visible()
    expect(plain_page.get_by_role("link", name="trade.ec.europa.eu").first).to_be_visible()

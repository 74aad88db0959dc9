"""The address is the truth: every step of the browser's history shows the answers that its address carries."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.answering import EXPORTER, answer_all, choose, go_on, result_of

ANALYSIS = "/behovsanalys/"
RESULT = re.compile("^(Ert|Företagets) resultat$")
"""As the firm's own page and its adviser's say it."""

OTHER = (EXPORTER[0], "Örebro län", *EXPORTER[2:])


def county(page: Page) -> str:
    """The county among the answers of the result that is shown."""
    expect(page.get_by_role("heading", name=RESULT)).to_be_visible()
    # The answers are folded: they are read, not seen.
    return page.locator(".answers div", has_text="I vilket län").locator("dd span").first.text_content() or ""


def change_county(page: Page, name: str) -> None:
    page.get_by_text("Era svar", exact=True).click()
    page.get_by_role("link", name="Ändra I vilket län finns företaget?").click()
    choose(page, name)
    page.get_by_role("link", name="Visa resultatet hittills").click()
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()


def test_back_after_a_change_shows_the_answers_of_that_address_and_a_reload_the_same(page: Page):
    result_of(page)
    before = page.url
    change_county(page, "Skåne län")
    after = page.url
    assert county(page) == "Skåne län"
    page.go_back()
    expect(page.get_by_role("radio", name="Skåne län")).to_be_checked()
    page.go_back()
    expect(page).to_have_url(before)
    assert county(page) == "Värmlands län"
    page.reload()
    assert county(page) == "Värmlands län"
    page.go_forward()
    page.go_forward()
    expect(page).to_have_url(after)
    assert county(page) == "Skåne län"


def test_back_after_starting_again_shows_the_result_again(page: Page):
    code = result_of(page)
    page.get_by_role("link", name="Börja om").click()
    expect(page.get_by_role("group", name="Vad gäller det?")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    page.go_back()
    assert county(page) == "Värmlands län"
    assert page.locator(".code-text").inner_text() == code


def test_back_after_another_firms_code_shows_the_first_firm(page: Page):
    other = page.context.new_page()
    other.goto(ANALYSIS)
    answer_all(other, OTHER)
    theirs = other.locator(".code-text").inner_text()
    ours = result_of(page)
    page.get_by_text("Har ni redan en kod").click()
    page.get_by_label("Kod eller länk").fill(theirs)
    page.get_by_role("button", name="Öppna koden").click()
    expect(page).to_have_url(re.compile(f"#t={theirs}$"))
    assert county(page) == "Örebro län"
    page.go_back()
    expect(page).to_have_url(re.compile(f"#t={ours}$"))
    assert county(page) == "Värmlands län"
    page.go_back()
    expect(page.get_by_role("group", name=re.compile("redan hänt"))).to_be_visible()
    go_on(page)
    assert county(page) == "Värmlands län"


def test_what_was_answered_later_still_holds_when_the_reader_goes_on_again(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:5])
    for _ in range(3):
        page.go_back()
    expect(page.get_by_role("radio", name="2–9")).to_be_checked()
    go_on(page)
    expect(page.get_by_role("radio", name="3–20 miljoner kronor")).to_be_checked()
    page.reload()
    expect(page.get_by_role("radio", name="3–20 miljoner kronor")).to_be_checked()


def test_an_answer_taken_away_does_not_come_again(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER)
    page.go_back()
    page.go_back()
    moms = page.get_by_role("checkbox", name="Moms", exact=True)
    moms.uncheck()
    go_on(page)
    page.go_back()
    expect(moms).not_to_be_checked()


def test_the_other_language_is_led_to_with_the_answers_of_now(page: Page):
    page.goto(ANALYSIS)
    english = page.get_by_role("link", name="English")
    answer_all(page, EXPORTER[:2])
    choose(page, "2–9")
    expect(english).to_have_attribute("href", re.compile(re.escape(page.url.partition("#")[2]) + "$"))
    page.go_back()
    expect(page.get_by_role("radio", name="Värmlands län")).to_be_checked()
    expect(english).to_have_attribute("href", re.compile(re.escape(page.url.partition("#")[2]) + "$"))
    english.click()
    expect(page.get_by_text("Question 2 of 9")).to_be_visible()
    expect(page.locator("fieldset:visible input:checked")).to_have_value("17")


def shown(page: Page) -> None:
    """A question that has a place among those to answer, or a result."""
    expect(page.locator(".step-place:visible, .result h2:visible")).to_have_text(
        re.compile(r"^(Fråga [1-9]\d* av \d+|Ert resultat)$")
    )


def test_forward_to_a_question_that_the_answers_leave_out_shows_one_that_applies(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:3])
    for _ in range(3):
        page.go_back()
    expect(page.get_by_role("group", name="Vad gäller det?")).to_be_visible()
    choose(page, "Vi vill bara köpa in varor från andra länder")
    for _ in range(3):
        page.go_forward()
        shown(page)


def test_a_link_to_a_question_that_the_answers_leave_out_leads_to_the_next(page: Page):
    page.goto(ANALYSIS)
    choose(page, "Vi vill bara köpa in varor från andra länder")
    page.wait_for_url(re.compile("#t="))
    code = re.findall(r"#t=([^&]+)", page.url)[0]
    for step in ("q-omsattning", "q-hjalp", "d-tull", "q-hant", "no-such"):
        visit = page.context.new_page()
        visit.goto(f"{ANALYSIS}#t={code}&q={step}")
        shown(visit)
        visit.close()


@pytest.mark.parametrize("path", [ANALYSIS, "/radgivare/"])
def test_a_link_within_the_page_does_not_drop_the_answers(page: Page, path: str):
    code = result_of(page)
    page.goto("/")
    page.goto(f"{path}#t={code}")
    expect(page.get_by_role("heading", name=RESULT)).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    skip.focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.url.endswith(f"{path}#t={code}")
    page.reload()
    assert county(page) == "Värmlands län"


def test_the_skip_link_at_a_question_keeps_it(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:2])
    address = page.url
    page.get_by_role("link", name="Hoppa till innehållet").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.url == address


MOUSE: Callable[[Page, str], None] = lambda page, name: page.get_by_role("button", name=name).dblclick()  # noqa: E731


def touch(page: Page, name: str) -> None:
    """Two taps on the place of a button."""
    button = page.get_by_role("button", name=name)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    for _ in range(2):
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def enter(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")


@pytest.fixture(params=[390, 1280])
def pressed_twice(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A visitor on a phone, and one at a desk."""
    visitor = browser.new_context(base_url=address, viewport={"width": request.param, "height": 800}, has_touch=True)
    yield visitor.new_page()
    visitor.close()


@pytest.mark.parametrize("press", [MOUSE, touch, enter], ids=["mouse", "touch", "enter"])
def test_pressed_twice_a_step_is_not_skipped(pressed_twice: Page, press: Callable[[Page, str], None]):
    page = pressed_twice
    page.goto(ANALYSIS)
    for step, given in enumerate(EXPORTER):
        expect(page.get_by_text(f"Fråga {step + 1} av")).to_be_visible()
        for answer in (given,) if isinstance(given, str) else given:
            choose(page, answer)
        press(page, "Visa stöd för oss" if step == len(EXPORTER) - 1 else "Nästa")
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()
    assert page.url.split("#")[0].endswith(ANALYSIS)
    page.go_back()
    expect(page.get_by_text("Fråga 9 av 9")).to_be_visible()
    press(page, "Tillbaka")
    expect(page.get_by_text("Fråga 8 av 9")).to_be_visible()

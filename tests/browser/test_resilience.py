"""When something fails the reader is told what, keeps a page to read, and can go on when it works again."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.assessment.ticket import encode
from tests.browser.answering import choose, result_of
from tests.browser.families import ANSWERED, checklist

ANALYSIS = "/behovsanalys/"
DATA = "**/data/analysis.sv.json"
CODE = encode(ANSWERED, checklist())
OLDER = encode(ANSWERED, {**checklist(), "version": 200})

FAILURES: dict[str, Callable[[Route], None]] = {
    "no network": lambda route: route.abort("internetdisconnected"),
    "server fault": lambda route: route.fulfill(status=500),
    "busy": lambda route: route.fulfill(status=503, body="try later"),
    "another page": lambda route: route.fulfill(body="<!doctype html>Log in to the network"),
    "cut off": lambda route: route.fulfill(body='{"version": 1, "que'),
}


@pytest.fixture
def unlucky(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor for whom something fails; the browser's own complaints are no fault of the page."""
    visitor = browser.new_context(base_url=address)
    yield visitor.new_page()
    visitor.close()


@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize("path", [ANALYSIS, "/radgivare/"])
def test_a_fault_of_the_network_is_no_wrong_code_and_the_code_opens_when_it_is_back(
    unlucky: Page, path: str, fail: Callable[[Route], None]
):
    unlucky.route(DATA, fail)
    unlucky.goto(path)
    if path == ANALYSIS:
        unlucky.get_by_text("Har ni redan en kod").click()
    field = unlucky.get_by_label("Kod eller länk")
    field.fill(CODE)
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(field).to_have_accessible_description(re.compile("inte att hämta frågorna. Koden kan vara rätt"))
    unlucky.unroute(DATA)
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(unlucky.get_by_role("heading", name=re.compile("^(Ert|Företagets) resultat$"))).to_be_focused()


def test_a_code_that_is_sent_before_its_form_is_ready_is_opened_when_it_is(unlucky: Page):
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    unlucky.route("**/code-form.js", hold)
    unlucky.goto(ANALYSIS)
    unlucky.get_by_text("Har ni redan en kod").click()
    unlucky.get_by_label("Kod eller länk").fill(CODE)
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(unlucky.get_by_role("heading", name="Ert resultat")).to_be_hidden()
    for route in waiting:
        route.continue_()
    expect(unlucky.get_by_role("heading", name="Ert resultat")).to_be_focused()


@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
def test_an_older_codes_questions_that_cannot_be_fetched_are_no_wrong_code(
    unlucky: Page, fail: Callable[[Route], None]
):
    unlucky.route("**/data/checklist/v200.json", fail)
    unlucky.goto(f"{ANALYSIS}#t={OLDER}")
    field = unlucky.get_by_label("Kod eller länk")
    expect(field).to_have_accessible_description(re.compile("inte att hämta frågorna"))
    unlucky.unroute("**/data/checklist/v200.json")
    unlucky.route("**/data/checklist/v200.json", lambda route: route.fulfill(json={**checklist(), "version": 200}))
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(unlucky.get_by_role("heading", name=re.compile("^(Ert|Företagets) resultat$"))).to_be_focused()


def test_a_version_that_is_nowhere_is_told_as_that(unlucky: Page):
    unlucky.goto(f"{ANALYSIS}#t={OLDER}")
    expect(unlucky.get_by_label("Kod eller länk")).to_have_accessible_description(re.compile("version.*inte finns här"))


BROKEN = {
    "a result that cannot be made": "Document.prototype.importNode = () => { throw new Error('broken') }",
    "no form data": "window.FormData = undefined",
    "no history": "history.replaceState = () => { throw new Error('broken') }",
    "no fragment reader": "window.URLSearchParams = undefined",
    "an older engine": "delete Array.prototype.flatMap",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_script_fault_leaves_the_whole_form_to_be_read_and_says_so(unlucky: Page, broken: str):
    unlucky.add_init_script(broken)
    unlucky.goto(f"{ANALYSIS}#t={CODE}")
    expect(unlucky.get_by_role("alert")).to_contain_text("Något gick fel i analysen. Läs frågorna här")
    assert unlucky.locator("fieldset:visible").count() > 20
    expect(unlucky.get_by_role("link", name="Hitta kunder").first).to_be_visible()


@pytest.mark.parametrize("script", ["needs-analysis.js", "adviser.js"])
def test_without_its_script_the_page_stands(unlucky: Page, script: str):
    unlucky.route(f"**/{script}", lambda route: route.fulfill(body="const = 1", content_type="text/javascript"))
    unlucky.goto(ANALYSIS if script == "needs-analysis.js" else "/radgivare/")
    expect(unlucky.get_by_role("main").get_by_role("link").first).to_be_visible()
    if script == "needs-analysis.js":
        expect(unlucky.locator("fieldset:visible").nth(20)).to_be_visible()
        expect(unlucky.get_by_text("Läs frågorna och kryssa i det som stämmer.")).to_be_visible()


def test_an_older_browser_comes_through_the_analysis(unlucky: Page):
    unlucky.add_init_script(
        "delete Array.prototype.toReversed; delete Array.prototype.findLast; delete AbortSignal.timeout"
    )
    result_of(unlucky)


UNCOPIED = {
    "without HTTPS": "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })",
    "refused": "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))",
}
MARKED = """() => {
  const { value, selectionStart, selectionEnd } = document.activeElement
  return value.slice(selectionStart, selectionEnd)
}"""
BUTTONS = ["Kopiera koden", "Kopiera länken", "Kopiera hela meddelandet"]


@pytest.mark.parametrize("button", BUTTONS)
@pytest.mark.parametrize("broken", UNCOPIED.values(), ids=UNCOPIED)
def test_where_nothing_can_be_copied_the_text_is_marked_and_it_is_said_how(unlucky: Page, broken: str, button: str):
    unlucky.add_init_script(broken)
    unlucky.goto(f"{ANALYSIS}#t={CODE}")
    unlucky.get_by_text("Skriv till dem").click()
    unlucky.get_by_role("button", name=button).click()
    expect(unlucky.get_by_text("Texten är markerad. Tryck Ctrl och C")).to_be_visible()
    marked = unlucky.evaluate(MARKED)
    assert CODE in marked
    assert (marked == CODE) == (button == "Kopiera koden")


def test_the_desks_message_is_marked_too(unlucky: Page):
    unlucky.add_init_script(UNCOPIED["without HTTPS"])
    unlucky.goto(f"/radgivare/#t={CODE}")
    unlucky.get_by_role("group", name="Hitta kunder").get_by_label("Vi hänvisade till").select_option("een")
    referral = unlucky.locator(".desk-referral")
    referral.get_by_role("button", name="Kopiera hela meddelandet").click()
    expect(referral.get_by_role("textbox", name="Meddelande")).to_be_focused()
    expect(referral.get_by_text("Texten är markerad.")).to_be_visible()


def test_the_analysis_goes_on_when_the_network_is_back(unlucky: Page):
    unlucky.route(DATA, FAILURES["no network"])
    unlucky.goto(f"{ANALYSIS}#t={CODE}")
    expect(unlucky.get_by_role("alert")).to_contain_text("Analysen kunde inte laddas")
    unlucky.unroute(DATA)
    unlucky.get_by_role("button", name="Försök igen").click()
    expect(unlucky.get_by_role("heading", name=re.compile("^(Ert|Företagets) resultat$"))).to_be_visible()
    unlucky.get_by_role("link", name="Börja om").click()
    choose(unlucky, "Vi säljer, eller vill sälja, till andra länder")

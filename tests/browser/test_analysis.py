"""The needs analysis as a firm meets it: by role and label, with and without JavaScript."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.assessment.ticket import encode
from tests.browser.answering import EXPORTER, answer_all, choose, go_on, result_of
from tests.browser.faults import faults_in

ANALYSIS = "/behovsanalys/"
ROOT = Path(__file__).parents[2]
DATA = "**/data/analysis.sv.json"
RESULT = "Ert resultat"
SELLS = "Vi säljer, eller vill sälja, till andra länder"
CODE = re.compile(r"^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{1,4}$")


def heading(page: Page) -> str:
    """The heading that has been given the focus, once it has: a step may wait for the data."""
    focused = "() => document.activeElement.matches('[tabindex=\"-1\"]') && document.activeElement.textContent.trim()"
    return str(page.wait_for_function(focused).json_value())


def test_a_firm_comes_through_the_quick_path_to_a_result(page: Page):
    page.goto(ANALYSIS)
    expect(page.get_by_text("Fråga 1 av 9")).to_be_visible()
    expect(page.locator("fieldset:visible")).to_have_count(1)
    answer_all(page)
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()
    door = page.locator(".door")
    expect(door.get_by_role("heading")).to_contain_text("Börja här")
    services = page.locator(".result-first > li")
    assert 1 <= services.count() <= 5
    for service in services.all():
        expect(service.get_by_role("link").first).to_have_attribute("href", re.compile(r"^\.\./tjanster/.+/$"))
        expect(service).to_contain_text("Ni svarade ”")
        expect(service).to_contain_text(re.compile("Passar er|Kanske: fråga"))
        expect(service).to_contain_text(re.compile("Kostar:|Kostnad okänd"))
        expect(service).to_contain_text("Nästa steg:")
    expect(page.locator(".result .source")).to_contain_text(re.compile(r"Gjord \d+ \w+ 20\d\d.*version \d"))
    assert CODE.match(page.locator(".code-text").inner_text())


def test_every_service_stands_on_the_result_once(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:-1])
    counted = page.locator("[data-count]").inner_text()
    go_on(page)
    links = page.locator(".result .row:has(.tag) .row-name a, .result .row-part a")
    shown = links.evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert f"{len(shown)} stöd hittills." == counted
    assert len(shown) == len(set(shown)) > 5


def test_the_message_to_the_first_door_is_ready(page: Page):
    code = result_of(page)
    page.get_by_text("Skriv till dem").click()
    message = page.get_by_label("Meddelande").input_value()
    assert code in message
    assert "Vi svarade ”Hitta kunder eller återförsäljare”, ”Moms”." in message
    assert "Välj högst" not in message
    assert f"{ANALYSIS}#t={code}" in message
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiera hela meddelandet").click()
    expect(page.get_by_text("Kopierat.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == message


def test_questions_that_do_not_apply_are_left_out(page: Page):
    page.goto(ANALYSIS)
    choose(page, "Vi levererar till ett svenskt företag som exporterar")
    expect(page.get_by_text("Fråga 1 av 7")).to_be_visible()


def test_a_wrong_door_is_told_at_once(page: Page):
    page.goto(ANALYSIS)
    told = page.locator("[data-exit]")
    expect(told).to_be_empty()
    choose(page, "Vi vill bara köpa in varor från andra länder")
    expect(told).to_contain_text("Tullverket")
    expect(page.locator(".option-exit:visible")).to_have_count(1)
    go_on(page)
    go_on(page)
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()
    expect(page.get_by_role("heading", name=re.compile("^Börja här ?: Tullverket"))).to_be_visible()
    expect(page.get_by_role("link", name="Ring 0771-520 520")).to_have_attribute("href", "tel:+46771520520")
    expect(page.get_by_role("heading", name=re.compile("^Eller vänd er hit ?: verksamt"))).to_be_visible()
    expect(page.locator(".result .note")).to_contain_text("verksamt")
    expect(page.locator(".result .row, .result .message, .result .offer, .result .keep")).to_have_count(0)


def test_the_first_question_is_needed_and_the_others_may_be_skipped(page: Page):
    page.goto(ANALYSIS)
    go_on(page)
    question = page.get_by_role("group", name="Vad gäller det?")
    expect(question).to_have_accessible_description(re.compile("Välj ett svar för att gå vidare"))
    expect(question.get_by_role("radio").first).to_be_focused()
    choose(page, SELLS)
    go_on(page)
    page.get_by_role("button", name="Hoppa över").click()
    expect(page.get_by_role("group", name="Hur många är anställda?")).to_be_visible()


def test_too_many_answers_are_refused_beside_the_question(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:7])
    for answer in ("Moms", "Pengar till satsningen", "Vara säkra på att få betalt"):
        choose(page, answer)
    fourth = page.get_by_role("checkbox", name="Lära oss mer och träffa andra")
    fourth.click()
    expect(fourth).not_to_be_checked()
    expect(page.get_by_role("group", name=re.compile("hjälp med"))).to_have_accessible_description(
        re.compile("Välj högst 3. Ta först bort")
    )


def test_none_of_these_stands_alone(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:8])
    choose(page, "En kund betalar inte eller bråkar")
    choose(page, "Nej")
    expect(page.get_by_role("checkbox", name="En kund betalar inte eller bråkar")).not_to_be_checked()
    choose(page, "En kund betalar inte eller bråkar")
    expect(page.get_by_role("checkbox", name="Nej", exact=True)).not_to_be_checked()


def test_the_deepening_asks_what_can_still_change_the_result(page: Page):
    code = result_of(page)
    offer = page.get_by_role("link", name=re.compile(r"Svara på upp till \d+ frågor till"))
    offered = int(re.findall(r"\d+", offer.inner_text())[0])
    offer.click()
    place = page.get_by_text(re.compile(r"^Fråga 1 av \d+$"))
    expect(place).to_be_visible()
    assert int(place.inner_text().split()[-1]) == offered
    choose(page, "Mat eller dryck")
    page.get_by_role("link", name="Visa resultatet hittills").click()
    expect(page.locator(".result")).to_contain_text("Mat eller dryck")
    assert page.locator(".code-text").inner_text() != code
    expect(page.get_by_role("link", name=f"Svara på upp till {offered - 1} frågor till")).to_be_visible()


def test_the_way_back(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:3])
    page.go_back()
    expect(page.get_by_role("group", name="Hur många är anställda?")).to_be_visible()
    expect(page.get_by_role("radio", name="2–9")).to_be_checked()
    page.get_by_role("button", name="Tillbaka").click()
    expect(page.get_by_role("radio", name="Värmlands län")).to_be_checked()
    page.go_forward()
    page.go_forward()
    expect(page.get_by_role("group", name=re.compile("omsatte"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("group", name=re.compile("omsatte"))).to_be_visible()
    page.get_by_role("button", name="Tillbaka").click()
    expect(page.get_by_role("radio", name="2–9")).to_be_checked()


def test_a_shared_ticket_brings_the_answers_back(page: Page):
    code = result_of(page)
    other = page.context.new_page()
    other.goto(f"{ANALYSIS}#t={code}")
    expect(other.get_by_role("heading", name=RESULT)).to_be_visible()
    assert other.locator(".code-text").inner_text() == code
    other.get_by_text("Era svar", exact=True).click()
    other.get_by_role("link", name="Ändra Hur många är anställda?").click()
    expect(other.get_by_role("radio", name="2–9")).to_be_checked()
    english = page.context.new_page()
    english.goto(f"/en/needs-analysis/#t={code}")
    expect(english.get_by_role("heading", name="Your result")).to_be_visible()


def test_a_code_can_be_typed_as_it_was_heard(page: Page):
    code = result_of(page)
    page.goto("/")
    page.goto(ANALYSIS)
    page.get_by_text("Har ni redan en kod").click()
    page.get_by_label("Kod eller länk").fill(code.replace("-", " ").lower().replace("0", "o").replace("1", "l"))
    page.get_by_role("button", name="Öppna koden").click()
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()
    assert page.locator(".code-text").inner_text() == code


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda code: code[:-1] + ("2" if code[-1] != "2" else "3"), "Något tecken blev fel"),
        (lambda code: code[:-1], "för kort eller för lång"),
        (lambda code: code[:-1] + "U", "tecken som inte finns"),
        (lambda _: "", "Skriv in en kod först"),
    ],
    ids=["mistyped", "truncated", "impossible", "empty"],
)
def test_a_harmed_code_gets_a_clear_answer(page: Page, harm: Callable[[str], str], message: str):
    page.goto(ANALYSIS)
    code = harm(_code(page))
    page.get_by_text("Har ni redan en kod").click()
    field = page.get_by_label("Kod eller länk")
    field.fill(code)
    page.get_by_role("button", name="Öppna koden").click()
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile(message))
    expect(field).to_have_attribute("aria-invalid", "true")


def _code(page: Page) -> str:
    """The code of a firm that has answered the first question."""
    choose(page, SELLS)
    page.wait_for_url(re.compile("#t="))
    return re.findall(r"#t=([^&]+)", page.url)[0]


def test_a_link_with_a_harmed_code_says_so(page: Page):
    page.goto(f"{ANALYSIS}#t=7Q2M-7Q2M-7Q2M")
    field = page.get_by_label("Kod eller länk")
    expect(field).to_be_visible()
    expect(field).to_have_accessible_description(re.compile("ingen kod|blev fel|för kort"))
    expect(page.get_by_role("group", name="Vad gäller det?")).to_be_visible()


def test_a_saved_file_can_be_opened_again(page: Page, tmp_path: Path):
    code = result_of(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara svaren").click()
    file = tmp_path / "answers.json"
    download.value.save_as(file)
    assert json.loads(file.read_text())["code"] == code
    page.goto("/")
    page.goto(ANALYSIS)
    page.get_by_text("Har ni redan en kod").click()
    page.get_by_label("Sparad fil").set_input_files(file)
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()
    assert page.locator(".code-text").inner_text() == code
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    page.get_by_text("Har ni redan en kod").click()
    page.get_by_label("Sparad fil").set_input_files(broken)
    expect(page.get_by_label("Sparad fil")).to_have_accessible_description(re.compile("inte sparad från"))


def changed(page: Page, **values: object) -> None:
    """Serve the analysis' data with some of it changed."""

    def answer(route: Route) -> None:
        route.fulfill(json={**route.fetch().json(), **values})

    page.route(DATA, answer)


def test_a_code_of_an_older_version_is_read_with_its_own(page: Page):
    code = result_of(page)
    later = page.context.new_page()
    changed(later, version=200)
    with later.expect_request("**/data/checklist/v*.json"):
        later.goto(f"{ANALYSIS}#t={code}")
    expect(later.get_by_role("heading", name=RESULT)).to_be_visible()
    expect(later.locator(".result")).to_contain_text("från version 3 av behovsanalysen")
    assert (
        later.locator(".result-first .row-name").all_inner_texts()
        == page.locator(".result-first .row-name").all_inner_texts()
    )


@pytest.mark.parametrize(
    ("version", "new"),
    [
        (1, "Nya svar: ”Vårt företag finns i ett annat land och vill sälja till Sverige”"),
        (2, "Nya svar: ”Vårt företag finns i ett utvecklingsland och vill sälja till Sverige”"),
    ],
)
def test_a_code_of_an_earlier_version_says_what_is_asked_anew(page: Page, version: int, new: str):
    earlier = json.loads((ROOT / "checklist" / f"v{version}.json").read_text("utf-8"))
    page.goto(f"{ANALYSIS}#t={encode({'q-arende': ['salja'], 'q-hjalp': ['moms']}, earlier)}")
    note = page.locator(".result .note-warn:visible")
    expect(note).to_contain_text(f"från version {version} av behovsanalysen")
    expect(note).to_contain_text(new)
    note.get_by_role("link", name="Vad gäller det?").click()
    expect(page.get_by_role("group", name="Vad gäller det?")).to_be_visible()


def test_a_countys_own_edition_does_not_ask_for_the_county(page: Page):
    changed(page, home={"q-lan": ["17"]})
    placed(page, "17", phone="000-00", email="dorr@example.se")
    page.goto(ANALYSIS)
    choose(page, SELLS)
    expect(page.get_by_text("Fråga 1 av 8")).to_be_visible()
    answer_all(page, (SELLS, "Bara jag", "Ingenting ännu", "Vi har aldrig gjort det"))
    page.get_by_role("link", name="Visa resultatet hittills").click()
    expect(page.locator(".answers")).to_contain_text("Värmlands län")
    expect(page.get_by_role("heading", name=re.compile("^Börja här ?: Dörren, Värmlands län"))).to_be_visible()
    expect(page.get_by_role("link", name="Ring 000-00")).to_have_attribute("href", "tel:00000")
    page.get_by_text("Skriv till dem").click()
    mail = page.get_by_role("link", name="Öppna i mejlen").get_attribute("href") or ""
    assert mail.startswith("mailto:dorr@example.se?subject=")


def placed(page: Page, county: str, **ways: str) -> None:
    """Serve a county's file with a door that has these ways."""
    to = {"phone": "tel:" + ways.get("phone", "").replace("-", ""), "email": f"mailto:{ways.get('email')}"}
    found = [{"kind": kind, "to": to[kind], "text": text} for kind, text in ways.items()]
    door = {"actor": "regional-exportsamverkan", "name": "Dörren", "ways": found}
    page.route(
        f"**/data/county/{county}.*.json",
        lambda route: route.fulfill(json={"code": county, "actors": {"regional-exportsamverkan": door}}),
    )


def test_the_countys_own_stand_for_the_generic_ones(page: Page):
    result_of(page)
    door = page.get_by_role("heading", name=re.compile("^Börja här ?: .+, Värmlands län$"))
    expect(door.get_by_role("link")).to_have_attribute("href", re.compile("/regioner/varmland/$"))
    expect(page.get_by_role("link", name=re.compile("^Ring 054"))).to_have_attribute("href", "tel:+4654615000")
    expect(page.locator(".door")).to_contain_text("Kontrollera först, daterad")


def test_without_the_countys_file_the_door_is_the_generic_one(browser: Browser, address: str):
    visitor = browser.new_context(base_url=address)
    page = visitor.new_page()
    page.route("**/data/county/*", lambda route: route.abort())
    result_of(page)
    expect(page.locator(".door")).to_contain_text("Vi känner inte till dörrens egen telefon")
    visitor.close()


def test_whoever_has_not_said_which_county_is_led_to_say_it(page: Page):
    page.goto(ANALYSIS)
    choose(page, SELLS)
    go_on(page)
    for _ in range(8):
        go_on(page)
    expect(page.locator(".door")).to_contain_text("Dörren är olika i varje län.")
    page.get_by_role("link", name="Välj ert län").click()
    expect(page.get_by_role("group", name="I vilket län finns företaget?")).to_be_visible()


def test_another_owners_door_has_the_countys_beside_it(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, (*EXPORTER[:8], "En kund betalar inte eller bråkar"))
    expect(page.get_by_role("heading", name=re.compile("^Börja här ?: "))).to_be_visible()
    expect(page.locator(".door").first).to_contain_text("Det här kan inte vänta")
    expect(page.get_by_role("heading", name=re.compile("^Osäkra. Dörren i ert län ?: "))).to_be_visible()
    steps = page.locator(".result-steps").get_by_role("checkbox")
    expect(page.get_by_role("heading", name=re.compile("^Gör nu: "))).to_be_visible()
    steps.first.check()
    page.get_by_text("Inför nästa affär").click()


def test_the_result_can_be_kept_as_a_page_and_mailed_to_oneself(page: Page, tmp_path: Path):
    code = result_of(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara sidan").click()
    file = tmp_path / "result.html"
    download.value.save_as(file)
    kept = file.read_text("utf-8")
    assert '<meta charset="utf-8">' in kept
    assert "<button" not in kept
    assert code in kept
    assert "Nästa steg:" in kept
    mail = unquote(page.get_by_role("link", name="Mejla er själva").get_attribute("href") or "")
    assert mail.startswith("mailto:?subject=")
    assert "Börja hos: " in mail
    assert f"#t={code}" in mail


@pytest.mark.parametrize(
    ("counties", "nation", "name", "href"),
    [
        ({"guide": "https://varmland.example.se/"}, "", "Värmlands län", "varmland.example.se"),
        ({}, "https://nation.example.se", "hela landet", "nation.example.se"),
    ],
)
def test_answers_of_another_county_are_carried_to_its_guide(
    page: Page, counties: dict[str, str], nation: str, name: str, href: str
):
    code = result_of(page)
    other = page.context.new_page()
    changed(
        other, home={"q-lan": ["13"]}, nation=nation, counties={"17": {"name": "Värmlands län", "id": "x", **counties}}
    )
    other.goto(f"{ANALYSIS}#t={code}")
    expect(other.get_by_text("Svaren gäller ett företag i Värmlands län.")).to_be_visible()
    link = other.get_by_role("link", name=f"Ta med svaren till guiden för {name}.")
    expect(link).to_have_attribute("href", f"https://{href}/behovsanalys/#t={code}")


def test_a_county_without_a_published_guide_is_led_to_its_page(page: Page):
    code = result_of(page)
    other = page.context.new_page()
    changed(other, home={"q-lan": ["13"]}, nation="")
    other.goto(f"{ANALYSIS}#t={code}")
    expect(other.get_by_role("link", name="Läs om Värmlands län.")).to_have_attribute("href", "../regioner/varmland/")


def test_a_countys_own_guide_is_offered_when_the_county_is_chosen(page: Page):
    changed(page, counties={"17": {"name": "Värmlands län", "id": "x", "guide": "https://varmland.example.se/"}})
    page.goto(ANALYSIS)
    choose(page, SELLS)
    go_on(page)
    expect(page.get_by_text("har en egen guide")).to_have_count(0)
    choose(page, "Värmlands län")
    there = page.get_by_role("link", name="Ta med svaren till guiden för Värmlands län.")
    expect(there).to_have_attribute("href", re.compile(r"^https://varmland\.example\.se/behovsanalys/#t=.+&q=q-lan$"))


PARTS = {
    *("answers.js", "steps.js", "second-click.js", "country-picker.js"),
    *("named-country.js", "template-parts.js", "language-marks.js"),
}
"""Scripts that come with the data, so that the first visit is light."""


def test_the_data_come_at_the_first_sign_of_use_then_the_result_and_nothing_else_is_asked_or_stored(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ANALYSIS, wait_until="networkidle")
    expect(page.get_by_text("Fråga 1 av 9")).to_be_visible()
    assert [url for url in asked if "/data/" in url] == []
    asked.clear()
    with page.expect_response(DATA):
        page.get_by_role("radio", name=SELLS).focus()
    answer_all(page)
    page.get_by_role("link", name=re.compile("frågor till")).click()
    go_on(page)
    page.go_back()
    # Chromium looks for the page's own icon at every new entry of the history, and this server lets it keep nothing.
    later = {url.rpartition("/")[2] for url in asked if not url.endswith("/door.svg")}
    assert later - PARTS == {"analysis.sv.json", "result.js", "17.sv.json"}
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("(async () => (await indexedDB.databases()).length)()") == 0
    assert page.context.cookies() == []


def test_the_keyboard_is_enough(page: Page):
    page.goto(ANALYSIS)
    page.get_by_role("radio", name=SELLS).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert heading(page).endswith("I vilket län finns företaget?")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name="Stockholms län")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Nästa")).to_be_focused()
    page.keyboard.press("Enter")
    assert heading(page).endswith("Hur många är anställda?")


def test_a_count_is_announced_with_a_way_to_the_result(page: Page):
    page.goto(ANALYSIS)
    answer_all(page, EXPORTER[:7])
    choose(page, "Moms")
    expect(page.get_by_role("status").filter(has_text="hittills")).to_have_text(re.compile(r"^\s*\d+ stöd hittills\.$"))
    page.get_by_role("link", name="Visa resultatet hittills").click()
    expect(page.get_by_role("heading", name=RESULT)).to_be_focused()


def test_without_javascript_the_form_is_whole_and_leads_on(plain_page: Page):
    plain_page.goto(ANALYSIS)
    questions = plain_page.get_by_role("group")
    assert questions.count() > 20
    for question in questions.all():
        expect(question).to_be_visible()
    help_wanted = plain_page.get_by_role("group", name=re.compile("Vad behöver ni mest hjälp med"))
    help_wanted.get_by_role("link", name="Hitta kunder").first.click()
    expect(plain_page).to_have_url(re.compile("/behov/hitta-kunder/$"))


@pytest.fixture
def late(page: Page) -> Iterator[list[Route]]:
    """The requests for the analysis' data, none of them answered."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(DATA, hold)
    yield held
    page.unroute_all(behavior="ignoreErrors")


def test_an_answer_given_before_the_data_have_come_counts(page: Page, late: list[Route]):
    page.goto(ANALYSIS)
    choose(page, SELLS)
    for _ in range(2):
        page.get_by_role("button", name="Nästa").click()
    expect(page.get_by_role("status").filter(has_text="Hämtar frågorna")).to_be_visible()
    expect(page.get_by_role("radio", name=SELLS)).to_be_checked()
    late.pop().continue_()
    assert late == []
    expect(page.get_by_text("Fråga 2 av 9")).to_be_visible()
    expect(page.get_by_text("Hämtar frågorna")).to_have_count(0)
    choose(page, "Värmlands län")
    page.go_back()
    expect(page.get_by_role("radio", name=SELLS)).to_be_checked()
    page.go_forward()
    expect(page.get_by_role("radio", name="Värmlands län")).to_be_checked()


def test_a_link_shows_the_first_question_until_its_data_have_come(page: Page, late: list[Route]):
    page.goto(f"{ANALYSIS}#t=7Q2M-7Q2M-7Q2M")
    expect(page.get_by_text("Fråga 1 av 9")).to_be_visible()
    expect(page.locator("fieldset:visible")).to_have_count(1)
    late.pop().continue_()
    expect(page.get_by_label("Kod eller länk")).to_be_focused()


@pytest.fixture
def unlucky(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor whose browser cannot get the analysis' data."""
    visitor = browser.new_context(base_url=address)
    page = visitor.new_page()
    page.route(DATA, lambda route: route.abort())
    yield page
    visitor.close()


def test_without_its_data_the_form_stands_and_no_answer_is_lost_when_they_come(unlucky: Page):
    unlucky.goto(ANALYSIS)
    choose(unlucky, SELLS)
    expect(unlucky.get_by_role("alert")).to_contain_text("Analysen kunde inte laddas")
    staff = unlucky.get_by_role("group", name=re.compile("Hur många är anställda"))
    staff.get_by_role("radio", name="2–9").check()
    expect(unlucky.get_by_role("button", name="Nästa")).to_have_count(0)
    unlucky.get_by_role("button", name="Försök igen").click()
    expect(staff).to_be_visible()
    unlucky.unroute(DATA)
    unlucky.get_by_role("button", name="Försök igen").click()
    expect(unlucky.get_by_role("group", name="Fråga 1 av 9 Vad gäller det?").locator("legend")).to_be_focused()
    expect(unlucky.get_by_role("radio", name=SELLS)).to_be_checked()
    go_on(unlucky)
    choose(unlucky, "Värmlands län")
    go_on(unlucky)
    expect(unlucky.get_by_role("radio", name="2–9")).to_be_checked()


@pytest.mark.parametrize("path", [ANALYSIS, "/radgivare/"])
def test_a_code_that_cannot_be_opened_for_want_of_data_is_told_so_at_its_field(unlucky: Page, path: str):
    unlucky.goto(path)
    if path == ANALYSIS:
        unlucky.get_by_text("Har ni redan en kod").click()
    field = unlucky.get_by_label("Kod eller länk")
    field.fill("7Q2M-7Q2M-7Q2M")
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(field).to_have_accessible_description(re.compile("Det gick inte att hämta frågorna"))
    expect(field).to_be_focused()
    unlucky.unroute(DATA)
    unlucky.get_by_role("button", name="Öppna koden").click()
    expect(field).to_have_accessible_description(re.compile("ingen kod|blev fel|för kort"))


def test_on_paper_every_question_can_be_ticked_and_leads_to_a_door(page: Page):
    page.goto(ANALYSIS)
    choose(page, SELLS)
    go_on(page)
    page.emulate_media(media="print")
    questions = page.locator("fieldset")
    assert questions.count() > 20
    for part in ("fieldset", "legend", ".option input", ".option label", ".option-needs"):
        hidden = page.locator(part).evaluate_all("all => all.filter((e) => !e.checkVisibility()).length")
        assert hidden == 0, part
    # A pen needs a square to tick, and the answers that were chosen stay so.
    small = page.locator(".option input").evaluate_all("all => all.filter((e) => e.offsetWidth < 12).length")
    assert small == 0
    expect(page.get_by_role("radio", name=SELLS)).to_be_checked()
    for control in ("Nästa", "Tillbaka"):
        expect(page.get_by_role("button", name=control)).to_have_count(0)
    rows = page.get_by_role("table").get_by_role("row").all_inner_texts()[1:]
    doors = {need: (door, way) for need, door, way in (row.split("\t") for row in rows)}
    needs = page.locator(".option-needs a").all_inner_texts()
    assert set(needs) <= set(doors)
    assert all(door and way for door, way in doors.values())
    assert doors["Trygg betalning"] == ("Exportkreditnämnden", "08-788 00 00, info@ekn.se†")
    county = re.compile("Värmlands län: 054-.*regionvarmland.se")
    expect(page.get_by_role("listitem").filter(has_text=county)).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator("fieldset:visible")).to_have_count(1)
    expect(page.get_by_role("table")).to_have_count(0)


def test_the_printed_analysis_has_every_question_and_every_door(page: Page):
    page.goto(ANALYSIS)
    inputs, needs = page.locator(".option input").count(), page.locator(".doors-first tbody tr").count()
    paper = page.pdf(format="A4", tagged=True)
    assert paper.count(b"/S /Form\n") >= inputs > 100
    assert paper.count(b"/S /TR\n") >= needs > 20


def test_the_result_prints_on_one_sheet(page: Page):
    result_of(page)
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert sheets == 1


def test_no_accessibility_faults_on_steps_and_result(browser: Browser, address: str):
    visitor = browser.new_context(base_url=address, bypass_csp=True)
    page = visitor.new_page()
    page.goto(ANALYSIS)
    go_on(page)
    expect(page.get_by_text("Välj ett svar för att gå vidare.")).to_be_visible()
    told = faults_in(page)
    answer_all(page)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    told += faults_in(page)
    visitor.close()
    assert told == []


CHANGED = """(clicked) => {
  const names = (all) => all.map(({ target }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement
    const place = element.closest("[class], [data-question]")
    return Object.keys(place.dataset)[0] ?? place.className
  })
  const watch = new MutationObserver(() => {})
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  clicked.click()
  const found = names(watch.takeRecords())
  watch.disconnect()
  return found
}"""
"""Clicks, and names the place of every change that follows on the page."""


def test_a_click_on_an_answer_draws_nothing_anew_but_what_follows_from_it(page: Page):
    page.goto(ANALYSIS)
    answer_all(page)
    page.get_by_text("Era svar", exact=True).click()
    page.get_by_role("link", name="Ändra Vad behöver ni mest hjälp med? Välj högst tre.").click()
    for _ in range(2):
        changed = page.get_by_role("checkbox", name="Moms", exact=True).evaluate(CHANGED)
        assert set(changed) == {"question", "step-bar", "step-count", "stepError", "tools"}
        assert len(changed) <= 7, changed


def test_the_analysis_own_javascript_is_small(published: Path):
    (file,) = published.glob("assets/*/components/needs-analysis/needs-analysis.js")
    assert len(gzip.compress(file.read_bytes(), 9)) <= 13_400

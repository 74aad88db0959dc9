"""The adviser's desk: a firm's code, what was done, a referral, and a count that stays in the browser."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.assessment.ticket import encode
from generator.reading.case_files import case_file
from tests.browser.answering import result_of
from tests.browser.families import ANSWERED, checklist
from tests.browser.faults import faults_in

DESK = "/radgivare/"
OTHER = encode({**ANSWERED, "q-lan": ("14",)}, checklist())
"""The code of another firm, in another county."""


def opened(page: Page) -> str:
    """A firm's code, opened at the desk."""
    code = result_of(page)
    page.goto(DESK)
    page.get_by_label("Kod eller länk").fill(code)
    page.get_by_role("button", name="Öppna koden").click()
    expect(page.get_by_role("heading", name="Företagets resultat")).to_be_focused()
    return code


def stored(page: Page) -> int:
    return page.evaluate("localStorage.length + sessionStorage.length")


def test_the_desk_shows_the_firms_own_result(page: Page):
    firm = page.context.new_page()
    code = result_of(firm)
    page.goto(f"{DESK}#t={code}")
    expect(page.get_by_role("heading", name="Företagets resultat")).to_be_visible()
    assert (
        page.locator(".result-first .row-name").all_inner_texts()
        == firm.locator(".result-first .row-name").all_inner_texts()
    )
    assert page.locator(".door-name a").inner_text() == firm.locator(".door-name a").inner_text()
    page.get_by_role("link", name="Ändra Hur många är anställda?").click()
    expect(page.get_by_role("radio", name="2–9")).to_be_checked()


def test_the_desk_asks_for_nothing_before_it_is_used(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(DESK, wait_until="networkidle")
    expect(page.get_by_role("button", name="Börja räkna")).to_be_visible()
    assert [url for url in asked if "/data/" in url] == []
    with page.expect_response("**/data/analysis.sv.json"):
        page.get_by_label("Kod eller länk").focus()


def test_a_harmed_code_is_refused_at_its_field(page: Page):
    page.goto(f"{DESK}#t=T40Q-XP23-ZNR8-PX4")
    field = page.get_by_label("Kod eller länk")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("blev fel|för kort"))


def test_a_referral_says_who_does_what_next(page: Page):
    code = opened(page)
    need = page.get_by_role("group", name="Hitta kunder")
    need.get_by_label("Vi hade ett första möte").check()
    need.get_by_label("Vi hänvisade till").select_option("een")
    referral = page.locator(".desk-referral")
    expect(referral.get_by_role("heading")).to_have_text("Till Enterprise Europe Network")
    text = referral.get_by_label("Meddelande").input_value()
    assert "Hitta kunder: Första mötet är hållet" in text
    assert code in text
    assert "Hur många är anställda? 2–9" in text
    mail = referral.get_by_role("link", name="Öppna i mejlen").get_attribute("href") or ""
    assert mail.startswith("mailto:")
    referral.get_by_label("Meddelande").fill("Mina egna ord")
    page.get_by_role("group", name="Moms utomlands").get_by_label("Företaget fick hjälp").check()
    expect(referral.get_by_label("Meddelande")).to_have_value("Mina egna ord")
    need.get_by_label("Vi hänvisade till").select_option("")
    expect(referral).to_have_count(0)


def test_a_hand_over_to_any_actor_says_from_whom_and_who_does_what_by_when(page: Page):
    opened(page)
    page.get_by_role("group", name="Hitta kunder").get_by_label("Vi hänvisade till").select_option("ekn")
    page.get_by_label("Er organisation").fill("Exportcentrum")
    page.get_by_label("Nästa steg som ni är överens om").fill("Ring upp företaget")
    page.get_by_label("Vem gör det").select_option("Exportkreditnämnden")
    page.get_by_label("Senast").fill("2026-12-15")
    text = page.locator(".desk-referral").get_by_label("Meddelande").input_value()
    assert "Exportcentrum lämnar över ett företag" in text
    assert "Nästa steg: Ring upp företaget (Exportkreditnämnden, senast 2026-12-15)." in text
    assert "Välj högst" not in text
    mail = page.locator(".desk-referral").get_by_role("link", name="Öppna i mejlen")
    assert (mail.get_attribute("href") or "").startswith("mailto:info@ekn.se?")


def test_notes_saved_to_a_file_are_not_lost(page: Page, tmp_path: Path):
    opened(page)
    page.get_by_label("Egna anteckningar").fill("Ring på tisdag")
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara anteckningarna som fil").click()
    file = tmp_path / "notes.txt"
    download.value.save_as(file)
    assert "Ring på tisdag" in file.read_text("utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.type))
    page.reload()


def test_nothing_is_counted_before_somebody_asks_for_it(page: Page, tmp_path: Path):
    opened(page)
    need = page.get_by_role("group", name="Hitta kunder")
    need.get_by_label("Vi hade ett första möte").check()
    need.get_by_label("Vi hänvisade till").select_option("een")
    page.get_by_label("Egna anteckningar").fill("Ring på tisdag")
    assert stored(page) == 0
    page.get_by_role("button", name="Börja räkna").click()
    count = page.get_by_role("button", name="Räkna det här mötet")
    expect(count).to_be_focused()
    count.click()
    expect(page.get_by_text("Mötet är räknat.")).to_be_visible()
    count.click()
    expect(page.get_by_text("Mötet är redan räknat.")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_text("2 saker är räknade.")).to_be_visible()
    expect(page.get_by_label("Egna anteckningar")).to_have_value("")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta som CSV").click()
    file = tmp_path / "tally.csv"
    download.value.save_as(file)
    month = f"{datetime.now(UTC):%Y-%m}"
    assert file.read_bytes().startswith(b"\xef\xbb\xbfmonth;")
    assert file.read_text("utf-8-sig").splitlines() == [
        "month;region;need;first_door;done;outcome;n",
        f"{month};varmland;hitta-kunder;een;met;;1",
        f"{month};varmland;hitta-kunder;een;referred;;1",
    ]
    page.get_by_role("button", name="Rensa och sluta räkna").click()
    expect(page.get_by_role("button", name="Börja räkna")).to_be_focused()
    assert stored(page) == 0


def test_a_row_saved_earlier_is_opened_again_and_gets_its_outcome(page: Page, tmp_path: Path):
    page.goto(DESK)
    head = "month;region;need;first_door;done;outcome;n"
    saved = tmp_path / "saved.csv"
    saved.write_text(f"\ufeff{head}\r\n2026-10;varmland;hitta-kunder;een;referred;;2\r\n", "utf-8")
    page.get_by_label("Öppna en fil som ni har sparat här").set_input_files(saved)
    expect(page.get_by_text("Filen är öppnad.")).to_be_visible()
    page.get_by_text("Säg hur det gick").click()
    expect(page.get_by_role("heading", name="Värmlands län, oktober 2026")).to_be_visible()
    expect(page.get_by_text("Första dörr: Enterprise Europe Network")).to_be_visible()
    page.get_by_label("Hitta kunder").select_option("Löst")
    expect(page.get_by_text("Löst. Sparat.")).to_be_visible()
    expect(page.get_by_label("Hitta kunder")).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta månadens fil").click()
    assert download.value.suggested_filename == "varmland-2026-10.csv"
    file = tmp_path / "followed.csv"
    download.value.save_as(file)
    text = file.read_text("utf-8-sig")
    rows = ["2026-10;varmland;hitta-kunder;een;referred;;1", "2026-10;varmland;hitta-kunder;een;referred;solved;1"]
    assert text.splitlines() == [head, *rows]
    read, faults = case_file("content/indicators/varmland/2026-10.csv", text)
    assert faults == []
    assert read is not None
    assert [(row.outcome, row.n) for row in read.rows] == [(None, 1), ("solved", 1)]


@pytest.mark.parametrize("cell", ["Anna Berg", "0701234567", "ring upp henne", "a@b.se"])
def test_a_file_with_a_name_a_number_or_free_text_is_not_opened(page: Page, tmp_path: Path, cell: str):
    page.goto(DESK)
    file = tmp_path / "saved.csv"
    file.write_text(
        "month;region;need;first_door;done;outcome;n\n"
        "2026-10;varmland;hitta-kunder;een;met;;1\n"
        f"2026-10;varmland;hitta-kunder;een;met;{cell};1\n",
        "utf-8",
    )
    page.get_by_label("Öppna en fil som ni har sparat här").set_input_files(file)
    expect(page.get_by_text("Rad 3 i filen är inte som när ni sparade den.")).to_be_visible()
    assert stored(page) == 0


def test_a_count_of_nothing_is_refused(page: Page):
    page.goto(DESK)
    page.get_by_role("button", name="Börja räkna").click()
    page.get_by_role("button", name="Räkna det här mötet").click()
    expect(page.get_by_text("Öppna en kod och kryssa för något först.")).to_be_visible()


def test_without_javascript_the_desk_leads_to_the_form(plain_page: Page):
    plain_page.goto(DESK)
    expect(plain_page.get_by_label("Kod eller länk")).to_be_hidden()
    expect(plain_page.get_by_role("button", name="Börja räkna")).to_have_count(0)
    plain_page.get_by_role("link", name="Gör behovsanalysen").click()
    expect(plain_page.get_by_role("group").first).to_be_visible()


def test_no_accessibility_faults_at_the_desk(browser: Browser, address: str):
    visitor = browser.new_context(base_url=address, bypass_csp=True)
    page = visitor.new_page()
    opened(page)
    page.get_by_role("group", name="Hitta kunder").get_by_label("Vi hänvisade till").select_option("een")
    page.get_by_role("button", name="Börja räkna").click()
    told = faults_in(page)
    visitor.close()
    assert told == []


def busy(page: Page) -> str:
    """A desk with a firm's notes, ticks and a referral."""
    code = opened(page)
    page.get_by_label("Egna anteckningar").fill("Ring på tisdag")
    need = page.get_by_role("group", name="Hitta kunder")
    need.get_by_label("Vi hade ett första möte").check()
    need.get_by_label("Vi hänvisade till").select_option("een")
    return code


def bring(page: Page, code: str, way: str) -> None:
    """Another code comes to the desk: typed, or as a link."""
    if way == "typed":
        page.get_by_label("Kod eller länk").fill(code)
        page.get_by_role("button", name="Öppna koden").click()
    else:
        page.evaluate("(hash) => { location.hash = hash }", f"t={code}")


@pytest.mark.parametrize("way", ["typed", "linked"])
def test_another_firm_begins_a_clean_desk_after_asking(page: Page, way: str):
    busy(page)
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    bring(page, OTHER, way)
    expect(page.locator(".code-text")).to_have_text(OTHER)
    assert len(asked) == 1
    assert "annat företag" in asked[0]
    expect(page.get_by_label("Egna anteckningar")).to_have_value("")
    expect(page.locator("[data-need] input:checked")).to_have_count(0)
    expect(page.locator(".desk-referral")).to_have_count(0)
    assert page.url.endswith(f"#t={OTHER}")


@pytest.mark.parametrize("way", ["typed", "linked"])
def test_whoever_says_no_keeps_the_firm_with_its_notes_and_address(page: Page, way: str):
    code = busy(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    bring(page, OTHER, way)
    expect(page).to_have_url(re.compile(f"#t={code}$"))
    expect(page.locator(".code-text")).to_have_text(code)
    expect(page.get_by_label("Egna anteckningar")).to_have_value("Ring på tisdag")
    expect(page.locator(".desk-referral")).to_have_count(1)


def test_the_same_firm_again_keeps_the_desk_as_it_is(page: Page):
    code = busy(page)
    bring(page, code.lower(), "typed")
    expect(page.get_by_role("heading", name="Företagets resultat")).to_be_focused()
    expect(page.get_by_label("Egna anteckningar")).to_have_value("Ring på tisdag")
    expect(page.locator("[data-need] input:checked")).to_have_count(1)


def test_an_empty_desk_asks_nothing(page: Page):
    opened(page)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    bring(page, OTHER, "typed")
    expect(page.locator(".code-text")).to_have_text(OTHER)
    page.reload()
    expect(page.locator(".code-text")).to_have_text(OTHER)


@pytest.mark.parametrize("held", ["notes", "tick", "message"])
def test_whoever_leaves_with_something_unsaved_is_warned(page: Page, held: str):
    opened(page)
    if held == "notes":
        page.get_by_label("Egna anteckningar").fill("Ring på tisdag")
    else:
        need = page.get_by_role("group", name="Hitta kunder")
        need.get_by_label("Vi hade ett första möte").check()
        if held == "message":
            need.get_by_label("Vi hänvisade till").select_option("een")
            page.locator(".desk-referral").get_by_label("Meddelande").fill("Mina egna ord")
    warned: list[str] = []
    page.on("dialog", lambda dialog: (warned.append(dialog.type), dialog.accept()))
    page.reload()
    assert warned == ["beforeunload"]


def test_a_counted_meeting_without_notes_may_be_left(page: Page):
    opened(page)
    page.get_by_role("group", name="Hitta kunder").get_by_label("Vi hade ett första möte").check()
    page.get_by_role("button", name="Börja räkna").click()
    page.get_by_role("button", name="Räkna det här mötet").click()
    page.on("dialog", lambda dialog: pytest.fail(dialog.type))
    page.reload()
    expect(page.get_by_text("1 saker är räknade.")).to_be_visible()


def test_the_desk_in_the_other_language_shows_the_same_firm(page: Page):
    code = opened(page)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="The firm’s result")).to_be_visible()
    assert page.url.endswith(f"#t={code}")

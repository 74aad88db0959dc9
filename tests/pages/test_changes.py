"""The pages of changes: what they list, and that every edition lists its own."""

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.model.change import Change
from generator.model.edition import Edition
from generator.open_data.recent_changes import changes, recent
from generator.pages.families import changes as family
from tests.pages.conftest import Making

LOG = "content/changes/2026-11-20.yaml"
ENTRIES = """changes:
  - day: 2026-11-20
    kind: terms
    record: service/alfa-lots
    name: {sv: Lots, en: Guide}
    actor: alfa
    fields: [eligibility, cost]
  - day: 2026-11-20
    kind: ended
    record: service/borta
    name: {sv: Borta, en: Gone}
    actor: alfa
    counties: ['12']
    text: {sv: Togs bort., en: Was taken away.}
  - day: 2026-08-01
    kind: new
    record: actor/alfa
    name: {sv: Alfa, en: Alfa}
    actor: alfa
"""


def bodies(making: Making, language: str = "sv", log: str = ENTRIES) -> dict[str, str]:
    maker = making(language, {LOG: log})
    maker = replace(maker, render=replace(maker.render, edition=maker.edition.on(maker.today)))
    return {page.path: re.sub(r"\s+", " ", page.body) for page in family.pages(maker)}


def test_changes_stand_day_by_day_under_what_they_mean(making: Making):
    page = bodies(making)["om/andringar/"]
    assert page.index("20 november 2026") < page.index(">Upphörde</h3>") < page.index(">Ändrade villkor</h3>")
    assert '<a href="../../tjanster/alfa-lots/">Lots</a>' in page
    assert "Ändrat: Villkor på företaget; Vad den kostar" in page


def test_a_record_that_is_gone_has_its_name_and_no_link_and_an_editors_words_stand(making: Making):
    page = bodies(making, "en")["en/about/changes/"]
    assert '<p class="row-name">Gone </p>' in page or '<p class="row-name">Gone</p>' in page
    assert "Was taken away." in page


def test_what_is_older_than_ninety_days_is_no_news(making: Making):
    assert ">Alfa</a>" not in bodies(making)["om/andringar/"]


def test_a_reader_finds_an_actors_and_a_countys_own_without_a_script(making: Making):
    pages = bodies(making)
    assert 'href="../../om/andringar/aktorer/"' in pages["om/andringar/"]
    assert 'href="../../om/andringar/lan/"' in pages["om/andringar/"]
    assert '<details class="fold" id="alfa"' in pages["om/andringar/aktorer/"]
    county = pages["om/andringar/lan/"]
    assert 'id="skane"' in county
    assert "Borta" in county
    assert "Lots" not in county


def test_nothing_to_tell_is_said(making: Making):
    assert "Inget har ändrats på 90 dagar." in bodies(making, log="changes: []\n")["om/andringar/"]


@pytest.mark.parametrize(("day", "count"), [(date(2026, 11, 20), 0), (date(2026, 11, 21), 1), (date(2027, 3, 1), 0)])
def test_a_service_past_its_end_is_told_by_itself_for_ninety_days(small_edition: Edition, day: date, count: int):
    service = small_edition.services[0]
    over = service.model_copy(update={"valid": service.valid.model_copy(update={"until": date(2026, 11, 20)})})
    edition = replace(small_edition, services=(over, *small_edition.services[1:])).on(day)
    assert [(one.day, one.kind.value, one.record) for one in recent(edition)] == [
        (date(2026, 11, 21), "ended", f"service/{service.id}")
    ] * count


def test_an_edition_tells_of_its_own_counties(small_edition: Edition):
    entry = {"day": date(2026, 11, 20), "kind": "new", "record": "service/x", "name": {"sv": "X"}, "counties": ("12",)}
    told = (Change.model_validate(entry),)
    assert changes(replace(small_edition, changes=told)) == told
    assert changes(replace(small_edition, changes=told, home=("12",))) == told
    assert changes(replace(small_edition, changes=told, home=("13",))) == ()

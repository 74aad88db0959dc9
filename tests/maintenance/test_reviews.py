"""What has grown old is told to whoever goes through it, and what time has ended asks for what follows."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from generator import cli
from generator.maintenance.review_calendar import calendar
from generator.maintenance.reviews import Reason, by_owner, reviews
from generator.model.edition import Edition
from generator.model.upkeep import Validity
from tests.diagnosing import SMALL


def aged(edition: Edition) -> Edition:
    words = edition.vocabulary.model_copy(update={"review_in": {"service": 12, "actor": 12}})
    return replace(edition, vocabulary=words)


def test_a_record_is_due_when_its_months_have_passed_and_not_before(small_edition: Edition):
    edition = aged(small_edition)
    assert not [r for r in reviews(edition, date(2026, 11, 29), "sv") if r.reason is Reason.OLD]
    later = [r for r in reviews(edition, date(2027, 11, 29), "sv") if r.reason is Reason.OLD]
    assert {r.of.kind for r in later} == {"service", "actor"}
    assert {r.of.owner for r in later} == {"alfa", "beta"}
    ahead = [r for r in reviews(edition, date(2026, 11, 29), "sv", months=12) if r.reason is Reason.OLD]
    assert [r.of.id for r in ahead] == [r.of.id for r in later]


def test_an_owner_that_is_named_goes_through_it(small_edition: Edition):
    first, *others = small_edition.services
    edition = aged(replace(small_edition, services=(first.model_copy(update={"owner": "beta"}), *others)))
    theirs = by_owner(reviews(edition, date(2028, 1, 1), "sv"))["beta"]
    assert first.id in {review.of.id for review in theirs}


def test_what_time_has_ended_asks_for_what_follows(small_edition: Edition):
    first, *others = small_edition.services
    valid = Validity.model_validate({"until": "2026-12-31"})
    edition = replace(small_edition, services=(first.model_copy(update={"valid": valid}), *others))
    found = {r.of.id: r.reason for r in reviews(edition, date(2027, 1, 1), "sv")}
    assert found[first.id] is Reason.ENDED
    assert first.id not in {r.of.id for r in reviews(edition, date(2026, 12, 31), "sv")}


def test_a_calendar_holds_every_review_on_its_day(small_edition: Edition):
    found = reviews(aged(small_edition), date(2028, 1, 1), "sv")
    whole = Calendar.from_ical(calendar(found, "prov", date(2028, 1, 1), lambda r: (r.of.name, r.source)))
    events = whole.walk("VEVENT")
    assert sorted(event.decoded("dtstart") for event in events) == sorted(review.due for review in found)
    assert len({event["uid"] for event in events}) == len(found)


@pytest.mark.parametrize("format_", ["table", "mail", "issue"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_told_in_words(format_: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = shutil.copytree(SMALL, tmp_path / "small")
    with (root / "content/vocabulary.yaml").open("a") as vocabulary:
        vocabulary.write("review_in: {actor: 12}\n")
    arguments = ["stale", "--root", str(root), "--today", "2030-01-01", "--lang", language, "--format", format_]
    assert cli.main(arguments) == 0
    said = capsys.readouterr().out
    assert "Alfa" in said
    assert "{" not in said


def test_the_form_of_addresses_is_told_without_asking_anybody(capsys: pytest.CaptureFixture[str]):
    assert cli.main(["links", "--form", "--root", str(SMALL), "--lang", "en"]) == 0
    assert "addresses at" in capsys.readouterr().out

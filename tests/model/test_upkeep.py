"""When a record holds and when it must be gone through again, on any day."""

from datetime import date

import pytest

from generator.model.edition import Edition
from generator.model.service import State
from generator.model.upkeep import Validity, months_after


def validity(**days: str) -> Validity:
    return Validity.model_validate(days)


@pytest.mark.parametrize(
    ("valid", "day", "holds"),
    [
        (validity(), "2026-11-29", True),
        (validity(until="2026-11-29"), "2026-11-29", True),
        (validity(until="2026-11-29"), "2026-11-30", False),
        (validity(**{"from": "2026-11-29"}), "2026-11-28", False),
        (validity(**{"from": "2026-11-29"}), "2026-11-29", True),
    ],
)
def test_a_record_holds_from_its_first_day_to_its_last(valid: Validity, day: str, holds: bool):
    assert valid.covers(date.fromisoformat(day)) is holds


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [("2026-11-29", 12, "2027-11-29"), ("2026-08-31", 6, "2027-02-28"), ("2026-12-01", 1, "2027-01-01")],
)
def test_months_are_counted_as_people_count_them(day: str, months: int, then: str):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(then)


def test_a_service_is_open_until_its_last_day_and_never_once_it_has_ended(small_edition: Edition):
    service = small_edition.services[0].model_copy(update={"valid": validity(until="2026-12-31")})
    assert service.is_open_on(date(2026, 12, 31))
    assert not service.is_open_on(date(2027, 1, 1))
    assert not service.model_copy(update={"state": State.ENDED}).is_open_on(date(2026, 12, 31))


def test_a_review_is_due_from_the_last_look_by_its_own_number_or_its_kinds(small_edition: Edition):
    service = small_edition.services[0]
    read = service.provenance.read
    assert service.review_due({"service": 12}) == months_after(read, 12)
    assert service.model_copy(update={"review_in": 3}).review_due({"service": 12}) == months_after(read, 3)
    later = service.model_copy(update={"reviewed": months_after(read, 2)})
    assert later.review_due({"service": 12}) == months_after(read, 14)
    assert service.review_due({}) is None

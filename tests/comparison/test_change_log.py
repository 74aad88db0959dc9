"""What the change log tells of two editions, in what it means to a firm."""

from datetime import date

import pytest

from generator.comparison import change_log
from generator.comparison.change_log import entries
from generator.editing.change_file import extended
from generator.model.actor import Actor
from generator.model.change import Change
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.guide import Guide
from generator.model.region import Region
from generator.model.service import Service
from tests.diagnosing import edition_of, small_texts

DAY = date(2026, 11, 21)
SERVICES = "content/services/alfa.yaml"
LOG = "content/changes/2026-11-21.yaml"


def edition(*swaps: tuple[str, str, str], **more: str) -> Edition:
    texts = {**small_texts(), **more}
    for file, old, new in swaps:
        assert old in texts[file]
        texts[file] = texts[file].replace(old, new, 1)
    found, faults = edition_of(texts)
    assert found
    assert not faults
    return found


def told(*swaps: tuple[str, str, str]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.record, one.kind.value, one.fields) for one in entries(edition(), edition(*swaps), DAY)]


@pytest.mark.parametrize(
    ("old", "new", "kind", "field"),
    [
        ("staff: {max: 9}", "staff: {max: 49}", "terms", "eligibility"),
        ("limits: {}", "limits: {}\n    cost: {sv: Gratis, en: Free}", "known", "cost"),
        ("sv: Ett samtal.", "sv: Två samtal.", "text", "what"),
        ("https://www.alfa.se/lots\n    prov", "https://www.alfa.se/x\n    prov", "ways", "url"),
        ("sv: Enligt källan", "sv: Kanske", "state", "status"),
    ],
)
def test_a_field_decides_what_a_change_means(old: str, new: str, kind: str, field: str) -> None:
    assert told((SERVICES, old, new)) == [("service/alfa-lots", kind, (field,))]


def test_the_weightiest_meaning_names_a_change_of_several_fields() -> None:
    changes = ((SERVICES, "staff: {max: 9}", "staff: {max: 49}"), (SERVICES, "sv: Ett samtal.", "sv: Två samtal."))
    assert told(*changes) == [("service/alfa-lots", "terms", ("what", "eligibility"))]


def test_a_service_that_ends_or_begins_is_called_so() -> None:
    assert told((SERVICES, "state: described", "state: ended"))[0][:2] == ("service/alfa-lots", "ended")
    names = [one[:2] for one in told((SERVICES, "id: alfa-lots", "id: alfa-guide")) if one[0].startswith("service")]
    assert sorted(names) == [("service/alfa-guide", "new"), ("service/alfa-lots", "ended")]


def test_what_no_reader_meets_is_not_told() -> None:
    assert (
        told((SERVICES, "verified: yes", "verified: memory"), (SERVICES, "meets: {forsta: 1}", "meets: {forsta: 2}"))
        == []
    )


def test_what_the_log_tells_already_is_not_told_again() -> None:
    before, swap = edition(), (SERVICES, "sv: Ett samtal.", "sv: Två samtal.")
    first = entries(before, edition(swap), DAY)
    after = edition(swap, **{LOG: extended("", first)})
    assert after.changes == tuple(first)
    assert entries(before, after, DAY) == []
    # The next release begins where that log stood.
    again = (SERVICES, "sv: Två samtal.", "sv: Tre samtal.")
    assert [one.kind for one in entries(after, edition(swap, again, **{LOG: extended("", first)}), DAY)] == ["text"]


def test_a_file_is_written_on_and_an_editors_words_in_it_stand() -> None:
    first = entries(edition(), edition((SERVICES, "sv: Ett samtal.", "sv: Två samtal.")), DAY)
    text = extended("", first) + "    text: {sv: Fler samtal., en: More talks.}\n"
    more = [Change(day=DAY, kind=change_log.ChangeKind.NEW, record="guide/x", name={"sv": "X", "en": "X"})]
    read = edition(**{LOG: extended(text, more)}).changes
    assert [(one.record, (one.text or {}).get("en")) for one in read] == [
        ("service/alfa-lots", "More talks."),
        ("guide/x", None),
    ]


def test_every_field_that_is_sorted_is_a_field_of_a_record() -> None:
    fields = {name for model in (Service, Actor, Need, Guide, Region, Event) for name in model.model_fields}
    assert fields >= change_log.TERMS | change_log.STATES | change_log.WAYS | change_log.QUIET
    assert not change_log.QUIET & (change_log.TERMS | change_log.STATES | change_log.WAYS)


def test_a_record_that_could_not_be_read_before_is_not_new() -> None:
    texts = {**small_texts()}
    texts[SERVICES] = texts[SERVICES].replace("    name: {sv: Lots, en: Guide}", "    nam: {sv: Lots, en: Guide}")
    before, faults = edition_of(texts)
    assert before
    assert faults
    assert entries(before, edition(), DAY) == []

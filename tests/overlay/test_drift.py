"""Drift: a change remembers what it was made against, and says which fields have moved since."""

import pytest

from generator.model.overlay import Against, ServiceChange
from generator.model.service import Service
from generator.overlay import drift, faults
from generator.overlay.accept import Unwritable, accept
from tests.overlay.laying import REGION, SERVICES, pair, texts

OVERLAY = """  services:
    # Vårt län betalar garantin.
    change:
      - id: alfa-garanti  # beslut i nämnden
        note: {sv: Bara hos oss, en: Only here}  # kommentar

      # sist
      - id: alfa-lots
        meets: {forsta: 4}
"""


def accepted(overlay: str = OVERLAY) -> dict[str, str]:
    made = texts(overlay)
    region, national = pair(made)
    assert region.edition is not None
    made[REGION] = accept(made[REGION], region.edition.services.change, national.service)
    return made


def codes(made: dict[str, str]) -> list[str]:
    region, national = pair(made)
    return [f.code for f in faults(region, national)]


def first_drift(made: dict[str, str]) -> tuple[drift.Drifted, ...]:
    region, national = pair(made)
    assert region.edition is not None
    change = region.edition.services.change[0]
    return drift.drifted(change, national.service[change.id])


def test_a_change_can_say_every_field_of_a_service():
    own = {"id", "against"}
    assert set(ServiceChange.model_fields) - own == set(Service.model_fields) - {"id", "former_ids"}


def test_a_change_that_remembers_nothing_is_told_until_it_is_accepted():
    assert codes(texts(OVERLAY)) == ["unpinned-override"] * 2
    assert codes(accepted()) == []


def test_accepting_touches_no_other_line_and_twice_changes_nothing():
    before, after = texts(OVERLAY)[REGION], accepted()[REGION]
    kept = iter(after.split("\n"))
    assert all(line in kept for line in before.split("\n"))
    again = accepted()
    region, national = pair(again)
    assert region.edition is not None
    assert accept(again[REGION], region.edition.services.change, national.service) == again[REGION]


def test_what_is_remembered_is_the_record_and_not_how_it_was_written():
    made = accepted()
    made[SERVICES] = made[SERVICES].replace(
        "{sv: En garanti., en: A guarantee.}", "\n      en: A guarantee.\n      sv: En garanti."
    )
    assert codes(made) == []


def test_a_changed_field_that_the_region_says_otherwise_is_told_with_both_values():
    made = accepted()
    made[SERVICES] = made[SERVICES].replace(
        "    instead: [alfa-lots]\n    state", "    note: {sv: Nytt, en: New}\n    instead: [alfa-lots]\n    state", 1
    )
    assert codes(made) == ["drifted-override"]
    (one,) = first_drift(made)
    assert one == drift.Drifted("note", True, None, {"sv": "Nytt", "en": "New"})


def test_a_changed_number_is_told_and_an_unchanged_one_is_not():
    made = accepted()
    made[SERVICES] = made[SERVICES].replace("meets: {forsta: 1}", "meets: {forsta: 2}")
    region, national = pair(made)
    assert region.edition is not None
    change = region.edition.services.change[1]
    (one,) = drift.drifted(change, national.service["alfa-lots"])
    assert one == drift.Drifted("meets", True, {"forsta": "1"}, {"forsta": "2"})


def test_a_field_the_region_left_alone_is_told_as_inherited():
    made = accepted()
    made[SERVICES] = made[SERVICES].replace("A guarantee.", "A better guarantee.")
    (one,) = first_drift(made)
    assert (one.field, one.overridden) == ("what", False)
    assert one.now == {"sv": "En garanti.", "en": "A better guarantee."}


def test_a_field_that_has_come_or_gone_is_told():
    come, gone = accepted(), accepted()
    come[SERVICES] = come[SERVICES].replace(
        "    stages: [van]\n", "    stages: [van]\n    cost: {sv: Gratis, en: Free}\n"
    )
    gone[SERVICES] = gone[SERVICES].replace("    instead: [alfa-lots]\n    state", "    state", 1)
    assert [d.field for d in first_drift(come)] == ["cost"]
    assert [(d.field, d.now) for d in first_drift(gone)] == [("instead", None)]


def test_accepting_after_drift_rewrites_the_lines_in_place():
    made = accepted()
    lines = len(made[REGION].split("\n"))
    made[SERVICES] = made[SERVICES].replace("A guarantee.", "A better guarantee.")
    region, national = pair(made)
    assert region.edition is not None
    made[REGION] = accept(made[REGION], region.edition.services.change, national.service)
    assert codes(made) == []
    assert len(made[REGION].split("\n")) == lines


def test_a_change_written_in_braces_is_refused():
    made = texts("  services: {change: [{id: alfa-garanti, note: null}]}\n")
    region, national = pair(made)
    assert region.edition is not None
    with pytest.raises(Unwritable, match="alfa-garanti"):
        accept(made[REGION], region.edition.services.change, national.service)


def test_a_fingerprint_written_by_hand_alone_still_notices_the_change():
    _, national = pair(texts())
    service = national.service["alfa-garanti"]
    change = ServiceChange(id="alfa-garanti", note={"sv": "n"}, against=Against(fingerprint="0" * 12))
    assert drift.drifted(change, service)

"""A record as a form: what may be filled in, and a file in which only what was changed is otherwise."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.editing.form_field import FieldPath
from generator.editing.record_form import edited, form_fields
from generator.model.service import Service
from generator.reading import located_yaml

FILE = "content/services/alfa.yaml"
TEXT = """\
# Who keeps this: the actor itself
actor: alfa
services:
  # The first one
  - id: lots
    name: {sv: Lots, en: Guide}  # short
    kinds: [rad, lan]
    what:
      sv: Ett samtal som är så långt att det inte ryms på en enda rad i filen, utan
        går vidare på nästa.
      en: 'A talk: long'
    meets: {forsta: 1}
    state: described
    prepare:
      - sv: Pass.
        en: Passport.
    provenance:
      source: https://www.alfa.se/lots
      read: '2026-11-01'

  - id: annan
    name: {sv: Annan, en: Other}
"""
NAME = "-    name: {sv: Lots, en: Guide}  # short"
AT = Location(FILE, 5, 5)


def changed(changes: dict[FieldPath, str], text: str = TEXT) -> list[str]:
    after = edited(text, AT, changes)
    lines = difflib.unified_diff(text.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def test_every_value_that_is_written_is_a_field_with_its_place_and_what_it_may_be() -> None:
    fields = {field.name: field for field in form_fields(TEXT, AT, Service, ("sv", "en"))}
    assert "id" not in fields
    assert fields["name.sv"].value == "Lots"
    assert fields["what.sv"].value.endswith("utan går vidare på nästa.")
    assert (fields["kinds.1"].value, fields["kinds.1"].names) == ("lan", "service-kind")
    assert fields["state"].choices == ("described", "uncertain", "ended")
    assert fields["prepare.0.en"].at == Location(FILE, 16, 13)
    assert fields["provenance.read"].models == (("Service", "provenance"), ("Provenance", "read"))
    assert fields["cost.sv"].at is None, "what nobody has written can be"
    assert fields["cost.sv"].help == "As the source says; none when it is not known."


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({("name", "sv"): "Lots på väg"}, [NAME, "+    name: {sv: Lots på väg, en: Guide}  # short"]),
        ({("name", "sv"): "Råd, stöd"}, [NAME, "+    name: {sv: 'Råd, stöd', en: Guide}  # short"]),
        ({("what", "en"): "It's: new"}, ["-      en: 'A talk: long'", "+      en: 'It''s: new'"]),
        ({("meets", "forsta"): "2"}, ["-    meets: {forsta: 1}", "+    meets: {forsta: 2}"]),
        ({("kinds", 1): "ratt"}, ["-    kinds: [rad, lan]", "+    kinds: [rad, ratt]"]),
        ({("provenance", "read"): "2026-12-01"}, ["-      read: '2026-11-01'", "+      read: '2026-12-01'"]),
        ({("cost", "sv"): "A #1", ("cost", "en"): "A 1"}, ["+    cost:", "+      sv: 'A #1'", "+      en: A 1"]),
        ({("state",): "ended"}, ["-    state: described", "+    state: ended"]),
    ],
)
def test_only_the_lines_of_what_was_changed_are_otherwise(changes: dict[FieldPath, str], lines: list[str]) -> None:
    assert changed(changes) == lines


def test_a_long_text_is_broken_where_the_line_is_full() -> None:
    long = "Ett mycket långt stycke om vad företaget får. " * 6
    after = edited(TEXT, AT, {("what", "sv"): long.strip()})
    assert max(map(len, after.split("\n"))) <= 120
    assert located_yaml.read(after, FILE)[0]["services"][0]["what"]["sv"] == long.strip()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=300))
def test_whatever_is_typed_is_read_back_and_nothing_else_means_anything_else(typed: str) -> None:
    value = " ".join(typed.split())
    if not value:
        return
    before = located_yaml.read(TEXT, FILE)[0]
    for path in ((0, "what", "sv"), (0, "name", "en"), (0, "provenance", "source")):
        after = located_yaml.read(edited(TEXT, AT, {path[1:]: value}), FILE)[0]
        here = after["services"][path[0]]
        assert here[path[1]][path[2]] == value
        here[path[1]][path[2]] = before["services"][path[0]][path[1]][path[2]]
        assert after == before

"""Lists in a form: an item more or less, and the rest of the file as it was."""

import copy
import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.editing.form_field import FieldPath
from generator.editing.record_items import ItemList, item_lists, with_item, without
from generator.editing.yaml_lines import Item
from generator.model.service import Service
from generator.reading import located_yaml

FILE = "content/services/alfa.yaml"
TEXT = """\
actor: alfa
services:
  # The first one
  - id: lots
    kinds: [rad, lan]  # the main one first
    what: {sv: Ett samtal., en: A talk.}
    meets: {forsta: 1}
    topics: []
    prepare:
      # What they always ask for
      - sv: Pass.
        en: Passport.
      - {sv: Avtal., en: Contract.}  # a copy will do
    aliases:
    - Lotsen
    contacts:
      - kind: phone
        value: 08-123 45 67
        hours:
          - days: mon-fri
            opens: '08:00'
            closes: '16:00'
    search:
      sv: [hjälp]
    field_provenance:
      cost:
        source: https://www.alfa.se/
    # What it rests on
    provenance: {source: https://www.alfa.se/lots, read: '2026-11-01'}

  - id: annan
    kinds: [rad]
"""
AT = Location(FILE, 4, 5)


def lines_between(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def lists() -> dict[str, ItemList]:
    return {".".join(map(str, one.path)): one for one in item_lists(TEXT, AT, Service, ("sv", "en"))}


def record(text: str) -> Any:  # noqa: ANN401 - a record as it is read
    read, _, faults = located_yaml.read(text, FILE)
    assert faults == []
    assert read["services"][1] == {"id": "annan", "kinds": ["rad"]}, "the next record is another's"
    return read["services"][0]


def test_every_list_has_its_items_and_what_one_more_would_hold() -> None:
    found = lists()
    assert found["prepare"].items == (("prepare", 0), ("prepare", 1))
    assert [one.name for one in found["prepare"].new] == ["prepare.2.sv", "prepare.2.en"]
    assert [(one.name, one.names) for one in found["kinds"].new] == [("kinds.2", "service-kind")]
    assert [(one.name, one.names) for one in found["meets"].new] == [("meets.+.key", "need"), ("meets.+.value", "")]
    contact = {one.name: one for one in found["contacts"].new}
    assert contact["contacts.1.kind"].choices[0] == "phone"
    assert {"contacts.1.value", "contacts.1.label.sv", "contacts.1.provenance.read"} <= contact.keys()
    assert found["contacts.0.hours"].new[0].name == "contacts.0.hours.1.days"
    assert found["instead"].items == ()
    assert found["instead"].new[0].names == "service"


@pytest.mark.parametrize(
    ("path", "item", "key", "lines"),
    [
        (
            ("kinds",),
            "ratt",
            "",
            [
                "-    kinds: [rad, lan]  # the main one first",
                "+    kinds: [rad, lan, ratt]  # the main one first",
            ],
        ),
        (("meets",), "2", "andra", ["-    meets: {forsta: 1}", "+    meets: {forsta: 1, andra: 2}"]),
        (("topics",), "handel", "", ["-    topics: []", "+    topics: [handel]"]),
        (("prepare",), {"sv": "Tid.", "en": "Time."}, "", ["+      - sv: Tid.", "+        en: Time."]),
        (("aliases",), "Guiden: ny", "", ["+    - 'Guiden: ny'"]),
        (("instead",), "annan", "", ["+    instead:", "+      - annan"]),
        (("search", "sv"), "råd", "", ["-      sv: [hjälp]", "+      sv: [hjälp, råd]"]),
        (
            ("contacts", 0, "hours"),
            {"days": "sat", "opens": "10:00"},
            "",
            ["+          - days: sat", "+            opens: 10:00"],
        ),
        (
            ("field_provenance",),
            {"source": "https://www.alfa.se/pris"},
            "how",
            ["+      how:", "+        source: https://www.alfa.se/pris"],
        ),
    ],
)
def test_an_item_more_is_written_as_those_beside_it(path: FieldPath, item: Item, key: str, lines: list[str]) -> None:
    after = with_item(TEXT, AT, path, item, key)
    record(after)
    assert lines_between(TEXT, after) == lines


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (
            ("kinds", 0),
            ["-    kinds: [rad, lan]  # the main one first", "+    kinds: [lan]  # the main one first"],
        ),
        (
            ("kinds", 1),
            ["-    kinds: [rad, lan]  # the main one first", "+    kinds: [rad]  # the main one first"],
        ),
        (("prepare", 0), ["-      - sv: Pass.", "-        en: Passport."]),
        (("prepare", 1), ["-      - {sv: Avtal., en: Contract.}  # a copy will do"]),
        (("meets", "forsta"), ["-    meets: {forsta: 1}"]),
        (("aliases", 0), ["-    aliases:", "-    - Lotsen"]),
        (
            ("contacts", 0, "hours", 0),
            [
                "-        hours:",
                "-          - days: mon-fri",
                "-            opens: '08:00'",
                "-            closes: '16:00'",
            ],
        ),
        (
            ("field_provenance", "cost"),
            ["-    field_provenance:", "-      cost:", "-        source: https://www.alfa.se/"],
        ),
        (("what",), ["-    what: {sv: Ett samtal., en: A talk.}"]),
    ],
)
def test_an_item_less_takes_its_own_lines_and_no_comment_of_others(path: FieldPath, lines: list[str]) -> None:
    after = without(TEXT, AT, path)
    record(after)
    assert lines_between(TEXT, after) == lines


TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=200).map(
    lambda typed: " ".join(typed.split())
)
LISTS = st.sampled_from([("kinds",), ("prepare",), ("aliases",), ("instead",), ("search", "sv"), ("topics",)])


@given(LISTS, TYPED.filter(bool), TYPED.filter(bool))
def test_what_is_added_is_read_back_and_taken_out_again_leaves_the_record_as_it_was(
    path: FieldPath, first: str, second: str
) -> None:
    texts = path == ("prepare",)
    item: Item = {"sv": first, "en": second} if texts else first
    after = with_item(TEXT, AT, path, item)
    expected = copy.deepcopy(record(TEXT))
    inner = expected
    for step in path[:-1]:
        inner = inner[step]
    inner.setdefault(path[-1], []).append(item)
    assert record(after) == expected
    back = without(after, AT, (*path, len(inner[path[-1]]) - 1))
    before = record(TEXT)
    if path == ("topics",):
        # An empty list is no list.
        del before["topics"]
    assert record(back) == before

"""An item of a list changes places with its neighbour: those lines move, comments with them, and nothing else."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.editing.form_changes import changed, form_changes, moved_to
from generator.editing.form_field import FieldPath
from generator.editing.moved_item import moved
from generator.editing.record_form import form_fields
from generator.editing.record_items import item_lists
from generator.editing.yaml_places import UneditableError
from generator.model.checklist import Question
from generator.model.service import Service
from tests.editing.test_record_items import AT, TEXT, lines_between, record

BLOCK = """\
services:
  - id: lots
    prepare:
      # The pass
      - sv: Pass.
        en: Passport.
        # not a copy

      # The contract
      - {sv: Avtal., en: Contract.}  # a copy will do
      - sv: Tid.
        en: Time.
    # What it rests on
    provenance: {read: '2026-11-01'}
  - id: annan
    kinds: [rad]
"""
IN_BLOCK = Location("content/services/alfa.yaml", 2, 5)


@pytest.mark.parametrize(
    ("path", "by", "lines"),
    [
        (
            ("kinds", 0),
            1,
            ["-    kinds: [rad, lan]  # the main one first", "+    kinds: [lan, rad]  # the main one first"],
        ),
        (
            ("kinds", 1),
            -1,
            ["-    kinds: [rad, lan]  # the main one first", "+    kinds: [lan, rad]  # the main one first"],
        ),
        (
            ("prepare", 1),
            -1,
            [
                "+      - {sv: Avtal., en: Contract.}  # a copy will do",
                "-      - {sv: Avtal., en: Contract.}  # a copy will do",
            ],
        ),
    ],
)
def test_a_move_changes_the_lines_of_the_two_alone(path: FieldPath, by: int, lines: list[str]) -> None:
    after = moved(TEXT, AT, path, by)
    record(after)
    assert lines_between(TEXT, after) == lines


def test_comments_go_with_the_item_they_stand_at() -> None:
    after = moved(BLOCK, IN_BLOCK, ("prepare", 0), 1)
    assert after == BLOCK.replace(
        """\
      # The pass
      - sv: Pass.
        en: Passport.
        # not a copy

      # The contract
      - {sv: Avtal., en: Contract.}  # a copy will do
""",
        """\
      # The contract
      - {sv: Avtal., en: Contract.}  # a copy will do

      # The pass
      - sv: Pass.
        en: Passport.
        # not a copy
""",
    )
    assert moved(after, IN_BLOCK, ("prepare", 0), 1) == BLOCK


@pytest.mark.parametrize(
    ("path", "by"), [(("kinds", 0), -1), (("kinds", 1), 1), (("meets", "forsta"), 1), (("nothing", 0), 1)]
)
def test_what_cannot_be_moved_is_refused(path: FieldPath, by: int) -> None:
    with pytest.raises(UneditableError):
        moved(TEXT, AT, path, by)


ITEMS = st.lists(st.sampled_from(["a", "'b: c'", "{sv: d}", "e  # why"]), min_size=2, max_size=6)


@given(ITEMS, st.data())
def test_every_move_is_read_back_and_the_move_back_leaves_the_file_as_it_was(items: list[str], data: Any) -> None:  # noqa: ANN401 - hypothesis' own
    lines = "".join(f"      # number {i}\n      - {item}\n" for i, item in enumerate(items))
    text = f"services:\n  - id: lots\n    prepare:\n{lines}    kinds: [rad]\n  - id: annan\n    kinds: [rad]\n"
    place = data.draw(st.integers(0, len(items) - 2))
    after = moved(text, IN_BLOCK, ("prepare", place), 1)
    expected = record(text)["prepare"]
    expected[place], expected[place + 1] = expected[place + 1], expected[place]
    assert record(after) == {**record(text), "prepare": expected}
    assert moved(after, IN_BLOCK, ("prepare", place + 1), -1) == text


def sent(text: str, answers: dict[str, str]) -> str:
    """The text after a form of its first record was sent back."""
    languages = ("sv", "en")
    fields, lists = form_fields(text, IN_BLOCK, Service, languages), item_lists(text, IN_BLOCK, Service, languages)
    removable = [path for one in lists for path in one.items]
    typed = {field.name: field.value for field in fields}
    return changed(text, IN_BLOCK, form_changes({**typed, **answers}, text, fields, lists, removable))


def test_an_item_is_moved_changed_and_another_taken_out_at_once() -> None:
    after = sent(BLOCK, {"prepare.2.sv": "Två dagar.", "remove.prepare.0": "yes", "up": "prepare.2"})
    assert record(after)["prepare"] == [{"sv": "Två dagar.", "en": "Time."}, {"sv": "Avtal.", "en": "Contract."}]
    assert moved_to({"up": "prepare.2"}) == "prepare.1"
    assert moved_to({"down": "contacts.0.hours.0"}) == "contacts.0.hours.1"
    assert moved_to({"up": "x"}) == moved_to({}) == ""


QUESTION = """\
questions:
  - id: q-saljer
    # When it is asked
    show_if: {q-vad: [betalt]}
    options:
      - {id: varor}
      - {id: tjanster}
"""


def question_after(text: str, answers: dict[str, str]) -> str:
    lists = item_lists(text, IN_BLOCK, Question, ("sv", "en"))
    fields = form_fields(text, IN_BLOCK, Question, ("sv", "en"))
    removable = [path for one in lists for path in one.items]
    typed = {field.name: field.value for field in fields}
    return changed(text, IN_BLOCK, form_changes({**typed, **answers}, text, fields, lists, removable))


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({"show_if.q-vad.1": "borja"}, "    show_if: {q-vad: [betalt, borja]}"),
        ({"show_if.+.key": "q-vana", "show_if.+.value": "ja"}, "    show_if: {q-vad: [betalt], q-vana: [ja]}"),
        ({"show_if.q-vad.0": "borja"}, "    show_if: {q-vad: [borja]}"),
    ],
)
def test_when_a_question_is_asked_is_written_line_by_line(answers: dict[str, str], line: str) -> None:
    assert question_after(QUESTION, answers) == QUESTION.replace("    show_if: {q-vad: [betalt]}", line)


def test_a_condition_is_begun_and_taken_out() -> None:
    without = QUESTION.replace("    # When it is asked\n    show_if: {q-vad: [betalt]}\n", "")
    begun = question_after(without, {"show_if.+.key": "q-vad", "show_if.+.value": "betalt"})
    assert begun == f"{without.rstrip()}\n    show_if:\n      q-vad:\n        - betalt\n"
    assert question_after(begun, {"remove.show_if.q-vad": "yes"}) == without


def test_answers_keep_their_places() -> None:
    """Codes that firms have written down count on them."""
    lists = {one.path: one for one in item_lists(QUESTION, IN_BLOCK, Question, ("sv", "en"))}
    assert not lists["options",].is_movable
    assert question_after(QUESTION, {"up": "options.1"}) == QUESTION

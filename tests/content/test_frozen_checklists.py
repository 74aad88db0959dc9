"""A ticket that somebody has written down means the same for ever."""

import json
from pathlib import Path

import pytest

from generator.assessment.ticket import decode, encode, frozen
from generator.content import frozen_checklists
from generator.model.checklist import Checklist
from tests import real_content
from tests.diagnosing import ROOT


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    return real_content.nation().checklist


def codes(root: Path, checklist: Checklist) -> list[str]:
    return [fault.code for fault in frozen_checklists.check(root, checklist)]


def moved(checklist: Checklist, **changes: object) -> Checklist:
    return checklist.model_copy(update=changes)


def test_the_published_versions_fit_the_checklist_of_today(checklist: Checklist):
    assert codes(ROOT, checklist) == []


def test_a_code_of_every_published_version_opens_with_answers_that_are_still_asked_for(checklist: Checklist):
    versions = frozen_checklists.published(ROOT, checklist)
    assert set(versions) == set(range(1, checklist.version + 1))
    today = {question.id: {option.id for option in question.options} for question in checklist.questions}
    for version in versions.values():
        for slot in version["slots"]:
            for option in slot["options"]:
                read = decode(encode({slot["question"]: [option]}, version), versions)
                assert {q: set(a) for q, a in read.items()} == {slot["question"]: {option}}
                assert option in today[slot["question"]]


def test_a_version_is_kept_once(tmp_path: Path, checklist: Checklist):
    kept = frozen_checklists.freeze(tmp_path, checklist)
    assert kept == tmp_path / f"checklist/v{checklist.version}.json"
    assert frozen_checklists.freeze(tmp_path, checklist) is None
    assert codes(tmp_path, checklist) == []


def test_a_version_that_is_not_kept_is_told(tmp_path: Path, checklist: Checklist):
    assert codes(tmp_path, checklist) == ["not-frozen"]


def test_every_change_that_breaks_a_ticket_is_an_error(tmp_path: Path, checklist: Checklist):
    frozen_checklists.freeze(tmp_path, checklist)
    first, second, *rest = checklist.questions
    swapped = (second, first, *rest)
    turned = first.model_copy(update={"options": tuple(reversed(first.options))})
    new = first.model_copy(update={"id": "q-new"})
    assert set(codes(tmp_path, moved(checklist, questions=swapped))) == {"broken-ticket-moved"}
    assert codes(tmp_path, moved(checklist, questions=(turned, second, *rest))) == ["broken-ticket-changed"]
    assert "broken-ticket-gone" in codes(tmp_path, moved(checklist, questions=(second, *rest)))
    assert codes(tmp_path, moved(checklist, questions=(*checklist.questions, new))) == ["broken-ticket-new"]


def test_a_new_version_leaves_old_tickets_readable(tmp_path: Path, checklist: Checklist):
    frozen_checklists.freeze(tmp_path, checklist)
    question = checklist.questions[0]
    answers = {question.id: (question.options[1].id,)}
    code = encode(answers, frozen(checklist))
    later = moved(checklist, version=checklist.version + 1, questions=tuple(reversed(checklist.questions)))
    frozen_checklists.freeze(tmp_path, later)
    assert codes(tmp_path, later) == []
    assert decode(code, frozen_checklists.published(tmp_path, later)) == answers


def test_what_is_kept_is_the_same_to_the_byte(tmp_path: Path, checklist: Checklist):
    frozen_checklists.freeze(tmp_path, checklist)
    name = f"checklist/v{checklist.version}.json"
    assert json.loads((tmp_path / name).read_text("utf-8")) == json.loads((ROOT / name).read_text("utf-8"))

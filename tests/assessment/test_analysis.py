"""The analysis says what walking through every single response set says, and admits what it cannot decide."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assessment.proofs import reachability
from generator.assessment.proofs.verdict import Verdict
from generator.assessment.recommend import assess
from generator.assessment.responses import cleaned, shown
from generator.model.checklist import Checklist, Choice
from generator.model.edition import Edition
from tests.assessment.small import DAY

TEXTS = {"sv": "x", "en": "x"}


def every_response(checklist: Checklist) -> list[dict[str, tuple[str, ...]]]:
    sets = [
        [c for size in range((1 if q.kind is Choice.ONE else len(q.options)) + 1)
         for c in combinations([o.id for o in q.options], size)]
        for q in checklist.questions
    ]  # fmt: skip
    names = [q.id for q in checklist.questions]
    return [cleaned(checklist.questions, dict(zip(names, chosen, strict=True))) for chosen in product(*sets)]


@st.composite
def checklists(draw: st.DrawFn) -> list[dict[str, object]]:
    questions: list[dict[str, object]] = []
    for i in range(draw(st.integers(2, 3))):
        options = []
        for j in range(draw(st.integers(2, 3))):
            option: dict[str, object] = {"id": f"o{j}", "text": TEXTS}
            option["reveals"] = draw(
                st.dictionaries(st.sampled_from(["forsta", "betalt"]), st.integers(1, 2), max_size=1)
            )
            option["lowers"] = draw(
                st.dictionaries(st.sampled_from(["forsta", "betalt"]), st.integers(1, 2), max_size=1)
            )
            option["states"] = draw(
                st.sampled_from(
                    [{}, {"sells": ["varor"]}, {"sells": ["tjanster"]}, {"staff": [0, 9]}, {"staff": [10, None]}]
                )
            )
            options.append(option)
        question: dict[str, object] = {
            "id": f"q{i}",
            "path": "quick",
            "kind": draw(st.sampled_from(["one", "many"])),
            "topic": "handel",
            "text": TEXTS,
            "options": options,
        }
        if i and draw(st.booleans()):
            line = {f"q{draw(st.integers(0, i - 1))}": [draw(st.sampled_from(["o0", "o1"]))]}
            question["show_if"] = draw(st.sampled_from([line, {"not": line}]))
        questions.append(question)
    return questions


@settings(max_examples=60, deadline=None, derandomize=True)
@given(checklists())
def test_verdicts_equal_those_of_walking_through_everything(questions: list[dict[str, object]]) -> None:
    from tests.diagnosing import edition_of, small_texts  # noqa: PLC0415 - a fixture would be shared between examples

    small, _ = edition_of(small_texts())
    assert small is not None
    checklist = Checklist.model_validate({**small.checklist.model_dump(), "questions": questions})
    edition = Edition(**{**vars(small), "checklist": checklist})
    responses = every_response(checklist)
    results = [assess(edition, r, DAY) for r in responses]
    for question in checklist.questions:
        seen = any(question in shown(checklist.questions, r) for r in responses)
        assert reachability.can_be_shown(checklist, question) is (Verdict.YES if seen else Verdict.NO)
    for need in checklist.needs:
        revealed = any(n.need == need.id for r in results for n in (*r.needs, *r.closed))
        assert reachability.can_be_revealed(checklist, need.id) is (Verdict.YES if revealed else Verdict.NO)
    for service in edition.services:
        found = any(x.service == service.id for r in results for x in r.recommendations)
        assert reachability.can_be_recommended(checklist, service) is (Verdict.YES if found else Verdict.NO)
        complete = [
            result
            for r, result in zip(responses, results, strict=True)
            if all(q.id in r for q in shown(checklist.questions, r))
        ]
        always = all(any(x.service == service.id for x in r.recommendations) for r in complete)
        assert reachability.is_always_recommended(checklist, service) is (Verdict.YES if always else Verdict.NO)


def test_what_is_too_large_is_not_guessed(small_edition: Edition) -> None:
    options = [{"id": f"o{i}", "text": TEXTS, "reveals": {"forsta": 1}} for i in range(14)]
    many = {"path": "deep", "kind": "many", "topic": "handel", "text": TEXTS, "options": options}
    lines = [{"any": [{"q-stor": [f"o{i}"]} for i in range(14)]}, {"not": {"q-stor": [f"o{i}" for i in range(14)]}}]
    last = {**many, "id": "q-aldrig", "kind": "one", "show_if": {"all": lines}}
    whole = {**small_edition.checklist.model_dump(), "questions": [{**many, "id": "q-stor"}, last]}
    checklist = Checklist.model_validate(whole)
    assert reachability.can_be_shown(checklist, checklist.questions[1]) is Verdict.TOO_LARGE

"""What is known of the firm from its answers: what they state, and what they deny.

A value nobody stated is denied only when the firm was asked and did not choose it: in a question that takes many
answers, or by "none of these". An answer "we do not know" leaves everything open.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.assessment.responses import chosen
from generator.assessment.rules import Responses
from generator.model.checklist import Checklist, Choice, Fact, FactKind, Option, Question

QuestionAnswer: TypeAlias = tuple[str, str]
"""A question and the answer given."""

Span: TypeAlias = tuple[float, float]
"""Least and greatest possible number, both inclusive."""


@dataclass(frozen=True, slots=True)
class ProfileFact:
    """What is known of one fact."""

    span: Span | None = None
    """The interval stated, for a range."""
    stated: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    sources: Mapping[str, tuple[QuestionAnswer, ...]] = field(default_factory=dict)
    """Value (or "" for a range) → the answers that stated it."""


Profile: TypeAlias = Mapping[str, ProfileFact]
"""Fact → what is known of it. A missing fact is unknown."""


def profile_of(checklist: Checklist, responses: Responses) -> dict[str, ProfileFact]:
    """The profile that cleaned responses tell."""
    given = tuple(_given(checklist.questions, responses))
    denied = _denied(checklist, responses)
    return {fact.id: _known(fact, given, denied[fact.id]) for fact in checklist.facts}


def values_of(stated: Any) -> tuple[str, ...]:  # noqa: ANN401 - an author writes one value or a list
    """The values an answer states of a choice or a set."""
    return (stated,) if isinstance(stated, str) else tuple(stated)


def span_of(stated: Any) -> Span:  # noqa: ANN401 - an author writes [least, greatest]
    """The interval an answer states of a range. Raises ValueError when it is not two numbers or nulls."""
    least, greatest = stated
    return (float("-inf") if least is None else float(least), float("inf") if greatest is None else float(greatest))


def _given(questions: Iterable[Question], responses: Responses) -> Iterator[tuple[QuestionAnswer, Option]]:
    for question in questions:
        for option in chosen(question, responses):
            yield (question.id, option.id), option


def _denied(checklist: Checklist, responses: Responses) -> dict[str, set[str]]:
    """Fact → values that the firm was asked about and did not choose."""
    facts = {fact.id: fact for fact in checklist.facts}
    denied: dict[str, set[str]] = {name: set() for name in facts}
    for question in checklist.questions:
        picked = chosen(question, responses)
        settled = question.kind is Choice.MANY or any(option.none for option in picked)
        if not picked or not settled or any(option.unknown for option in picked):
            continue
        for option in question.options:
            for name, stated in option.states.items():
                if option not in picked and facts[name].kind is not FactKind.RANGE:
                    denied[name].update(values_of(stated))
    return denied


def _known(fact: Fact, given: tuple[tuple[QuestionAnswer, Option], ...], denied: set[str]) -> ProfileFact:
    sources: dict[str, list[QuestionAnswer]] = {}
    span: Span | None = None
    wider = {value.id: value.part_of for value in fact.values}
    for answer, option in given:
        if fact.id not in option.states:
            continue
        if fact.kind is FactKind.RANGE:
            span = span_of(option.states[fact.id])
            sources[""] = [answer]
            continue
        for value in values_of(option.states[fact.id]):
            step: str | None = value
            while step is not None:
                if answer not in sources.setdefault(step, []):
                    sources[step].append(answer)
                step = wider.get(step)
    stated = frozenset(sources) - {""}
    denied = (set(wider) if fact.kind is FactKind.CHOICE and stated else denied) - stated
    narrower = {value for value in wider if _belongs(value, denied, wider)}
    return ProfileFact(
        span, stated, frozenset(narrower) - stated, {value: tuple(who) for value, who in sources.items()}
    )


def _belongs(value: str | None, to: set[str], wider: Mapping[str, str | None]) -> bool:
    """Whether a value is one of `to`, or a part of one."""
    while value is not None and value not in to:
        value = wider.get(value)
    return value is not None

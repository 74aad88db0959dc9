"""The needs that answers reveal, with their weights. An answer the firm has moved on from no longer counts.

A first guess that has been settled leaves only what its author lets it keep, so that what the firm asked for never
disappears in silence. A need that the closer questions shown to the firm do not take up is no more than a hint: it is
not strong. Where no closer question is shown at all, what was said stands.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.assessment.profile import QuestionAnswer
from generator.assessment.responses import chosen, shown
from generator.assessment.rules import Responses
from generator.model.checklist import Checklist, Option, Question


@dataclass(frozen=True, slots=True)
class Revealed:
    """A need that the answers reveal."""

    need: str
    weight: int
    """Weights of the answers that reveal it, less those that lower it; at least 1 and at most the cap."""
    because: tuple[QuestionAnswer, ...]
    """The answers that reveal it, in the order they were asked."""
    guessed: bool
    """Whether every one of them is a first guess: a question on the screen would settle it, or did not confirm it."""
    strong: bool
    """Whether one answer alone says so."""
    event: bool
    """Whether that answer is something that has happened and cannot wait."""
    request: bool
    """Whether it is strong and the firm asks for help with it, and does not only describe itself and its deal."""


@dataclass(frozen=True, slots=True)
class _Clue:
    answer: QuestionAnswer
    weight: int
    guess: bool
    """Whether a question on the screen would settle it, or did not confirm it."""
    told: bool
    """Whether it may count as said strongly: not a guess whose closer questions are about something else."""
    event: bool
    request: bool
    """Whether the answer asks for help, or is a closer one to a question that such an answer opened."""


def needs_revealed(checklist: Checklist, responses: Responses) -> tuple[Revealed, ...]:
    """The needs that cleaned responses reveal: what cannot wait, then the heaviest, else in the authors' order."""
    clues: dict[str, list[_Clue]] = {need.id: [] for need in checklist.needs}
    lowered: dict[str, int] = defaultdict(int)
    on_screen = shown(checklist.questions, responses)
    waiting = {question.id for question in on_screen} - set(responses)
    asking = {later for q, option in _given(checklist, responses) if q.requests for later in option.until}
    for question, option in _given(checklist, responses):
        request = question.requests or question.id in asking
        for need, weight in option.lowers.items():
            lowered[need] += weight
        closer = [later for later in checklist.questions if later.id in option.until]
        for need in {**option.reveals, **option.keeps}:
            about = {later.id for later in closer if _takes_up(later, need)} or set(option.until)
            settled = not about.isdisjoint(responses)
            told = _takes_up_any(need, on_screen, option.until)
            weight = (option.keeps if settled else option.reveals).get(need, 0)
            guess = settled or not waiting.isdisjoint(about)
            if weight:
                given = (question.id, option.id)
                clues[need].append(_Clue(given, weight, guess, told, option.event, request))
    found = (_revealed(checklist, need, clues[need], lowered[need]) for need in clues)
    return tuple(sorted((r for r in found if r.weight > 0), key=lambda r: (not r.event, -r.weight)))


def _takes_up(question: Question, need: str) -> bool:
    return any(need in (*option.reveals, *option.lowers) for option in question.options)


def _takes_up_any(need: str, on_screen: Iterable[Question], closer: Collection[str]) -> bool:
    """Whether a closer question on the screen is about the need; so too when there is none on the screen at all."""
    about = [question for question in on_screen if question.id in closer]
    return not about or any(_takes_up(question, need) for question in about)


def _given(checklist: Checklist, responses: Responses) -> Iterator[tuple[Question, Option]]:
    for question in checklist.questions:
        for option in chosen(question, responses):
            yield question, option


def _revealed(checklist: Checklist, need: str, clues: list[_Clue], lowered: int) -> Revealed:
    order = checklist.order
    weight = min(order.cap, sum(clue.weight for clue in clues) - lowered)
    plain = [clue for clue in clues if clue.told and min(clue.weight, weight) >= order.strong]
    return Revealed(
        need=need,
        weight=weight,
        because=tuple(clue.answer for clue in clues),
        guessed=all(clue.guess for clue in clues),
        strong=bool(plain),
        event=any(clue.event for clue in plain),
        request=bool(plain) and any(clue.request for clue in clues),
    )

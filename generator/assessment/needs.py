"""The needs that answers reveal, with their weights. An answer the firm has moved on from no longer counts."""

from dataclasses import dataclass

from generator.assessment.profile import Given
from generator.assessment.responses import chosen, shown
from generator.assessment.rules import Responses
from generator.model.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Revealed:
    """A need that the answers reveal."""

    need: str
    weight: int
    """Weights of the answers that reveal it, less those that lower it; at least 1."""
    because: tuple[Given, ...]
    """The answers that reveal it, in the order they were asked."""
    guessed: bool
    """Whether every one of them is a first guess that a question on the screen would settle."""


def needs_revealed(checklist: Checklist, responses: Responses) -> tuple[Revealed, ...]:
    """The needs that cleaned responses reveal, heaviest first, else in the authors' order."""
    weights = {need.id: 0 for need in checklist.needs}
    because: dict[str, list[Given]] = {need.id: [] for need in checklist.needs}
    certain: set[str] = set()
    waiting = {question.id for question in shown(checklist.questions, responses)} - set(responses)
    for question in checklist.questions:
        for option in chosen(question, responses):
            if not any(later in responses for later in option.until):
                for need, weight in option.reveals.items():
                    weights[need] += weight
                    because[need].append((question.id, option.id))
                if not waiting.intersection(option.until):
                    certain.update(option.reveals)
            for need, weight in option.lowers.items():
                weights[need] -= weight
    found = [
        Revealed(need, weight, tuple(because[need]), need not in certain)
        for need, weight in weights.items()
        if weight > 0
    ]
    return tuple(sorted(found, key=lambda r: -r.weight))

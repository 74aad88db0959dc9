"""What a reader answered, cleaned: only questions that are shown, only answers that can be chosen.

A question is shown when its `show_if` holds for the answers to questions before it, so one pass in order is enough.
"""

from collections.abc import Collection, Iterable

from generator.assessment.rules import Responses, holds
from generator.model.checklist import Choice, Option, Question


def cleaned(questions: Iterable[Question], responses: Responses) -> dict[str, tuple[str, ...]]:
    """Question → answers, in the authors' order, without hidden questions, unknown answers and empty ones."""
    kept: dict[str, tuple[str, ...]] = {}
    for question in questions:
        if question.show_if is None or holds(question.show_if, kept):
            chosen = _allowed(question, responses.get(question.id, ()))
            if chosen:
                kept[question.id] = chosen
    return kept


def shown(questions: Iterable[Question], responses: Responses) -> tuple[Question, ...]:
    """The questions to show to a reader who gave these cleaned responses."""
    return tuple(q for q in questions if q.show_if is None or holds(q.show_if, responses))


def chosen(question: Question, responses: Responses) -> tuple[Option, ...]:
    """The answers chosen to a question, in the authors' order."""
    answers = responses.get(question.id, ())
    return tuple(option for option in question.options if option.id in answers)


def _allowed(question: Question, answers: Collection[str]) -> tuple[str, ...]:
    """The answers that may stand together: one, or at most `max`; "none of these" and "we do not know" stand alone."""
    options = [option for option in question.options if option.id in answers]
    together = [option for option in options if not option.alone]
    options = together or options[:1]
    most = 1 if question.kind is Choice.ONE else question.max
    return tuple(option.id for option in options[:most])

"""conflicting-answers: two answers that can be given together state different values of a fact that has only one."""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import conflicts
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODE = "conflicting-answers"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Pairs of answers that contradict each other."""
    for fact, (first_question, first), (question, option) in conflicts(edition.checklist):
        words = {"fact": fact.id, "value": option.id, "question": question.id, "other": first.id}
        yield warning(option.at_key("states", fact.id), CODE, **words, first=first_question.id)

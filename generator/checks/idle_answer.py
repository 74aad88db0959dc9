"""idle-answer, idle-question: an answer that never changes anything costs every firm time and gives nothing back.

To change the order, the first door, the exit or what helps only the next time is to change something.

"None of these" and "we do not know" are exempt: a reader must be able to give them.
"""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import can_be_shown, changes_something
from generator.assessment.proofs.verdict import Verdict
from generator.checks.support import national_checklist
from generator.checks.support.undecided import undecided
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODES = ("idle-answer", "idle-question")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Answers without which every result, and every question shown, would be the same."""
    checklist = national_checklist.checklist(edition)
    doors = frozenset(fact.id for fact in checklist.facts if {v.id for v in fact.values} & edition.region.keys())
    for question in edition.questions:
        if can_be_shown(checklist, question) is Verdict.NO:
            continue  # never-shown says so
        asked = [option for option in question.options if not option.none and not option.unknown]
        verdicts = [changes_something(checklist, edition.services, question, o, doors) for o in asked]
        if asked and set(verdicts) == {Verdict.NO}:
            yield warning(question.at("id"), "idle-question", question=question.id)
            continue
        for option, verdict in zip(asked, verdicts, strict=True):
            if verdict is Verdict.NO:
                yield warning(option.at("id"), "idle-answer", question=question.id, value=option.id)
            elif verdict is Verdict.TOO_LARGE:
                yield undecided(option.at("id"), option.id, "idle-answer")

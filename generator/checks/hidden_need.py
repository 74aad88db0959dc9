"""hidden-need, revealed-unmet: answers lead to every need, and never to one that nobody in this edition meets."""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import can_be_revealed
from generator.assessment.proofs.verdict import Verdict
from generator.checks.support import national_checklist
from generator.checks.support.undecided import undecided
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODES = ("hidden-need", "revealed-unmet")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Needs that no answers reveal, and answers that reveal a need without services."""
    checklist = national_checklist.checklist(edition)
    for need in edition.needs:
        verdict = can_be_revealed(checklist, need.id)
        if verdict is Verdict.NO:
            yield warning(need.at("id"), "hidden-need", value=need.id)
        elif verdict is Verdict.TOO_LARGE:
            yield undecided(need.at("id"), need.id, "hidden-need")
    for question in edition.questions:
        for option in question.options:
            for name in option.reveals:
                if name in edition.meeting and not edition.meeting[name]:
                    yield warning(option.at_key("reveals", name), "revealed-unmet", value=name, answer=option.id)

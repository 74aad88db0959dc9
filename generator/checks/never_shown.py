"""never-shown: a question whose condition no answers can meet is never asked, and all it would tell is lost."""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import can_be_shown
from generator.assessment.proofs.verdict import Verdict
from generator.checks.support import national_checklist
from generator.checks.support.undecided import undecided
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODE = "never-shown"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Questions that no answers to the questions before them show."""
    checklist = national_checklist.checklist(edition)
    for question in edition.questions:
        if question.show_if is not None:
            verdict = can_be_shown(checklist, question)
            if verdict is Verdict.NO:
                yield warning(question.at_key("show_if"), CODE, question=question.id)
            elif verdict is Verdict.TOO_LARGE:
                yield undecided(question.at_key("show_if"), question.id, CODE)

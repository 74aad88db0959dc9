"""impossible-condition: a service that requires what no answers can tell is never said to fit anybody."""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import can_hold
from generator.assessment.proofs.verdict import Verdict
from generator.checks.support import national_checklist
from generator.checks.support.undecided import undecided
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition
from generator.model.service import State

CODE = "impossible-condition"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Conditions that no response set is known to meet."""
    checklist = national_checklist.checklist(edition)
    for service in edition.services:
        if service.eligibility is None or service.state is State.ENDED:
            continue
        for name in service.eligibility.requires:
            at = service.eligibility.at_key("requires", name)
            verdict = can_hold(checklist, service, edition.fact[name])
            if verdict is Verdict.NO:
                yield warning(at, CODE, value=service.id, fact=name)
            elif verdict is Verdict.TOO_LARGE:
                yield undecided(at, name, CODE)

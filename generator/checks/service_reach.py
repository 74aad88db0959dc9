"""unreachable-service, always-shown: a service is found by the firms it is for, neither by none nor by all."""

from collections.abc import Iterator

from generator.assessment.proofs.reachability import can_be_recommended, is_always_recommended
from generator.assessment.proofs.verdict import Verdict
from generator.checks.support import national_checklist
from generator.checks.support.undecided import undecided
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition
from generator.model.service import State

CODES = ("unreachable-service", "always-shown")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Services that no answers lead to, and services that every way through the questions leads to."""
    checklist = national_checklist.checklist(edition)
    for service in edition.services:
        if service.state is State.ENDED or not service.meets:
            continue
        found = can_be_recommended(checklist, service)
        always = is_always_recommended(checklist, service)
        if found is Verdict.NO:
            yield warning(service.at("id"), "unreachable-service", value=service.id)
        elif always is Verdict.YES:
            yield warning(service.at("id"), "always-shown", value=service.id)
        for verdict, code in ((found, "unreachable-service"), (always, "always-shown")):
            if verdict is Verdict.TOO_LARGE:
                yield undecided(service.at("id"), service.id, code)

"""proposal-of-another-kind, outcome-too-early: a proposal is a time for comments, decided after it began."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition
from generator.model.event import EventKind

CODES = ("proposal-of-another-kind", "outcome-too-early")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Proposals where none can be, and outcomes before anybody could answer."""
    for event in edition.events:
        if event.proposal is None:
            continue
        if event.kind is not EventKind.COMMENTS:
            yield error(event.at("proposal"), "proposal-of-another-kind", value=event.id)
        outcome = event.proposal.outcome
        if outcome is not None and outcome.day is not None and outcome.day < event.start:
            yield error(outcome.at("day"), "outcome-too-early", value=str(outcome.day), start=str(event.start))

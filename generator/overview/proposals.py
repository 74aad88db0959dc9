"""Proposals that firms may comment on: which are open on a day, which wait, and what came of the others."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from generator.model.event import Event, EventKind


class ProposalStage(StrEnum):
    """How far a proposal has come on a day."""

    OPEN = "open"
    """Firms may comment on it, or soon may."""
    WAITING = "waiting"
    """The time has passed, and nobody has read what came of it."""
    DECIDED = "decided"
    """What came of it has been read."""


def of_comments(events: Iterable[Event]) -> list[Event]:
    """The times for comments."""
    return [event for event in events if event.kind is EventKind.COMMENTS]


def staged(events: Iterable[Event], day: date) -> dict[str, list[Event]]:
    """Name of a stage → its proposals: of open ones the first to end stands first, of the others the last."""
    found: dict[str, list[Event]] = {one.value: [] for one in ProposalStage}
    for event in sorted(of_comments(events), key=lambda one: (_last(one), one.id)):
        found[stage(event, day)].append(event)
    return {name: these if name == ProposalStage.OPEN else these[::-1] for name, these in found.items()}


def stage(event: Event, day: date) -> ProposalStage:
    """How far a proposal has come on a day."""
    if not event.is_unanswered:
        return ProposalStage.DECIDED
    return ProposalStage.OPEN if day <= _last(event) else ProposalStage.WAITING


def _last(event: Event) -> date:
    return event.end or event.start

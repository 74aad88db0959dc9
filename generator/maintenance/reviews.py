"""What must be gone through: records that have grown old, and those that time has ended, by owner."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.maintenance.owners import Owned, owned
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.provenance import Provenance
from generator.model.service import Service, State
from generator.model.trust import Trust, grade
from generator.model.upkeep import months_after


class Reason(StrEnum):
    """Why somebody must look."""

    OLD = "old"
    """It is longer ago than its `review_in` that anybody went through it."""
    ENDED = "ended"
    """The last day it held for has passed, and its author has not said what follows."""
    OUTCOME = "outcome"
    """The last day for comments has passed, and nobody has read what came of them."""
    MEMORY = "memory"
    """Nobody has read it in a source yet."""


@dataclass(frozen=True)
class Review:
    """A record to go through."""

    of: Owned
    reason: Reason
    due: date
    """The day from which it is due."""
    last: date | None
    """When somebody last did."""
    trust: Trust | None
    """How far it can be trusted; none for what has no source of its own, such as a guide."""
    source: str
    """Where it was read, or nothing."""


def reviews(edition: Edition, day: date, language: str, months: int = 0) -> list[Review]:
    """What is due on `day` or within so many months of it, by owner and the longest due first."""
    by = months_after(day, months) if months else day
    found = [review for one in owned(edition, language) if (review := _review(edition, one, day)) and review.due <= by]
    return sorted(found, key=lambda review: (review.of.owner, review.due, review.of.kind, review.of.id))


def by_owner(found: list[Review]) -> Mapping[str, list[Review]]:
    """Owner → what it has to go through."""
    owners = dict.fromkeys(review.of.owner for review in found)
    return {owner: [review for review in found if review.of.owner == owner] for owner in owners}


def _review(edition: Edition, one: Owned, day: date) -> Review | None:
    record = one.record
    source = getattr(record, "provenance", None)
    trust, address = None, ""
    if isinstance(source, Provenance):
        trust = grade(source, edition.publishers.of(source.source), one.subject)
        address = source.source or ""
    until, last = record.valid.until, record.last_review
    told = isinstance(record, Service) and record.state is State.ENDED
    if told:
        return None
    if until is not None and until < day and not (last and last > until):
        return Review(one, Reason.ENDED, until, last, trust, address)
    if isinstance(record, Event) and record.is_unanswered and (record.end or record.start) < day:
        return Review(one, Reason.OUTCOME, record.end or record.start, last, trust, address)
    if trust in (Trust.MEMORY, Trust.UNKNOWN):
        return Review(one, Reason.MEMORY, last or day, last, trust, address)
    due = record.review_due(edition.vocabulary.review_in)
    return Review(one, Reason.OLD, due, last, trust, address) if due else None

"""What a page says of how far a statement can be trusted: its grade, who published it, and when it grows old."""

from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.edition import Edition
from generator.model.provenance import Provenance
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.trust import Trust, grade
from generator.model.upkeep import Maintained, months_after


class Trusted(NamedTuple):
    """A statement's grade, in parts that a template makes a line of."""

    grade: Trust
    who: Texts | None
    """Name of the actor, or of the region, that published it; none when no actor did."""
    dated: str
    """The source's own date without "ca ", or nothing."""
    about: bool
    """Whether that date is only about right."""


class Age(NamedTuple):
    """When a record must be gone through again."""

    due: date
    months: int
    """Months between reviews."""

    def old(self, day: date) -> bool:
        """Whether that day has come."""
        return self.due <= day


def trusted(edition: Edition, provenance: Provenance, subject: str = "", region: Region | None = None) -> Trusted:
    """How far a statement about an actor (`subject`) or nobody can be trusted; a `region` is named as its publisher."""
    dated = provenance.dated or ""
    rest = dated.removeprefix("ca "), dated.startswith("ca ")
    publishers = edition.publishers.of(provenance.source)
    found = grade(provenance, publishers, subject)
    if region is not None and provenance.source and _site(provenance.source) == _site(region.website):
        return Trusted(Trust.OWN if found is Trust.ELSEWHERE else found, region.name, *rest)
    name = subject if subject in publishers else next(iter(publishers), "")
    return Trusted(found, edition.actor[name].name if name in edition.actor else None, *rest)


def age(edition: Edition, record: Maintained) -> Age | None:
    """When a record must be gone through again; none when nobody knows when it was, or its kind needs no review."""
    months = edition.vocabulary.review_in
    due, between = record.review_due(months), record.months_between(months)
    return Age(due, between) if due and between else None


def age_of_field(edition: Edition, record: Maintained, source: Provenance) -> Age | None:
    """When a field with a source of its own must be gone through again; none where the record's own age tells it.

    Whoever went through the record went through its fields; to have read the record's source says nothing of them.
    """
    whole, between = age(edition, record), record.months_between(edition.vocabulary.review_in)
    last = max((day for day in (record.reviewed, source.read) if day), default=None)
    if whole is None or between is None or last is None:
        return None
    due = months_after(last, between)
    return Age(due, between) if due < whole.due else None


def _site(address: str) -> str:
    """The last two parts of an address' host, which tell a region's site from others."""
    return ".".join((urlsplit(address).hostname or "").split(".")[-2:])

"""Every record of an edition, those inside others too. Knows no field of any of them."""

from collections.abc import Iterator
from itertools import chain

from generator.model.edition import Edition
from generator.model.record import Record


def records(edition: Edition) -> Iterator[Record]:
    """Every record of the edition, an outer one before those inside it."""
    yield from _within(edition.site)
    yield from _within(edition.vocabulary)
    yield from _within(edition.checklist)
    groups: tuple[tuple[Record, ...], ...] = (
        edition.actors,
        edition.services,
        edition.regions,
        edition.terms,
        edition.events,
        edition.guides,
        edition.texts,
        edition.personas,
    )
    for record in chain.from_iterable(groups):
        yield from _within(record)


def _within(record: Record) -> Iterator[Record]:
    yield record
    for _, part in record.parts():
        yield from _within(part)

"""What a record was called before: its old addresses lead on, and tickets that name it can still be read."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.record import Renameable

PAGES = {
    "service": ("service",),
    "actor": ("actor",),
    "need": ("need", "embed-need"),
    "guide": ("guide",),
    "region": ("region",),
    "page": ("about",),
}
"""Kind of record → the kinds of pages that show one."""


class Move(NamedTuple):
    """A page that has another address now."""

    kind: str
    """Of the page."""
    former: str
    id: str


def records(edition: Edition) -> dict[str, tuple[Renameable, ...]]:
    """Kind → its records, each of which may have had another id."""
    return {
        "service": edition.services,
        "actor": edition.actors,
        "need": edition.needs,
        "term": edition.terms,
        "event": edition.events,
        "guide": edition.guides,
        "region": edition.regions,
        "question": edition.questions,
        "page": edition.texts,
    }


def moves(edition: Edition) -> Iterator[Move]:
    """Every address of a page that has moved."""
    every = records(edition)
    for kind, pages in PAGES.items():
        # A guide is a record in each language, and one page.
        former = {(one, record.id) for record in every[kind] for one in record.former_ids}
        yield from (Move(page, *ids) for page in pages for ids in sorted(former))

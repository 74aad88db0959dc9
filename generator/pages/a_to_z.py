"""Everything that has a name, in alphabetical order: an edition's own list."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.record import Texts
from generator.pages.collation import Alphabet


class IndexEntry(NamedTuple):
    """A line of the A to Z."""

    name: Texts
    kind: str
    id: str
    see: Texts | None = None
    """What the record is called, when `name` is another name for it."""


def groups(edition: Edition, language: str, letters: str) -> list[tuple[str, list[IndexEntry]]]:
    """The entries by their first letter, in the order of the language's `letters`."""

    def name(entry: IndexEntry) -> str:
        return entry.name.get(language) or next(iter(entry.name.values()))

    return Alphabet(letters).grouped(entries(edition, language), name)


def entries(edition: Edition, language: str) -> Iterator[IndexEntry]:
    """Everything that has a name, and its other names."""
    for need in edition.needs:
        yield IndexEntry(need.name, "need", need.id)
    for service in edition.services:
        yield IndexEntry(service.name, "service", service.id)
    for actor in edition.actors:
        yield IndexEntry(actor.name, "actor", actor.id)
        others = (*((actor.short,) if actor.short else ()), *actor.former)
        yield from (IndexEntry({language: other}, "actor", actor.id, actor.name) for other in others)
    for term in edition.terms:
        yield IndexEntry(term.name, "term", term.id)
        yield from (IndexEntry({language: other}, "term", term.id, term.name) for other in term.aliases)
        yield from (IndexEntry({language: other}, "term", term.id, term.name) for other in term.also(language))
    for region in edition.regions:
        yield IndexEntry(region.county, "region", region.id)
    for guide in edition.guides_in(language):
        yield IndexEntry({language: guide.title}, "guide", guide.id)

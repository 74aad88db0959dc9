"""The records of an edition whose plain texts are judged: all of them, and what search says of the languages."""

from collections.abc import Iterator

from generator.model import walk
from generator.model.edition import Edition
from generator.model.record import Record


def plain_records(edition: Edition) -> Iterator[Record]:
    """Every record of the edition, then those of its lexicon."""
    yield from edition.every_record
    if edition.lexicon is not None:
        yield from walk.within(edition.lexicon)

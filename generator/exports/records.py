"""An edition's records as JSON files, each with its licence and every record with its provenance."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.record import Record, plain

FOLDER = "data"
"""Where the files lie, below the edition's root."""

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
"""Under which everybody may use the content."""


class Listed(NamedTuple):
    """A file of records."""

    name: str
    """What it holds: "services"."""
    path: str
    """Below the edition's root: "data/services.json"."""
    number: int
    """How many records it holds."""


def listed(edition: Edition) -> list[Listed]:
    """Every file, in the order they are listed."""
    return [Listed(name, f"{FOLDER}/{name}.json", len(found)) for name, found in _records(edition).items()]


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every file. The same edition gives the same bytes."""
    for name, found in _records(edition).items():
        yield f"{FOLDER}/{name}.json", _document(edition, name, found)


def _records(edition: Edition) -> dict[str, Sequence[Record]]:
    return {
        "actors": edition.actors,
        "services": edition.services,
        "needs": edition.needs,
        "terms": edition.terms,
        "regions": edition.regions,
        "events": edition.events,
    }


def _document(edition: Edition, name: str, records: Sequence[Record]) -> bytes:
    """One file: what it is and under which licence, then the records in the authors' order."""
    head = {
        "edition": edition.site.id,
        "title": dict(edition.site.name),
        "publisher": dict(edition.site.publisher.name),
        "licence": LICENCE,
        "languages": list(edition.languages),
    }
    whole = json.dumps({**head, name: []}, ensure_ascii=False, indent=1)
    if records:
        listed = ",\n".join(_indented(record) for record in records)
        whole = whole.removesuffix("[]\n}") + f"[\n{listed}\n ]\n}}"
    return (whole + "\n").encode()


@lru_cache(maxsize=1 << 14)
def _indented(record: Record) -> str:
    """A record as it stands in its file's list. Editions share nearly all of theirs: each is written out once."""
    return "  " + json.dumps(plain(record), ensure_ascii=False, indent=1).replace("\n", "\n  ")

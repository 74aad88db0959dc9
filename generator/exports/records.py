"""An edition's records as JSON files, each with its licence and every record with its provenance."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.model.data_files import FOLDER, record_lists
from generator.model.edition import Edition
from generator.model.record import Record, plain
from generator.open_data.documents import LICENCE


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every file. The same edition gives the same bytes."""
    for name, found in record_lists(edition).items():
        yield f"{FOLDER}/{name}.json", _document(edition, name, found)


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

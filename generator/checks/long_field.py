"""long-field: a text is longer than its place on the pages, in lists and in search results has room for.

The limits are data: `longest` in the vocabulary, by kind of record and field, else by field, else for all the rest.
"""

from collections.abc import Iterator, Mapping

from generator.checks.support.plain_records import plain_records
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition
from generator.model.plain_text import plain_texts

CODE = "long-field"

REST = "else"
"""The limit of a field that has none of its own."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts over the limit of their field."""
    longest = edition.vocabulary.longest
    for record in plain_records(edition) if longest else ():
        kind = type(record).__name__.lower()
        for path, text in plain_texts(record):
            most = limit(longest, kind, str(path[0]))
            if most and len(text) > most:
                words = {"field": str(path[0]), "value": str(len(text)), "most": str(most)}
                yield warning(record.at(*path), CODE, **words)


def limit(longest: Mapping[str, int], kind: str, field: str) -> int:
    """The most characters of a field of a kind of record; 0 when it may have any number."""
    return longest.get(f"{kind}.{field}") or longest.get(field) or longest.get(REST, 0)

"""long-field: a text is longer than its place on the pages, in lists and in search results has room for.

The limits are data: `longest` in the vocabulary, by kind of record and field.
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, warning
from generator.model import walk
from generator.model.edition import Edition
from generator.model.record import Path, Record

CODE = "long-field"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts over the limit of their field."""
    longest = edition.vocabulary.longest
    for record in edition.every_record:
        kind = type(record).__name__.lower()
        for path, text in _texts(record):
            most = longest.get(f"{kind}.{path[0]}")
            if most and len(text) > most:
                words = {"field": str(path[0]), "value": str(len(text)), "most": str(most)}
                yield warning(record.at(*path), CODE, **words)


def _texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text of a record itself, in each language or in the one it is written in, with where it stands."""
    for path, texts in walk.texts(record):
        if isinstance(texts, Mapping):
            yield from (((*path, language), text) for language, text in texts.items() if isinstance(text, str))
    for name in record.model_fields_set - {"body"}:
        value = getattr(record, name)
        if isinstance(value, str):
            yield (name,), value

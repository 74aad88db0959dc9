"""missing-translation, missing-text: what an edition publishes is said in each of its languages."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from generator.checks import walk
from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.record import Path, Record, Texts

CODES = ("missing-translation", "missing-text")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts that lack a language, and guides and pages that are not written in one."""
    for record in walk.records(edition):
        for path, texts in _texts(record):
            missing = [language for language in edition.languages if language not in texts]
            if missing:
                field = ".".join(str(step) for step in path)
                yield error(record.at_key(*path), "missing-translation", field=field, language=", ".join(missing))
    yield from _unwritten(edition.guides, edition.languages)
    yield from _unwritten(edition.texts, edition.languages)


def _texts(record: Record) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for name in _fields_of_texts(type(record)):
        value = getattr(record, name)
        if isinstance(value, Mapping) and (value or name in record.model_fields_set):
            yield (name,), value
        elif isinstance(value, tuple):
            yield from (((name, i), item) for i, item in enumerate(value))


@cache
def _fields_of_texts(model: type[Record]) -> tuple[str, ...]:
    """The fields of a model that hold texts: one, perhaps none, or a list."""
    return tuple(name for name, field in model.model_fields.items() if _holds_texts(field.annotation))


def _holds_texts(annotation: object) -> bool:
    if annotation == Texts:
        return True
    return get_origin(annotation) in (Union, UnionType, tuple) and any(map(_holds_texts, get_args(annotation)))


def _unwritten(texts: Iterable[Guide | Text], languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    written: dict[str, dict[str, Guide | Text]] = {}
    for text in texts:
        written.setdefault(text.id, {})[text.language] = text
    for text_id, versions in written.items():
        missing = [language for language in languages if language not in versions]
        if missing:
            one = next(iter(versions.values()))
            yield error(one.at(), "missing-text", value=text_id, language=", ".join(missing))

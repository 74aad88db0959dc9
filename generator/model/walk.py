"""The records inside a record, and its texts. Knows no field of any of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from generator.model.record import Path, Record, Texts


def within(record: Record) -> Iterator[Record]:
    """A record, then those inside it."""
    yield record
    for _, part in record.parts():
        yield from within(part)


def texts(record: Record) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The texts of a record itself, each with the path of its field: language → text."""
    for name in _fields_of_texts(record.__class__):
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

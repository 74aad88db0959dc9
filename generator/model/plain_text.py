"""The plain text of a record: every string in it that is a text of somebody's, and no id, address, pattern or Markdown.

Which fields hold it is read from their types: a `Line` is plain text, wherever in a field it stands; text with a form
of its own (an id, an address, a colour) is not, nor is a bare `str`, which is Markdown. So a new field is covered by
whatever asks here, without being named anywhere.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import StringConstraints

from generator.model.record import Path, Record


def plain_texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Every plain text of a record itself, with where it stands: its field, and the language or the number in it."""
    for name in fields(record.__class__):
        if name in record.model_fields_set:
            yield from _strings(getattr(record, name), (record.written_as.get(name, name),))


@cache
def fields(model: type[Record]) -> tuple[str, ...]:
    """The fields of a model that hold plain text."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(name for name in model.model_fields if _holds_plain(hints[name]))


def _holds_plain(hint: Any) -> bool:  # noqa: ANN401 - a type, of any kind
    """Whether a field of this type may hold plain text: itself, in a list, or as what a mapping leads to."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated and parts[0] is str:
        forms = [part for part in parts[1:] if isinstance(part, StringConstraints)]
        return all(form.pattern is None for form in forms)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _holds_plain(parts[1])
    return any(map(_holds_plain, parts))


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _strings(item, (*path, i))

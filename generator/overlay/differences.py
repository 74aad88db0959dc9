"""Two values side by side: only the parts that differ, each cut so that the difference shows."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

_LONG, _AROUND = 160, 40
"""Most characters shown of a value, and of what is alike before and after a difference."""


class FieldDifference(NamedTuple):
    """A part of a field that is not what it was: a language's text, or a field within the field."""

    path: tuple[str, ...]
    then: Any
    now: Any


def parts(then: Any, now: Any, path: tuple[str, ...] = ()) -> Iterator[FieldDifference]:  # noqa: ANN401 - values of any field
    """What differs between two values, key by key; a value that is not there is None."""
    if isinstance(then, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*then, *now)):
            yield from parts(then.get(key), now.get(key), (*path, key))
    elif then != now:
        yield FieldDifference(path, then, now)


def within(value: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - a value of any field
    """What stands at `path` in a value; None where nothing does."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def shown(value: object) -> str:
    """A value on one line: a text as it is, "–" for none, each part of one with parts. The end of a long one is cut."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {shown(inner)}" for key, inner in value.items())
    return _cut(_line(value), 0)


def beside(then: object, now: object) -> tuple[str, str]:
    """Both on one line each, from a little before the first difference."""
    one, other = _line(then), _line(now)
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = alike - _AROUND if max(len(one), len(other)) > _LONG and alike > 2 * _AROUND else 0
    return _cut(one, start), _cut(other, start)


def _cut(line: str, start: int) -> str:
    end = start + _LONG
    return ("…" if start else "") + line[start:end] + ("…" if len(line) > end else "")


def _line(value: object) -> str:
    if value is None:
        return "–"
    return " ".join(value.split()) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

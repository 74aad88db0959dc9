"""The paths that changed between two editions, two themes, or two values derived from them."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from types import CellType, FunctionType, MethodType
from typing import Any

from generator.model.edition import Edition
from generator.model.record import Record
from generator.recording.reads import KEYS, ReadPath
from generator.recording.views import Keyed, derived, field_names, keys_of, path_of, raw


def changed(old: Edition, new: Edition) -> set[ReadPath]:
    """The paths of a recorded edition that the other does not have alike, with all they stand in.

    What the old one has made of its records is made of the new one's too and compared, as far as somebody asked for it.
    """
    found: set[ReadPath] = set()
    _compare(raw(old), raw(new), (), found)
    _derived(old, new, (), found)
    return found


def differing(old: Mapping[Any, Any], new: Mapping[Any, Any], path: ReadPath) -> set[ReadPath]:
    """The paths below `path` at which two mappings are not alike, with all they stand in."""
    found: set[ReadPath] = set()
    _compare(old, new, path, found)
    return found


def same(one: object, other: object, ambient: tuple[type, ...] = ()) -> bool:
    """Whether two values are alike, when what is read of the records in them later is recorded anyway.

    A record seen in a view is the same as the one at its path in another. So are any two values of the `ambient` types,
    and functions with the same code that hold the same.
    """
    alike = partial(same, ambient=ambient)
    if one is other or (type(one) is type(other) and isinstance(one, ambient)):
        return True
    if type(one) is not type(other):
        return False
    if path_of(one) is not None:
        return path_of(one) == path_of(other)
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(alike, one.values(), other.values()))  # type: ignore[call-overload, attr-defined]
    held, theirs = _held(one), _held(other)
    if held is None or theirs is None:
        return bool(one == other)
    return len(held) == len(theirs) and all(map(alike, held, theirs))


def _held(value: object) -> list[object] | None:
    """What a value is made of; none when it is of one piece."""
    if isinstance(value, tuple | list):
        return list(value)
    if isinstance(value, partial):
        return [value.func, value.args, value.keywords]
    if isinstance(value, MethodType):
        return [value.__func__, value.__self__]
    if isinstance(value, FunctionType):
        return [value.__code__, value.__defaults__, *map(_content, value.__closure__ or ())]
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value)]
    return None


def _content(cell: CellType) -> object:
    return cell.cell_contents


def _compare(one: Any, other: Any, path: ReadPath, found: set[ReadPath]) -> None:  # noqa: ANN401 - whatever a field holds
    if one is other:
        return
    if path_of(one) is not None:
        if not same(one, other):
            _emit(path, found)
    elif isinstance(one, Record | Edition) and type(one) is type(other):
        for name in field_names(type(one)):
            _compare(getattr(one, name), getattr(other, name), (*path, name), found)
    elif isinstance(one, Mapping) and isinstance(other, Mapping):
        _parts(one, other, path, found)
    elif (mine := keys_of(one)) and (theirs := keys_of(other)):
        _parts(dict(zip(mine, one, strict=True)), dict(zip(theirs, other, strict=True)), path, found)
    elif not same(one, other):
        _emit(path, found)
        found.add((*path, KEYS))


def _parts(one: Mapping[Any, Any], other: Mapping[Any, Any], path: ReadPath, found: set[ReadPath]) -> None:
    if list(one) != list(other):
        _emit(path, found)
        found.add((*path, KEYS))
    for key in {*one, *other}:
        if key in one and key in other:
            _compare(one[key], other[key], (*path, key), found)
        else:
            _emit((*path, key), found)
            found.add((*path, key, KEYS))


def _derived(old: Edition, new: Edition, path: ReadPath, found: set[ReadPath]) -> None:
    fields_ = field_names(Edition)
    for name, value in derived(old).items():
        if name not in fields_:
            _compare(_plain(value), _plain(getattr(new, name)), (*path, name), found)
        elif isinstance(value, Edition) and isinstance(getattr(new, name), Edition):
            _derived(value, getattr(new, name), (*path, name), found)


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever an edition makes
    """A recorded mapping as one that notes nothing."""
    return dict(dict.items(value)) if isinstance(value, Keyed) else value


def _emit(path: ReadPath, found: set[ReadPath]) -> None:
    """Whoever has read the path or anything it stands in has read something else than it is now."""
    found.update(path[:length] for length in range(1, len(path) + 1))

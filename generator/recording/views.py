"""Views: records, editions and mappings that look like what they show, and note what is read of them.

Knows no field of any record. A record in a view is equal to the record itself; comparing or hashing it reads it whole.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from types import FunctionType, MethodType
from typing import Any, cast

from pydantic import BaseModel

from generator.model.edition import Edition
from generator.model.record import Record
from generator.recording.reads import KEYS, ReadPath, Recorder


class View:
    """A record or an edition, seen through a recorder."""

    __slots__ = ("_parts", "_path", "_raw", "_recorder")

    def __init__(self, raw: Any, path: ReadPath, recorder: Recorder) -> None:  # noqa: ANN401 - any record
        self._raw, self._path, self._recorder = raw, path, recorder
        self._parts: dict[str, tuple[Any, ReadPath | None]] = {}
        """Name → what it shows, and the path to note."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """What it looks like to `isinstance`."""
        return type(self._raw)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the record has
        if name not in self._parts:
            return self._first(name)
        part, path = self._parts[name]
        if path is not None and self._recorder.log is not None:
            self._recorder.log.add(path)
        return part

    def __eq__(self, other: object) -> bool:
        self._recorder.note(self._path)
        return bool(self._raw == raw(other))

    def __hash__(self) -> int:
        self._recorder.note(self._path)
        return hash(self._raw)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """As pydantic has it: the name and value of every field."""
        return ((name, getattr(self, name)) for name in field_names(type(self._raw)))

    def __repr__(self) -> str:
        return repr(self._raw)

    def _first(self, name: str) -> Any:  # noqa: ANN401 - whatever the record has
        """What is under a name that nobody has asked for yet."""
        kind, path = type(self._raw), (*self._path, name)
        if name in field_names(kind):
            value = getattr(self._raw, name)
            part = _shown(value, path, self._recorder)
            self._parts[name] = part, path if part is value else None if isinstance(part, Keyed) else (*path, KEYS)
            return getattr(self, name)
        attribute = _attribute(kind, name)
        if isinstance(attribute, cached_property) and kind is Edition:
            # A read of its own: what it is made of is not read, and it is compared with what another edition makes.
            with self._recorder.reading():
                part = _shown(attribute.func(self), path, self._recorder)
            self._parts[name] = part, None if isinstance(part, Keyed) else path
            return getattr(self, name)
        if isinstance(attribute, cached_property):
            return attribute.func(self)
        if isinstance(attribute, property):
            return cast("Any", attribute.fget)(self)
        if isinstance(attribute, FunctionType) and attribute.__module__.startswith("generator."):
            return MethodType(attribute, self)
        self._recorder.note(self._path)
        return getattr(self._raw, name)


class Keyed(dict[Any, Any]):
    """A mapping that notes which of its keys are read; mappings in it do the same."""

    __slots__ = ("_path", "_recorder")

    def __init__(self, values: Mapping[Any, Any], path: ReadPath, recorder: Recorder) -> None:
        inner = {k: Keyed(v, (*path, k), recorder) if isinstance(v, dict) else v for k, v in values.items()}
        super().__init__(inner)
        self._path, self._recorder = path, recorder

    def __getitem__(self, key: Hashable) -> Any:  # noqa: ANN401 - whatever it holds
        self._note(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def get(self, key: Hashable, default: Any = None) -> Any:  # noqa: ANN401 - whatever it holds
        """As a dict has it."""
        self._note(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[Any]:
        self._recorder.note((*self._path, KEYS))
        return super().__iter__()

    def __len__(self) -> int:
        self._recorder.note((*self._path, KEYS))
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        self._recorder.note(self._path)
        return super().__eq__(other)

    __hash__ = None

    def __or__(self, other: Any) -> Any:  # noqa: ANN401 - as a dict has it
        return {**self, **other}

    def __ror__(self, other: Any) -> Any:  # noqa: ANN401 - as a dict has it
        return {**other, **self}

    def copy(self) -> dict[Any, Any]:
        """A mapping that notes nothing. Every value is read."""
        return dict(self.items())

    def keys(self) -> Any:  # noqa: ANN401 - a view of its keys
        """As a dict has it."""
        self._recorder.note((*self._path, KEYS))
        return super().keys()

    def items(self) -> Any:  # noqa: ANN401 - a view of its items
        """As a dict has it. Every value is read."""
        self._recorder.note(self._path)
        return super().items()

    def values(self) -> Any:  # noqa: ANN401 - a view of its values
        """As a dict has it. Every value is read."""
        self._recorder.note(self._path)
        return super().values()

    def _note(self, key: Hashable) -> None:
        held = super().get(key)
        # What is in an inner mapping is noted when it is read there.
        self._recorder.note((*self._path, key, KEYS) if isinstance(held, Keyed) else (*self._path, key))


def recorded(edition: Edition, recorder: Recorder) -> Edition:
    """The edition, noting in `recorder` what is read of it."""
    return cast("Edition", View(edition, (), recorder))


def raw(value: Any) -> Any:  # noqa: ANN401 - whatever it is
    """What a view shows; any other value as it is."""
    return value._raw if type(value) is View else value  # noqa: SLF001 - views are of this module


def path_of(value: object) -> ReadPath | None:
    """Where a view is; none for any other value."""
    return value._path if type(value) in (View, Keyed) else None  # type: ignore[attr-defined]  # noqa: SLF001


def derived(edition: Edition) -> dict[str, Any]:
    """What a recorded edition has made of its records so far, by name; editions in it too."""
    return {name: part for name, (part, _) in cast("View", edition)._parts.items()}  # noqa: SLF001 - views are of this module


def keys_of(value: object) -> tuple[Hashable, ...]:
    """The keys of a tuple of records with ids, each of them once: ids, with the language where they have one.

    Nothing when it is anything else.
    """
    if not isinstance(value, tuple) or not all(isinstance(item, Record) and hasattr(item, "id") for item in value):
        return ()
    keys = tuple((item.id, item.language) if hasattr(item, "language") else item.id for item in value)
    return keys if len(set(keys)) == len(keys) else ()


def _field_names(kind: type) -> tuple[str, ...]:
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


field_names: Callable[[Any], tuple[str, ...]] = cache(_field_names)
"""The fields of a record's or an edition's type, in their order."""


def _shown(value: Any, path: ReadPath, recorder: Recorder) -> Any:  # noqa: ANN401 - whatever a field holds
    if isinstance(value, Record | Edition):
        return View(value, path, recorder)
    keys = keys_of(value)
    if keys:
        return tuple(View(item, (*path, key), recorder) for key, item in zip(keys, value, strict=True))
    if isinstance(value, Mapping):
        return Keyed(value, path, recorder)
    return value


def _in_type(kind: type, name: str) -> object:
    return next((base.__dict__[name] for base in kind.__mro__ if name in base.__dict__), None)


_attribute: Callable[[Any, str], object] = cache(_in_type)
"""What a type has under a name, before it is bound to anything."""

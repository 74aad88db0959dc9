"""Records that were added, removed or changed between two editions, field by field."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from generator.model.data_files import record_lists
from generator.model.edition import Edition
from generator.model.record import Record, plain


class What(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(NamedTuple):
    """A field that reads otherwise. A side that does not have it is None."""

    path: str
    """As its author writes it: "what.sv", "contacts.2.value"."""
    before: Any
    after: Any


class RecordChange(NamedTuple):
    """A record that is not as it was."""

    kind: str
    """The list it stands in: "services", "guides" …"""
    id: str
    what: What
    fields: tuple[FieldChange, ...] = ()
    """None for a record that is there on one side only."""


def record_changes(before: Edition, after: Edition) -> list[RecordChange]:
    """Every record that is not as it was, kind by kind: added and changed ones in the authors' order, then removed.

    One that could not be read in `before`, as when the models have changed since, is not said to have been added.
    """
    old, new = _by_kind(before), _by_kind(after)
    every = (change for kind, records in new.items() for change in _of_kind(kind, old[kind], records))
    return [change for change in every if change.what is not What.ADDED or change.id not in before.unread]


def _of_kind(kind: str, old: Mapping[str, Record], new: Mapping[str, Record]) -> Iterator[RecordChange]:
    for name, record in new.items():
        if name not in old:
            yield RecordChange(kind, name, What.ADDED)
        elif old[name] != record:
            fields = tuple(_fields(plain(old[name]), plain(record)))
            if fields:
                yield RecordChange(kind, name, What.CHANGED, fields)
    yield from (RecordChange(kind, name, What.REMOVED) for name in old if name not in new)


def _by_kind(edition: Edition) -> dict[str, dict[str, Record]]:
    checklist = edition.checklist
    records: dict[str, dict[str, Record]] = {
        kind: {getattr(one, "id", ""): one for one in these} for kind, these in record_lists(edition).items()
    }
    records["guides"] = {f"{guide.id} ({guide.language})": guide for guide in edition.guides}
    records["pages"] = {f"{text.id} ({text.language})": text for text in edition.texts}
    for kind, these in (("questions", checklist.questions), ("facts", checklist.facts), ("exits", checklist.exits)):
        records[kind] = {one.id: one for one in these}
    records["situations"] = {one.id: one for one in checklist.situations}
    for kind, words in edition.vocabulary:
        if isinstance(words, tuple):
            records[kind] = {word.id: word for word in words}
    records["personas"] = {one.id: one for one in edition.personas}
    records["site"] = {edition.site.id: edition.site}
    return records


def _fields(before: Any, after: Any, path: str = "") -> Iterator[FieldChange]:  # noqa: ANN401 - JSON
    """The innermost values that differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            yield from _fields(before.get(key), after.get(key), f"{path}.{key}" if path else str(key))
    elif _are_records(before) and _are_records(after) and len(before) == len(after):
        for number, (one, other) in enumerate(zip(before, after, strict=True), 1):
            yield from _fields(one, other, f"{path}.{number}")
    elif before != after:
        yield FieldChange(path, before, after)


def _are_records(value: Any) -> bool:  # noqa: ANN401 - JSON
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)

"""What has changed between two editions, as entries of the change log: a record an entry, in what it means to a firm.

Left out is what no reader meets: sources, words for search, the order of services. Knows no record by its id.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.comparison.record_changes import RecordChange, What, record_changes
from generator.model.change import Change, ChangeKind
from generator.model.edition import Edition
from generator.model.record import Record, Texts
from generator.model.service import Service, State

RECORDS = {
    "services": "service",
    "actors": "actor",
    "needs": "need",
    "guides": "guide",
    "regions": "region",
    "events": "event",
}
"""List of records that readers are told of → the kind of its records."""

TERMS = frozenset(
    {
        *("applicant", "before", "cost", "duration", "eligibility", "end", "how", "limits", "prepare", "start"),
        "vouchers",
    }
)
STATES = frozenset({"instead", "state", "status", "valid"})
WAYS = frozenset(
    {
        *(
            "apply_at",
            "calendars",
            "chamber",
            "contacts",
            "door",
            "first_door",
            "members",
            "more_chambers",
            "offices",
            "then",
        ),
        *("url", "website"),
    }
)
QUIET = frozenset(
    {
        *("aliases", "also", "chamber_verified", "clusters_verified", "domains", "edition", "field_provenance"),
        *("iso", "kinds", "meets", "order", "owner", "part_of", "phrases", "pilot", "provenance", "review_in"),
        *("reviewed", "search", "stages", "stands_for", "terms", "tile", "topic", "topics", "website_verified"),
        *("counties", "clusters", "former", "kind", "links", "needs", "services", "statements", "towns", "works_with"),
    }
)
"""Fields of the records, by what a change of them means. Any other is text."""


def entries(before: Edition, after: Edition, day: date) -> list[Change]:
    """What there is to tell on a day. What the log of `after` tells and that of `before` does not is not told again."""
    told = {(one.record, one.kind) for one in set(after.changes) - set(before.changes)}
    by_record: dict[str, list[RecordChange]] = {}
    for change in record_changes(before, after):
        if change.kind in RECORDS:
            by_record.setdefault(f"{RECORDS[change.kind]}/{_bare(change.id)}", []).append(change)
    found = [_entry(record, changes, before, after, day) for record, changes in by_record.items()]
    return [one for one in found if one is not None and (one.record, one.kind) not in told]


def _bare(record_id: str) -> str:
    """A guide is one record in the log, whatever languages it is written in."""
    return record_id.partition(" ")[0]


def _entry(record: str, changes: Iterable[RecordChange], before: Edition, after: Edition, day: date) -> Change | None:
    old, new = _records(before, record), _records(after, record)
    fields: tuple[str, ...] = ()
    if old and new:
        paths = dict.fromkeys(f.path.partition(".")[0] for change in changes for f in change.fields)
        fields = tuple(field for field in paths if field not in QUIET)
        if not fields and all(change.what is What.CHANGED for change in changes):
            return None
    kind = _kind(old[0], new[0], fields) if old and new else ChangeKind.NEW if new else ChangeKind.ENDED
    shown = (new or old)[0]
    edition = after if new else before
    return Change(
        day=day,
        kind=kind,
        record=record,
        name=_name(new or old),
        actor=_actor(shown),
        counties=_counties(shown, edition),
        fields=fields,
    )


def _kind(old: Record, new: Record, fields: Iterable[str]) -> ChangeKind:
    """The weightiest of what the changed fields mean."""
    if _has_ended(new) and not _has_ended(old):
        return ChangeKind.ENDED
    return min((_meaning(old, field) for field in fields), key=list(ChangeKind).index, default=ChangeKind.TEXT)


def _meaning(old: Record, field: str) -> ChangeKind:
    if field in TERMS:
        return ChangeKind.TERMS if getattr(old, field, None) else ChangeKind.KNOWN
    if field in STATES:
        return ChangeKind.STATE
    return ChangeKind.WAYS if field in WAYS else ChangeKind.TEXT


def _has_ended(record: Record) -> bool:
    return isinstance(record, Service) and record.state is State.ENDED


def _records(edition: Edition, record: str) -> list[Record]:
    """The record; a guide in every language it is written in."""
    kind, _, name = record.partition("/")
    if kind == "guide":
        return [guide for guide in edition.guides if guide.id == name]
    lists: Mapping[str, Iterable[Any]] = {
        "service": edition.services,
        "actor": edition.actors,
        "need": edition.needs,
        "region": edition.regions,
        "event": edition.events,
    }
    return [one for one in lists[kind] if one.id == name]


def _name(records: Iterable[Any]) -> Texts:
    """What a record is called: a guide's titles, a county's name, else the name of the record."""
    names: dict[str, str] = {}
    for one in records:
        titled = {one.language: one.title} if hasattr(one, "title") else getattr(one, "county", None) or one.name
        names |= titled
    return names


def _actor(record: Any) -> str | None:  # noqa: ANN401 - any record
    """The actor behind a record: itself, whoever offers or arranges it, or a need's first door."""
    if hasattr(record, "mission"):
        return str(record.id)
    return getattr(record, "actor", None) or getattr(record, "first_door", None)


def _counties(record: Any, edition: Edition) -> tuple[str, ...]:  # noqa: ANN401 - any record
    if isinstance(record, Service):
        return edition.counties_of(record)
    return (record.code,) if hasattr(record, "iso") else tuple(getattr(record, "counties", ()))

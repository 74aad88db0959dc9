"""drifted-override: the nation's record has changed since a region changed it, so the two must be read again.

A change remembers what it was made against: the fingerprint of the whole record, the nation's values of the fields it
changed, and a short fingerprint of every other field. So what has moved since is known field by field, without history.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic, warning
from generator.model.overlay import Against, ServiceChange
from generator.model.record import plain
from generator.model.region import Region
from generator.model.service import Service

CODES = ("drifted-override", "unpinned-override")

_WHOLE, _PART = 12, 6
"""Hexadecimal digits of the fingerprint of a record, and of a field."""


class Drifted(NamedTuple):
    """A field of the nation's record that is not what it was."""

    field: str
    overridden: bool
    """Whether the region says it otherwise. If not, the region's edition already shows what the nation says now."""
    then: Any
    """The nation's value when the change was made; unknown, and null, for a field the region has not changed."""
    now: Any


def against(service: Service, change: ServiceChange) -> Against:
    """What `change` is made against: the record as it stands now."""
    now = _values(service)
    own = {"id", *change.changed}
    return Against(
        fingerprint=fingerprint(service),
        fields={field: now.get(field) for field in change.changed},
        rest={field: _digest(value)[:_PART] for field, value in now.items() if field not in own},
    )


def fingerprint(service: Service) -> str:
    """First digits of the SHA-256 of what the record's author gave, however it was written."""
    return _digest(_values(service))[:_WHOLE]


def drifted(change: ServiceChange, service: Service) -> tuple[Drifted, ...]:
    """What has changed in the nation's record since the change was made; nothing while it remembers nothing."""
    before = change.against
    if before is None or before.fingerprint == fingerprint(service):
        return ()
    now = _values(service)
    overridden = [
        Drifted(field, True, then, now.get(field))
        for field, then in before.fields.items()
        if _text(then) != now.get(field)
    ]
    known = {"id", *before.fields, *before.rest}
    others = [
        Drifted(field, field in change.changed, None, now.get(field))
        for field in Service.model_fields
        if (field in before.rest and _digest(now.get(field))[:_PART] != before.rest[field])
        or (field in now and field not in known)
    ]
    return (*overridden, *others)


def check(region: Region, service_by_id: dict[str, Service]) -> Iterator[Diagnostic]:
    """A warning for each change whose record is another since, with the fields named, or that remembers no record."""
    for change in region.edition.services.change if region.edition else ():
        service = service_by_id.get(change.id)
        if service is None:
            continue
        if change.against is None:
            yield warning(change.at("id"), "unpinned-override", value=change.id, region=region.id)
        elif moved := drifted(change, service):
            fields = ", ".join(d.field for d in moved)
            yield warning(change.at("id"), "drifted-override", value=change.id, field=fields, region=region.id)


def _values(service: Service) -> dict[str, Any]:
    """Field → value as text, without what the author left out."""
    return {field: _text(value) for field, value in plain(service).items()}


def _text(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """The value with every scalar as YAML's author would read it: a number and its digits are the same."""
    if isinstance(value, dict):
        return {str(key): _text(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_text(inner) for inner in value]
    return value if value is None else str(value)


def _digest(value: Any) -> str:  # noqa: ANN401 - any value of a record
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()

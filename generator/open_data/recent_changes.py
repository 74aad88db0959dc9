"""Changes of the content as readers are told of them: those written down, and services that time has ended."""

from collections.abc import Mapping
from datetime import timedelta

from generator.model.actor import Actor
from generator.model.change import Change, ChangeKind
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.guide import Guide
from generator.model.record import Record
from generator.model.region import Region
from generator.model.service import Service
from generator.open_data.fields import Field, fields

DAYS = 90
"""For so many days a change is recent."""

_MODELS: Mapping[str, type[Record]] = {
    "service": Service,
    "actor": Actor,
    "need": Need,
    "guide": Guide,
    "region": Region,
    "event": Event,
}


def changes(edition: Edition) -> tuple[Change, ...]:
    """Every change that concerns the edition's counties, the newest first; those of a day as they were written."""
    told = {(one.record, one.kind) for one in edition.changes}
    every = [*edition.changes, *(c for c in _ended(edition) if (c.record, c.kind) not in told)]
    home = set(edition.home)
    here = (one for one in every if not home or not one.counties or home & set(one.counties))
    return tuple(sorted(here, key=lambda one: one.day, reverse=True))


def recent(edition: Edition) -> tuple[Change, ...]:
    """The changes of the last `DAYS` days before the edition's day; all of them while it has none."""
    day = edition.day
    if day is None:
        return changes(edition)
    return tuple(one for one in changes(edition) if day - timedelta(days=DAYS) <= one.day <= day)


def changed_fields(change: Change) -> list[Field]:
    """The fields that a change is of, as open data explains them."""
    known = {field.name: field for field in fields(_MODELS[change.record_kind])}
    return [known[name] for name in change.fields if name in known]


def _ended(edition: Edition) -> list[Change]:
    """A change for each service whose last day has passed on the edition's day, on the day after it."""
    return [
        Change(
            day=service.valid.until + timedelta(days=1),
            kind=ChangeKind.ENDED,
            record=f"service/{service.id}",
            name=service.name,
            actor=service.actor,
            counties=edition.counties_of(service),
        )
        for service in edition.services
        if edition.day and service.valid.until and service.valid.until < edition.day
    ]

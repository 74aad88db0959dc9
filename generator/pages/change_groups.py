"""Changes as a page shows them: day by day, actor by actor, county by county."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from generator.model.change import Change, ChangeKind
from generator.model.edition import Edition
from generator.model.event import EventKind
from generator.open_data.recent_changes import recent
from generator.pages.routes import Routes

BY_DAY, BY_ACTOR, BY_COUNTY = "changes", "changes-actor", "changes-region"
WAYS = (BY_DAY, BY_ACTOR, BY_COUNTY)
"""Kinds of pages that show them: by day, by actor, by county."""


class ChangeGroup(NamedTuple):
    """Changes under a heading."""

    record: str
    """The actor or region it is about: "actor/ekn"; empty for a kind of change."""
    kind: ChangeKind | None
    changes: tuple[Change, ...]


def by_day(edition: Edition) -> list[tuple[str, list[ChangeGroup]]]:
    """Day (YYYY-MM-DD), the newest first → a group for each kind of change, what matters most first."""
    found = []
    for day, these in groupby(recent(edition), key=lambda one: one.day):
        listed = list(these)
        groups = ((kind, tuple(one for one in listed if one.kind is kind)) for kind in ChangeKind)
        found.append((day.isoformat(), [ChangeGroup("", kind, some) for kind, some in groups if some]))
    return found


def by_actor(edition: Edition, ids: Iterable[str]) -> list[ChangeGroup]:
    """A group for each of the actors `ids` that has any."""
    every = recent(edition)
    groups = (ChangeGroup(f"actor/{one}", None, tuple(c for c in every if c.actor == one)) for one in ids)
    return [group for group in groups if group.changes]


def by_county(edition: Edition, codes: Iterable[str]) -> list[ChangeGroup]:
    """A group for each of the counties `codes` that has any: what concerns it and not every county."""
    every, region = recent(edition), edition.region
    groups = (ChangeGroup(f"region/{region[c].id}", None, tuple(o for o in every if c in o.counties)) for c in codes)
    return [group for group in groups if group.changes]


def path(change: Change, edition: Edition, routes: Routes, language: str) -> str:
    """Where the changed record is shown, below the edition's root; empty when it is not there any more."""
    kind, name = change.record_kind, change.record_id
    if kind == "event":
        event = next((event for event in edition.events if event.id == name), None)
        if event is None:
            return ""
        told = event.kind is EventKind.COMMENTS
        return routes.path("proposal", name, language) if told else routes.path("calendar", "", language)
    known = {
        "service": edition.service.keys(),
        "actor": edition.actor.keys(),
        "need": edition.need.keys(),
        "region": {region.id for region in edition.regions},
        "guide": {guide.id for guide in edition.guides},
    }
    return routes.path(kind, name, language) if name in known[kind] else ""

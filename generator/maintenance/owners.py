"""Who goes through which record: the actor it names as its owner, else the one that it is about."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.record import Record, Texts
from generator.model.upkeep import Maintained


class Owned(NamedTuple):
    """A record and who goes through it."""

    owner: str
    """Id of an actor, or of a region for what stands in its file; empty for the editors."""
    kind: str
    id: str
    """Its id, with that of the record it stands in before it where it has none of its own."""
    name: str
    """In the language asked for, else in any."""
    record: Maintained
    subject: str
    """Id of the actor it is about, if it is about one."""


def owned(edition: Edition, language: str) -> Iterator[Owned]:
    """Every record of the edition that must be gone through, a guide once; its name in `language`."""
    for actor in edition.actors:
        yield from _with_parts(actor, "actor", actor.id, _said(actor.name, language), actor.id)
    for service in edition.services:
        yield from _with_parts(service, "service", service.id, _said(service.name, language), service.actor)
    for event in edition.events:
        yield from _with_parts(event, "event", event.id, _said(event.name, language), event.actor)
    for region in edition.regions:
        yield from _with_parts(region, "region", region.id, _said(region.county, language), "", region.id)
    for guide in edition.guides:
        if guide.language == (language if language in edition.languages else edition.languages[0]):
            yield Owned(guide.owner or "", "guide", guide.id, guide.title, guide, "")
    for group in edition.countries.groups if edition.countries else ():
        yield Owned(group.owner or "", group.kind_of_record(), group.id, _said(group.name, language), group, "")
    for term in edition.terms:
        yield Owned(term.owner or "", "term", term.id, _said(term.name, language), term, "")


def _with_parts(
    record: Maintained, kind: str, record_id: str, name: str, subject: str, keeper: str = ""
) -> Iterator[Owned]:
    """A record, then those inside it that must be gone through on their own."""
    owner = record.owner or subject or keeper
    yield Owned(owner, kind, record_id, name, record, subject)
    yield from _inside(record, Owned(owner, kind, record_id, name, record, subject))


def _inside(record: Record, outer: Owned) -> Iterator[Owned]:
    for path, part in record.parts():
        if isinstance(part, Maintained):
            where = f"{outer.id}/{'/'.join(map(str, path))}"
            yield Owned(part.owner or outer.owner, part.kind_of_record(), where, outer.name, part, outer.subject)
        yield from _inside(part, outer)


def _said(texts: Texts, language: str) -> str:
    return texts.get(language) or next(iter(texts.values()))

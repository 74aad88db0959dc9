"""Who does what, where offers overlap and where nobody helps, and how fresh the records are. Counts, no judgement."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.provenance import Verified
from generator.model.record import Record
from generator.model.service import Service, State
from generator.model.vocabulary import Word


class Served(NamedTuple):
    """A need and who meets it."""

    need: Need
    services: tuple[Service, ...]
    order: tuple[Actor, ...]
    """The first door, then those that take over."""
    others: tuple[Actor, ...]
    """Those with services that no one hands over to."""


class Held(NamedTuple):
    """An actor and how many services it has for each topic."""

    actor: Actor
    counts: tuple[int, ...]
    """In the vocabulary's order of topics."""
    total: int


class Freshness(NamedTuple):
    """How far the records of one kind have been checked."""

    kind: str
    total: int
    verified: int
    memory: int
    unknown: int


def needs_served(edition: Edition) -> list[tuple[Word, list[Served]]]:
    """Every need under its topic, with the services that meet it and the actors that offer those."""
    return [
        (topic, [_served(edition, need) for need in edition.needs if need.topic == topic.id])
        for topic in edition.vocabulary.topics
        if any(need.topic == topic.id for need in edition.needs)
    ]


def _served(edition: Edition, need: Need) -> Served:
    services = edition.meeting[need.id]
    order = (need.first_door, *need.then)
    others = dict.fromkeys(service.actor for service in services if service.actor not in order)
    return Served(need, services, *(tuple(edition.actor[actor] for actor in ids) for ids in (order, others)))


def holdings(edition: Edition) -> list[Held]:
    """Every actor with services that have not ended, most services first."""
    found = []
    for actor in edition.actors:
        services = [service for service in edition.offered[actor.id] if service.state is not State.ENDED]
        if services:
            counts = Counter(topic for service in services for topic in service.topics)
            found.append(Held(actor, tuple(counts[t.id] for t in edition.vocabulary.topics), len(services)))
    return sorted(found, key=lambda held: (-held.total, held.actor.id))


def freshness(edition: Edition) -> list[Freshness]:
    """How many records of each kind were read in their source, come from memory, or were not found."""
    return [
        _counted("actor", edition.actors, [actor.provenance.verified for actor in edition.actors]),
        _counted("service", edition.services, [service.provenance.verified for service in edition.services]),
        _counted("glossary", edition.terms, [term.provenance.verified for term in edition.terms]),
        _counted("region", edition.regions, [region.members.provenance.verified for region in edition.regions]),
    ]


def _counted(kind: str, records: Sequence[Record], verified: Sequence[Verified]) -> Freshness:
    counts = Counter(verified)
    return Freshness(kind, len(records), counts[Verified.YES], counts[Verified.MEMORY], counts[Verified.UNKNOWN])


def undated(edition: Edition) -> int:
    """How many services have a source without a date."""
    return sum(1 for service in edition.services if not service.provenance.dated)


def oldest(edition: Edition, count: int) -> list[Service]:
    """The services with the oldest dated sources, oldest first."""
    dated = [service for service in edition.services if service.provenance.dated and service.state is not State.ENDED]
    return sorted(dated, key=lambda s: ((s.provenance.dated or "").removeprefix("ca "), s.id))[:count]

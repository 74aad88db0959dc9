"""How sure and how old the records are, actor by actor and county by county, and who can say what is right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.contacts.stand_ins import door_contacts
from generator.model.actor import Actor
from generator.model.change import Change
from generator.model.edition import Edition
from generator.model.provenance import Provenance, Verified
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.service import Service, State
from generator.model.trust import Trust, grade
from generator.model.upkeep import Maintained

DAYS = 90
"""How far back changes are counted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How sure and how old what is said of somebody is."""

    kind: str
    """actor or region."""
    id: str
    name: Texts
    grades: Mapping[Trust, int]
    """How many statements there are of each grade."""
    overdue: int
    """Records that should have been gone through."""
    oldest: date | None
    """The day on which the oldest of its records was last gone through."""
    changed: int
    """Changes told in the last `DAYS` days."""

    @property
    def total(self) -> int:
        """How many statements there are."""
        return sum(self.grades.values())


def actors(edition: Edition, today: date) -> Iterator[Standing]:
    """Every actor with its services that have not ended and its ways to get in touch."""
    for actor in edition.actors:
        services = [s for s in edition.offered[actor.id] if s.state is not State.ENDED]
        records: list[Maintained] = [actor, *services, *actor.contacts]
        sources = [actor.provenance, *(s.provenance for s in services), *(c.provenance for c in actor.contacts)]
        changed = sum(change.actor == actor.id for change in _recent(edition, today))
        yield _standing(edition, ("actor", actor.id, actor.name), sources, records, today, changed)


def counties(edition: Edition, today: date) -> Iterator[Standing]:
    """Every county with its vouchers, statements, offices, door and members."""
    return (county(edition, region, today) for region in edition.regions)


def county(edition: Edition, region: Region, today: date) -> Standing:
    """One county."""
    vouchers = edition.current(region.vouchers)
    contacts = [*door_contacts(region), *(c for office in region.offices for c in office.contacts)]
    sources = [*_sources(region), *(v.provenance for v in vouchers), *(c.provenance for c in contacts)]
    changed = len(changes(edition, region, today))
    records = [region, *vouchers, *contacts]
    return _standing(edition, ("region", region.id, region.county), sources, records, today, changed)


def changes(edition: Edition, region: Region, today: date) -> list[Change]:
    """What was told of a county and of what is for it alone or with a few others, in the last `DAYS` days."""
    own = f"region/{region.id}"
    return [one for one in _recent(edition, today) if one.record == own or region.code in one.counties]


def unread(edition: Edition) -> Iterator[tuple[Actor, tuple[Actor | Service, ...]]]:
    """Every actor of whom something was not read in a source, with what it is: itself, or services it still offers."""
    for actor in edition.actors:
        offered = [service for service in edition.offered[actor.id] if service.state is not State.ENDED]
        every: tuple[Actor | Service, ...] = (actor, *offered)
        records = tuple(one for one in every if one.provenance.verified is not Verified.YES)
        if records:
            yield actor, records


def _recent(edition: Edition, today: date) -> list[Change]:
    return [change for change in edition.changes if today - timedelta(days=DAYS) < change.day <= today]


def _sources(region: Region) -> Iterator[Provenance]:
    yield from (region.provenance, region.members.provenance)
    yield from (statement.provenance for statement in region.statements)
    yield from (office.provenance for office in region.offices if office.provenance)


def _standing(
    edition: Edition,
    whose: tuple[str, str, Texts],
    sources: Iterable[Provenance],
    records: Iterable[Maintained],
    today: date,
    changed: int,
) -> Standing:
    kind, subject, _ = whose
    graded = Counter(
        grade(source, edition.publishers.of(source.source), subject if kind == "actor" else "") for source in sources
    )
    months, kept = edition.vocabulary.review_in, list(records)
    due = [record.review_due(months) for record in kept]
    reviewed = [day for record in kept if (day := record.last_review)]
    return Standing(
        *whose, dict(graded), sum(bool(day and day <= today) for day in due), min(reviewed, default=None), changed
    )

"""Which ways are known, of what date, and which are missing: by first door, by county, by service. And whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.contacts.choice import is_handle, ordered
from generator.contacts.stand_ins import door_contacts, resolve, stand_ins
from generator.model.actor import StandsFor
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.service import Service, State

WANTED = (ContactKind.PHONE, ContactKind.FORM, ContactKind.EMAIL)
"""The ways every first door should have; a booking is as good as a form."""


class Reach(StrEnum):
    """How one reaches a county's door."""

    OWN = "own"
    """By a way of its own, or of whoever holds it."""
    AUTHORITY = "authority"
    """Through the regional authority's switchboard, mailbox or pages."""
    NONE = "none"


class Lead(StrEnum):
    """Where a service leads."""

    OWN = "own"
    """To a way of its own."""
    PAGE = "page"
    """To its own page."""
    ACTOR = "actor"
    """To a way of its actor's."""
    START = "start"
    """To a start page."""


@dataclass(frozen=True, slots=True)
class DoorWays:
    """The ways to one first door where the county is not known."""

    actor: str
    ways: tuple[Contact, ...]
    """The best first."""
    counties: tuple[str, ...]
    """Codes of the counties whose own has a way better than a start page; empty for one that is the same everywhere."""

    @property
    def has_handle(self) -> bool:
        """Whether some way, here or in some county, is better than a start page."""
        return bool(self.counties) or any(map(is_handle, self.ways))


@dataclass(frozen=True, slots=True)
class CountyWays:
    """What a county has."""

    region: Region
    reach: Reach
    ways: tuple[Contact, ...]
    """To its door, the best first."""
    resolved: tuple[str, ...]
    """The actors standing for one in every county that it puts somebody in place of."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What to ask one owner."""

    owner: Texts
    email: str
    """Where to ask; empty when no address is known."""
    missing: tuple[ContactKind, ...]
    uncertain: tuple[Contact, ...]
    """Ways that are old or told by a third party, to be confirmed."""


def first_doors(edition: Edition) -> Iterator[DoorWays]:
    """The first doors of all needs, and the edition's own, each once."""
    for actor_id in dict.fromkeys((edition.door_actor, *(need.first_door for need in edition.needs))):
        actor = edition.actor[actor_id]
        local = (r.code for r in edition.regions if _has_handle(edition, actor_id, r.code)) if actor.stands_for else ()
        yield DoorWays(actor_id, tuple(ordered(resolve(edition, actor_id).contacts, first=True)), tuple(local))


def counties(edition: Edition) -> Iterator[CountyWays]:
    """Every county, in the order of codes."""
    doors = [actor.id for actor in edition.actors if actor.stands_for is StandsFor.DOOR]
    for region in edition.regions:
        found = [actor.id for actor in stand_ins(edition) if not resolve(edition, actor.id, region.code).is_generic]
        known = (contact for door in doors for contact in resolve(edition, door, region.code).contacts)
        ways = ordered(known, county=region.code, first=True)
        yield CountyWays(region, _reach(edition, region, ways), tuple(ways), tuple(found))


def services(edition: Edition) -> dict[Lead, list[Service]]:
    """Where each service that has not ended leads, at best."""
    found: dict[Lead, list[Service]] = {lead: [] for lead in Lead}
    for service in edition.services:
        if service.state is not State.ENDED:
            found[_lead(edition, service)].append(service)
    return found


def inquiries(edition: Edition) -> Iterator[Inquiry]:
    """Whom to ask, and about what: the owners of first doors, then the counties' authorities for their doors."""
    for door in first_doors(edition):
        actor = edition.actor[door.actor]
        if actor.stands_for not in (StandsFor.DOOR, StandsFor.REGION, StandsFor.CHAMBER, StandsFor.ABROAD):
            yield from _inquiry(actor.name, door.ways, actor.contacts)
    for county in counties(edition):
        own = [c for c in county.ways if not c.switchboard]
        yield from _inquiry(county.region.name, own, county.ways)


def _inquiry(owner: Texts, ways: Iterable[Contact], all_ways: tuple[Contact, ...]) -> Iterator[Inquiry]:
    """What is missing of `ways`, and which of `all_ways` should be confirmed."""
    kinds = {ContactKind.FORM if c.kind is ContactKind.BOOKING else c.kind for c in ways}
    missing = tuple(kind for kind in WANTED if kind not in kinds)
    uncertain = tuple(c for c in all_ways if c.check)
    mail = next((c.value for c in ordered(all_ways) if c.kind is ContactKind.EMAIL and c.first_door), "")
    if missing or uncertain:
        yield Inquiry(owner, mail, missing, uncertain)


def _has_handle(edition: Edition, actor_id: str, county: str) -> bool:
    resolved = resolve(edition, actor_id, county)
    return not resolved.is_generic and any(is_handle(c) for c in ordered(resolved.contacts, county=county, first=True))


def _reach(edition: Edition, region: Region, ways: list[Contact]) -> Reach:
    """A host that is the authority itself gives the door nothing of its own."""
    host = edition.actor.get(region.door.host or "")
    held = host is not None and host.stands_for is not StandsFor.REGION
    hosts = (o.contacts for o in region.offices if host is not None and held and o.actor == host.id)
    own = [*door_contacts(region), *(c for contacts in hosts for c in contacts if not c.switchboard)]
    if any(c in own and is_handle(c) for c in ways):
        return Reach.OWN
    return Reach.AUTHORITY if any(map(is_handle, ways)) else Reach.NONE


def _lead(edition: Edition, service: Service) -> Lead:
    actor = edition.actor.get(service.turn_to)
    contacts = (*service.contacts, *(c for c in (actor.contacts if actor else ()) if service.id in c.services))
    if any(map(is_handle, contacts)):
        return Lead.OWN
    if service.url.partition("://")[2].partition("/")[2].strip("/"):
        return Lead.PAGE
    known = actor.contacts if actor else ()
    ways = (c for need in ("", *service.meets) for c in ordered(known, need=need, service=service.id, first=True))
    return Lead.ACTOR if any(map(is_handle, ways)) else Lead.START

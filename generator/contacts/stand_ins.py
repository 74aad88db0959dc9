"""Actors that stand for one in every county, and whom a county puts in their place. What stands for what is data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.actor import Actor, StandsFor
from generator.model.contact import Contact, ContactKind, Office
from generator.model.edition import Edition
from generator.model.provenance import Provenance
from generator.model.record import Texts
from generator.model.region import Region


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom to turn to for an actor in a county."""

    actor: str
    """Whose page says more: the actor put in its place, or the one asked for."""
    name: Texts
    website: str | None
    contacts: tuple[Contact, ...]
    """Its own ways in the county first, then those that hold everywhere."""
    note: Texts | None = None
    check: bool = False
    """What is known of it here is old, or told by a third party."""
    provenance: Provenance | None = None
    """Where it is said that this is the one; none when the actor's own record says all."""
    county: str = ""
    """Code of the county it is for; empty when it is the generic one."""
    also: tuple[str, ...] = ()
    """Other actors of the same kind that serve a part of the county."""

    @property
    def is_generic(self) -> bool:
        """Whether no county's own took its place."""
        return not self.county


def resolve(edition: Edition, actor_id: str, county: str = "") -> Resolved:
    """Whom to turn to for an actor in a county, by its code; the generic one when the county is unknown or has none.

    Raises `KeyError` when there is no such actor.
    """
    actor = edition.actor[actor_id]
    region = edition.region.get(county)
    return (_in_place(edition, actor, region) if region else None) or _generic(actor)


def unresolved(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """Stand-in → codes of the counties that have nobody to put in its place. Those abroad are not asked of a county."""
    return {
        actor.id: tuple(r.code for r in edition.regions if resolve(edition, actor.id, r.code).is_generic)
        for actor in stand_ins(edition)
    }


def stand_ins(edition: Edition) -> Iterator[Actor]:
    """The actors of which there is one in every county."""
    return (a for a in edition.actors if a.stands_for and a.stands_for is not StandsFor.ABROAD)


def door_contacts(region: Region) -> tuple[Contact, ...]:
    """The door's own ways: those with sources of their own, and those told on the region's word."""
    door = region.door
    told = (
        (ContactKind.PHONE, door.phone),
        (ContactKind.EMAIL, door.email),
        (ContactKind.PAGE, door.page),
    )
    values = {contact.value for contact in door.contacts}
    plain = (
        Contact(kind=kind, value=value, provenance=region.provenance)
        for kind, value in told
        if value and value not in values
    )
    return (*door.contacts, *plain)


def _generic(actor: Actor) -> Resolved:
    """The actor itself. Where it is an association of those it stands for, its site is no door to any of them."""
    website = None if actor.stands_for in (StandsFor.REGION, StandsFor.DOOR) else actor.website
    return Resolved(actor.id, actor.name, website, actor.contacts)


def _in_place(edition: Edition, actor: Actor, region: Region) -> Resolved | None:
    match actor.stands_for:
        case StandsFor.REGION:
            return _region(actor, region)
        case StandsFor.DOOR:
            return _door(edition, actor, region)
        case StandsFor.CHAMBER:
            return _chamber(edition, region)
        case StandsFor.OFFICE:
            return _office(actor, region)
    return None


def _office(actor: Actor, region: Region) -> Resolved | None:
    office = _office_of(region, actor.id)
    if office is None:
        return None
    return Resolved(
        actor.id,
        office.name or actor.name,
        office.website or actor.website,
        (*office.contacts, *actor.contacts),
        office.note,
        office.check,
        office.provenance,
        region.code,
    )


def _region(actor: Actor, region: Region) -> Resolved | None:
    office = _office_of(region, actor.id)
    return Resolved(
        actor.id,
        region.name,
        (office.website if office else None) or region.website,
        office.contacts if office else (),
        office.note if office else None,
        check=False,
        provenance=office.provenance if office else region.provenance,
        county=region.code,
    )


def _door(edition: Edition, actor: Actor, region: Region) -> Resolved | None:
    """The county's door: its own ways, then those of whoever is known to hold it, then of the regional authority."""
    held = _office_of(region, region.door.host or "")
    authorities = (o.id for o in edition.actors if o.stands_for is StandsFor.REGION and o.id != region.door.host)
    offices = (held, *(_office_of(region, other) for other in authorities))
    # A way for one errand of the one who holds it is no way to the door.
    others = (c for office in offices if office for c in office.contacts if not (c.needs or c.services))
    return Resolved(
        actor.id,
        region.door.name,
        region.door.page or region.website,
        (*door_contacts(region), *others),
        region.door.note,
        provenance=region.provenance,
        county=region.code,
    )


def _chamber(edition: Edition, region: Region) -> Resolved | None:
    chamber = edition.actor.get(region.chamber or "")
    if chamber is None:
        return None
    office = _office_of(region, chamber.id)
    return Resolved(
        chamber.id,
        (office and office.name) or chamber.name,
        (office and office.website) or chamber.website,
        (*(office.contacts if office else ()), *chamber.contacts),
        office.note if office else None,
        office.check if office else False,
        office.provenance if office else None,
        region.code,
        tuple(other for other in region.more_chambers if other in edition.actor),
    )


def _office_of(region: Region, actor_id: str) -> Office | None:
    return next((office for office in region.offices if office.actor == actor_id), None)

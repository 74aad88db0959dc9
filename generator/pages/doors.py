"""Doors as pages show them: whom to turn to, and every way there, ready to be written. The order of ways is here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.contacts import choice, phone, stand_ins
from generator.contacts.stand_ins import Resolved
from generator.model.actor import StandsFor
from generator.model.checklist import Need
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.provenance import Provenance
from generator.model.record import Texts
from generator.model.site import Country

SHOWN = {
    ContactKind.PHONE: 1,
    ContactKind.FORM: 2,
    ContactKind.BOOKING: 1,
    ContactKind.EMAIL: 1,
    ContactKind.PAGE: 1,
    ContactKind.VISIT: 0,
}
"""Kinds in the order they stand in a door, and how many of each it shows. An actor's own page has the rest."""

ELSEWHERE = frozenset({StandsFor.REGION, StandsFor.CHAMBER, StandsFor.DOOR})
"""What an actor stands for when it is nobody to turn to itself: there is another organisation in every county."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a door."""

    kind: str
    """One of `ContactKind`, or `website` for an organisation's start page."""
    href: str
    """Where the link leads; empty for a street address."""
    said: str
    """The number as people write it in the reader's language, the address, or the host."""
    contact: Contact | None = None
    """What is known of the way; none for a website."""
    primary: bool = False
    """The one to try first."""

    @property
    def hours(self) -> str:
        """When it is open, for a script: "mon-thu 08:00-16:30, fri 08:00-15:00"; empty when nobody has said."""
        hours = self.contact.hours if self.contact else ()
        return ", ".join(f"{one.days} {one.opens}-{one.closes}" for one in hours)


@dataclass(frozen=True, slots=True)
class DoorCard:
    """Whom to turn to, and how."""

    actor: str
    """Whose page says more."""
    name: Texts
    ways: tuple[Way, ...]
    """In the order they are shown: telephone, form or booking, mail, page, street address, website."""
    choose: bool = False
    """It is another organisation in every county, and the county is not known."""
    note: Texts | None = None
    check: bool = False
    """What is known of it is old, or told by a third party."""
    provenance: Provenance | None = None
    county: str = ""

    @property
    def has_handle(self) -> bool:
        """Whether one of the ways is better than a start page."""
        return any(way.kind == "page" or (way.contact and choice.is_handle(way.contact)) for way in self.ways)

    @property
    def read(self) -> date | None:
        """The day on which the oldest of its ways was read; none when none is more than a website."""
        return min((way.contact.provenance.read for way in self.ways if way.contact), default=None)


def door(
    edition: Edition,
    actor_id: str,
    language: str,
    *,
    need: str = "",
    service: str = "",
    county: str = "",
) -> DoorCard:
    """The door to an actor in the reader's language, for a need, a service, or whatever it may be about.

    `county` is a code. Empty, it is the only county the edition is for; where that is not known either, the door is
    the generic one, and one that is another organisation in every county has no ways.
    """
    actor = edition.actor[actor_id]
    county = county or (edition.home[0] if len(edition.home) == 1 else "")
    found = stand_ins.resolve(edition, actor_id, county)
    if found.is_generic and actor.stands_for in ELSEWHERE:
        return DoorCard(actor_id, found.name, (), choose=True)
    asked = edition.service.get(service)
    known = (*(asked.contacts if asked else ()), *found.contacts)
    ranked = choice.ordered(known, need=need, service=service, county=county, first=True)
    first = next((contact for contact in ranked if choice.is_action(contact, need=need, service=service)), None)
    ways = tuple(_shown(ranked, first, asked.url if asked else found.website, edition.site.country, language))
    return DoorCard(found.actor, found.name, ways, False, found.note, found.check, found.provenance, found.county)


def step_ways(edition: Edition, need: Need, language: str) -> list[Way | None]:
    """For each step of a need, how to reach whoever it is done with: the best way that reaches somebody.

    None where no service is used, where it is another organisation in each county, where no such way is certain, and
    where a step before has said it.
    """
    found: list[Way | None] = []
    for step in need.steps:
        service = edition.service.get(step.service or "")
        known = service is not None and not differs_by_county(edition, service.turn_to)
        ways = door(edition, service.turn_to, language, service=service.id).ways if service and known else ()
        sure = (w for w in ways if w.contact and not w.contact.check and choice.is_handle(w.contact))
        way = next(sure, None)
        found.append(None if any(way and one and one.href == way.href for one in found) else way)
    return found


def every_way(edition: Edition, actor_id: str, language: str) -> tuple[Way, ...]:
    """All ways to an actor that are known, whatever they are for, in the order of their kinds. For its own page."""
    country, places = edition.site.country, list(SHOWN)
    contacts = sorted(edition.actor[actor_id].contacts, key=lambda contact: places.index(contact.kind))
    return tuple(way for contact in contacts if (way := _way(contact, country, language)))


def differs_by_county(edition: Edition, actor_id: str) -> bool:
    """Whether an actor's door is not the same in every county: then only a slot may show it."""
    actor = edition.actor[actor_id]
    return (
        actor.stands_for in ELSEWHERE
        or any(contact.counties for contact in actor.contacts)
        or any(office.actor == actor_id for region in edition.national.regions for office in region.offices)
    )


def offices(edition: Edition, county: str, language: str) -> Iterator[DoorCard]:
    """The organisations with a place of their own in a county, each with its ways there, in the authors' order.

    Left out is one of which nothing is known but ways that the county's door has too.
    """
    held = {way.href for way in door(edition, edition.door_actor, language, county=county).ways}
    for office in edition.region[county].offices:
        found = stand_ins.resolve(edition, office.actor, county)
        known = (*office.contacts, *(contact for contact in found.contacts if contact not in office.contacts))
        general = (contact for contact in known if not (contact.needs or contact.services))
        ranked = choice.ordered(general, county=county, first=True)
        first = next(filter(choice.is_action, ranked), None)
        ways = tuple(_shown(ranked, first, found.website, edition.site.country, language))
        if not office.note and held.issuperset(way.href for way in ways):
            continue
        name = office.name or found.name
        yield DoorCard(office.actor, name, ways, False, office.note, office.check, office.provenance, county)


def resolved(edition: Edition, actor_id: str, county: str) -> Resolved:
    """An actor, or whoever is put in its place in a county, by its code."""
    return stand_ins.resolve(edition, actor_id, county)


def _shown(
    ranked: list[Contact], first: Contact | None, website: str | None, country: Country | None, language: str
) -> Iterator[Way]:
    """The best ways of every kind in the order of kinds, then the website unless a page says more.

    `first` is the one to try first; the website is when there is none.
    """
    ways = [(contact, way) for contact in ranked if (way := _way(contact, country, language))]
    first = first if any(contact is first for contact, _ in ways) else None
    for kind, most in SHOWN.items():
        for contact, way in _first(most, ((c, w) for c, w in ways if c.kind is kind)):
            yield Way(way.kind, way.href, way.said, contact, contact is first)
    pages = (contact for contact, _ in ways if first and contact.kind is ContactKind.PAGE)
    if website and not any(pages) and not any(contact.value == website for contact, _ in ways):
        deep = urlsplit(website).path.strip("/")
        yield Way("page" if deep else "website", website, host(website), primary=first is None)


def _first(most: int, ways: Iterable[tuple[Contact, Way]]) -> list[tuple[Contact, Way]]:
    return list(ways)[:most]


def _way(contact: Contact, country: Country | None, language: str) -> Way | None:
    """A way as it is written; none where nobody could use it, which a check has told the author of."""
    kind, value = contact.kind.value, contact.value
    match contact.kind:
        case ContactKind.PHONE:
            try:
                return Way(kind, phone.link(value, country), phone.spoken(value, country, language), contact)
            except phone.UnusableNumber:
                return None
        case ContactKind.EMAIL:
            return Way(kind, f"mailto:{value}", value, contact)
        case ContactKind.VISIT:
            return Way(kind, "", value, contact)
        case _:
            return Way(kind, value, host(value), contact)


def host(address: str) -> str:
    """The host of a web address, as people say it."""
    return urlsplit(address).netloc.removeprefix("www.")

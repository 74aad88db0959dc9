"""What open data there is: each dataset's name, the model of its records, and which records an edition has in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.change import Change
from generator.model.checklist import Exit, Fact, Need, Question
from generator.model.contact import Contact
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.record import Line, Record
from generator.model.region import Region
from generator.model.service import Service, State
from generator.open_data.recent_changes import changes

VERSION = 1
"""Of the addresses and fields. Fields may be added; a field that changes or goes is another version."""

FOLDER = f"data/v{VERSION}"
"""Where the files lie, below the edition's root."""


class ListedContact(Contact):
    """A contact with the record it belongs to, for the list of the contacts of all records."""

    of: Line
    """The record it belongs to: "actor/ekn", "service/…", "region/…"."""
    actor: Line | None = None
    """The actor that one reaches there, where it is known."""
    county: Line | None = None
    """Code of the county whose office or door it is."""


class Dataset(NamedTuple):
    """A list of records of one kind."""

    name: str
    model: type[Record]
    records: Callable[[Edition], Sequence[Record]]
    listed: Callable[[Edition], int] | None = None
    """How many of them the site itself lists, where it lists fewer than there are."""
    left_out: frozenset[str] = frozenset()
    """Fields that are of no use outside the site."""


def _listed_services(edition: Edition) -> int:
    return len(edition.here(s for s in edition.services if s.state is not State.ENDED))


def _contacts(edition: Edition) -> tuple[ListedContact, ...]:
    return tuple(_every_contact(edition))


def _every_contact(edition: Edition) -> Iterator[ListedContact]:
    for actor in edition.actors:
        yield from _of(f"actor/{actor.id}", actor.contacts, actor.id)
    for service in edition.services:
        yield from _of(f"service/{service.id}", service.contacts, service.actor)
    for region in edition.regions:
        yield from _of(f"region/{region.id}", region.door.contacts, region.door.host, region.code)
        for office in region.offices:
            yield from _of(f"region/{region.id}", office.contacts, office.actor, region.code)


def _of(
    record: str, contacts: Iterable[Contact], actor: str | None, county: str | None = None
) -> Iterator[ListedContact]:
    return (_listed(contact, record, actor, county) for contact in contacts)


@lru_cache(maxsize=1 << 12)
def _listed(contact: Contact, record: str, actor: str | None, county: str | None) -> ListedContact:
    """The same object in every edition: what compares editions' lists has done it at a glance."""
    values = {name: getattr(contact, name) for name in Contact.model_fields if name in contact.model_fields_set}
    return ListedContact.model_construct(**values, of=record, actor=actor, county=county)


_OF_THE_SITE = frozenset({"edition", "tile"})

DATASETS = (
    Dataset("actors", Actor, lambda edition: edition.actors),
    Dataset("services", Service, lambda edition: edition.services, _listed_services),
    Dataset("needs", Need, lambda edition: edition.needs),
    Dataset("questions", Question, lambda edition: edition.questions, left_out=frozenset({"earns"})),
    Dataset("facts", Fact, lambda edition: edition.checklist.facts),
    Dataset("exits", Exit, lambda edition: edition.checklist.exits),
    Dataset("regions", Region, lambda edition: edition.regions, left_out=_OF_THE_SITE),
    Dataset("contacts", ListedContact, _contacts),
    Dataset("terms", Term, lambda edition: edition.terms),
    Dataset("events", Event, lambda edition: edition.events),
    Dataset("guides", Guide, lambda edition: edition.guides),
    Dataset("changes", Change, changes),
)
"""Every dataset, in the order they are shown."""

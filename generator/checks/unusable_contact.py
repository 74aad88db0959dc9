"""phone-…, bad-phone, names-person, two-primary: a way to get in touch that nobody could use, or that is a person's.

Mail and web addresses are judged when they are read; numbers here, since a number's form is its country's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.contacts.person import folded, named_in, named_in_address
from generator.contacts.phone import UnusableNumber, parsed
from generator.diagnostics import Diagnostic, Location, error
from generator.model import walk
from generator.model.actor import Actor
from generator.model.contact import Contact, ContactKind, Office
from generator.model.edition import Edition
from generator.model.identity import Door, Publisher
from generator.model.record import Record
from generator.model.service import Service

CODES = (
    "phone-with-scheme",
    "phone-with-trunk-zero",
    "phone-with-words",
    "two-phones",
    "phone-without-country",
    "bad-phone",
    "names-person",
    "two-primary",
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Telephone numbers that cannot be called, ways that name a person, and lists with two primary ways."""
    names = frozenset(map(folded, edition.vocabulary.people.first_names))
    for record in edition.every_record:
        for number, at in _numbers(record):
            try:
                parsed(number, edition.site.country)
            except UnusableNumber as fault:
                yield error(at, str(fault), value=number)
        for name, value, at in _persons(record, names):
            yield error(at, "names-person", name=name, value=value)
        if isinstance(record, Actor | Service | Door | Office):
            yield from _two_primary(record.contacts)


def _numbers(record: Record) -> Iterator[tuple[str, Location]]:
    if isinstance(record, Contact) and record.kind is ContactKind.PHONE:
        yield record.value, record.at("value")
    elif isinstance(record, Door) and record.phone:
        yield record.phone, record.at("phone")


def _persons(record: Record, names: frozenset[str]) -> Iterator[tuple[str, str, Location]]:
    """Name, the text it stands in, and where."""
    if isinstance(record, Contact | Office):
        for path, texts in walk.texts(record):
            for language, text in texts.items():
                if name := named_in(text, names):
                    yield name, text, record.at(*path, language)
    for field in _ADDRESSES.get(type(record), ()):
        value = getattr(record, field)
        no_address = isinstance(record, Contact) and record.kind in (ContactKind.PHONE, ContactKind.VISIT)
        if value and not no_address and (name := named_in_address(value, names)):
            yield name, value, record.at(field)


def _two_primary(contacts: Iterable[Contact]) -> Iterator[Diagnostic]:
    seen: Counter[tuple[tuple[str, ...], ...]] = Counter()
    for contact in contacts:
        meant = (contact.needs, contact.services, contact.counties)
        seen[meant] += contact.primary
        if contact.primary and seen[meant] > 1:
            yield error(contact.at("primary"), "two-primary", value=contact.value)


_ADDRESSES: dict[type[Record], tuple[str, ...]] = {
    Contact: ("value",),
    Door: ("email", "page"),
    Publisher: ("email",),
    Office: ("website",),
}
"""Record → its fields that hold a mail or web address of somebody to turn to."""

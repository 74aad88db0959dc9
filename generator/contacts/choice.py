"""Which way to a door is best, in an order a reader can check.

What is only for those who are already known there comes last of all. First the ways meant for exactly what is asked:
this service, then this need, then anything. Ways for other services, needs or counties are left out. Among them the one
the organisation itself asks people to use first; then those that reach somebody before a page to read or a place to go
to; those that need no checking before those that do, and a function's own before a switchboard. Then by kind: a
telephone, with hours before without; a form or a booking; mail; a page; a street address. Equals: the authors' order.
"""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from generator.model.contact import WEB, Contact, ContactKind

_ORDER = (
    frozenset({ContactKind.PHONE}),
    frozenset({ContactKind.FORM, ContactKind.BOOKING}),
    frozenset({ContactKind.EMAIL}),
    frozenset({ContactKind.PAGE}),
    frozenset({ContactKind.VISIT}),
)


def ordered(
    contacts: Iterable[Contact],
    *,
    need: str = "",
    service: str = "",
    county: str = "",
    day: date | None = None,
    first: bool = False,
) -> list[Contact]:
    """The ways that serve what is asked and hold on `day`, the best first. All days when none.

    `first`: only those for somebody who comes for the first time.
    Empty words mean that nothing is known of it: then ways for one need or service alone come last, and those for some
    counties are left out.
    """
    meant = (c for c in contacts if _serves(c, need, service, county) and (c.first_door or not first))
    serving = (c for c in meant if day is None or c.valid.covers(day))
    return sorted(serving, key=lambda c: _rank(c, need, service))


def is_action(contact: Contact, *, need: str = "", service: str = "") -> bool:
    """Whether it is worth being what one does first, when this is asked.

    A way for another errand never is, nor a street address. A page to read is when it is about exactly what is asked,
    or when the organisation itself asks people to begin there; else its site is the better beginning.
    """
    if contact.kind is ContactKind.VISIT:
        return False
    if contact.needs or contact.services:
        return need in contact.needs or service in contact.services
    return contact.primary or contact.kind is not ContactKind.PAGE


def is_handle(contact: Contact) -> bool:
    """Whether it is better than an organisation's start page."""
    if contact.kind not in WEB:
        return True
    parts = urlsplit(contact.value)
    return bool(parts.path.strip("/") or parts.query)


def _serves(contact: Contact, need: str, service: str, county: str) -> bool:
    asked = ((contact.needs, need), (contact.services, service))
    if contact.counties and county not in contact.counties:
        return False
    if not (need or service):
        return True
    return not any(meant for meant, _ in asked) or any(one in meant for meant, one in asked)


def _rank(contact: Contact, need: str, service: str) -> tuple[int | bool, ...]:
    if contact.services or contact.needs:
        exact = 0 if service in contact.services else 1 if need in contact.needs else 3
    else:
        exact = 2
    place = next(n for n, kinds in enumerate(_ORDER) if contact.kind in kinds)
    idle = contact.kind in (ContactKind.PAGE, ContactKind.VISIT)
    later = not contact.first_door
    return (later, exact, not contact.primary, idle, contact.check, contact.switchboard, place, not contact.hours)

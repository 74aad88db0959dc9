"""A way as it is shown: what is read, and what a click leads to."""

from urllib.parse import quote

from generator.contacts import phone
from generator.model.contact import WEB, Contact, ContactKind
from generator.model.site import Country


def address(contact: Contact, country: Country | None) -> str:
    """What a click leads to: tel: with the country code, mailto:, or the page; empty for a street address.

    Raises `phone.UnusableNumber`.
    """
    if contact.kind is ContactKind.PHONE:
        return phone.link(contact.value, country)
    if contact.kind is ContactKind.EMAIL:
        return f"mailto:{quote(contact.value, safe='@+')}"
    return contact.value if contact.kind in WEB else ""


def value(contact: Contact, country: Country | None, language: str) -> str:
    """The number as the language's readers write it, or the address itself. Raises `phone.UnusableNumber`."""
    return phone.spoken(contact.value, country, language) if contact.kind is ContactKind.PHONE else contact.value

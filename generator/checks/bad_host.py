"""bad-host, wrapped-link, personal-link: an address of the right form that no reader should be sent to.

Its host is on the author's own machine, a mail filter has wrapped it around another address, or it carries the mail
address of the person it was sent to.
"""

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.support.text_links import links
from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.wrapped_link import recipient, unwrapped

CODE = "bad-host"
WRAPPED, PERSONAL = "wrapped-link", "personal-link"
CODES = (CODE, WRAPPED, PERSONAL)

_NOWHERE = frozenset({"localhost", "local", "internal", "test", "invalid", "example"})
"""Last parts of a host name that never lead to a public site (RFC 2606, RFC 6761, RFC 6762)."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Web addresses whose host cannot be public, that a mail filter has wrapped, or that name a person."""
    for value, at in addresses(edition):
        if not _is_public(value):
            yield error(at, CODE, value=value)
        elif (inside := unwrapped(value)) is not None:
            yield error(at, WRAPPED, "wrapped-around" if inside else WRAPPED, value=value, inside=inside)
        elif person := recipient(value):
            yield error(at, PERSONAL, value=person)


def addresses(edition: Edition) -> Iterator[tuple[str, Location]]:
    """Every web address of records and texts, with its place."""
    for record in edition.every_record:
        for name in record.model_fields_set:
            value = getattr(record, name)
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                yield value, record.at(name)
        if isinstance(record, Guide | Text):
            for link in links(record):
                if link.scheme in ("http", "https"):
                    yield f"{link.scheme}:{link.target}", link.at


def _is_public(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
        named = "." in host and host.rpartition(".")[2] not in _NOWHERE and ".." not in host
        return named and parts.username is None and parts.port is None and not _is_number(host)
    except ValueError:
        return False


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.rpartition(".")[2].isdigit()
    return True

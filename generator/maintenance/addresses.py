"""Every address that leads out of the guide, with where it was written and who goes through that record."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator.checks.bad_host import addresses
from generator.diagnostics import Location
from generator.maintenance.owners import owned
from generator.model import walk
from generator.model.edition import Edition


@dataclass(frozen=True)
class Outward:
    """An address that leads out."""

    address: str
    """Without its fragment, which no server is asked for."""
    places: tuple[Location, ...]
    owners: tuple[str, ...]
    """Who goes through the records that name it, each once; empty text for the editors."""


def outward(edition: Edition, language: str) -> list[Outward]:
    """Every address once, in alphabetical order."""
    owner_at: dict[tuple[str, int], str] = {}
    for one in owned(edition, language):
        for record in walk.within(one.record):
            for name in record.model_fields_set:
                at = record.at(name)
                owner_at[at.file, at.line] = one.owner
    found: dict[str, list[tuple[Location, str]]] = {}
    for address, at in addresses(edition):
        found.setdefault(urldefrag(address).url, []).append((at, owner_at.get((at.file, at.line), "")))
    return [
        Outward(address, tuple(at for at, _ in places), tuple(dict.fromkeys(owner for _, owner in places)))
        for address, places in sorted(found.items())
    ]


def hosts(found: Iterator[str] | list[str]) -> set[str]:
    """The hosts of some addresses."""
    return {address.split("/")[2].lower() for address in found}

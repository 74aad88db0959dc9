"""Need × county: whom a firm meets first for a need in a county, how it gets there, and what the county has beside.

Knows what the nation and the counties say, and draws no conclusion: no county stands before another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.contacts.choice import is_handle, ordered
from generator.contacts.stand_ins import Resolved, resolve, stand_ins
from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.contact import Contact
from generator.model.edition import Edition
from generator.model.region import Region, Voucher
from generator.model.service import Service
from generator.overview.roles import roles


class Holder(StrEnum):
    """Who holds the first door for a need in a county."""

    ROLE = "role"
    """One whom the county itself has said to be the first door."""
    COUNTY = "county"
    """The county's own organisation, in the place of an actor that is another one in each county."""
    NATION = "nation"
    """The same one as everywhere."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A need in a county."""

    need: Need
    region: Region
    door: Resolved
    holder: Holder
    ways: tuple[Contact, ...]
    """To the first door, the best first."""
    services: tuple[Service, ...]
    """For this county, alone or with a few others, that meet the need."""
    everywhere: int
    """How many services for every county meet it."""

    @property
    def way(self) -> Contact | None:
        """The best way better than a start page; none when none is known."""
        return next(filter(is_handle, self.ways), None)


@dataclass(frozen=True, slots=True)
class County:
    """A county with all needs."""

    region: Region
    cells: tuple[Cell, ...]
    """In the authors' order of needs."""
    vouchers: tuple[Voucher, ...]
    """Those that hold; a voucher is the county's, and only seldom says for which need."""
    past: tuple[Voucher, ...]
    """Those that no longer hold, or whose source is too old to count."""
    unresolved: tuple[Actor, ...]
    """Actors that are another one in each county, and for whom nobody is known here."""

    @property
    def doorless(self) -> tuple[Cell, ...]:
        """Needs whose first door is reached by nothing better than a start page."""
        return tuple(cell for cell in self.cells if cell.way is None)

    @property
    def beside(self) -> tuple[Cell, ...]:
        """Needs for which the county has a service beside those for every county."""
        return tuple(cell for cell in self.cells if cell.services)


def counties(edition: Edition) -> Iterator[County]:
    """Every county, in the order of codes."""
    return (county(edition, region) for region in edition.regions)


def county(edition: Edition, region: Region) -> County:
    """One county with all needs."""
    lacking = (actor for actor in stand_ins(edition) if resolve(edition, actor.id, region.code).is_generic)
    return County(
        region,
        tuple(cell(edition, need, region) for need in edition.needs),
        edition.current(region.vouchers),
        edition.past(region.vouchers),
        tuple(lacking),
    )


def cell(edition: Edition, need: Need, region: Region) -> Cell:
    """A need in a county."""
    role = next((role.actor for role in roles(region) if need.id in role.first_for), "")
    door = resolve(edition, role or need.first_door, region.code)
    holder = Holder.ROLE if role else Holder.NATION if door.is_generic else Holder.COUNTY
    ways = ordered(door.contacts, need=need.id, county=region.code, day=edition.day, first=True)
    meeting = edition.meeting[need.id]
    own = tuple(service for service in meeting if region.code in edition.counties_of(service))
    everywhere = sum(not edition.counties_of(service) for service in meeting)
    return Cell(need, region, door, holder, tuple(ways), own, everywhere)

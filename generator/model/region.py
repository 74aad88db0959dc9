"""A region: one of the places with a door of its own."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import Office
from generator.model.identity import Door, Statement
from generator.model.overlay import Overlay
from generator.model.provenance import Provenance, Url, Verified
from generator.model.record import Id, Line, Record, Renameable, Texts
from generator.model.upkeep import Maintained

COLUMNS, ROWS = 8, 12
"""How many squares a map has room for: the style sheet knows the place of each."""


class Completeness(StrEnum):
    """How much is known of who belongs to a region's cooperation."""

    FULL = "full"
    PARTIAL = "partial"
    RELATED = "related"
    """A related partnership is known, not the cooperation's own list."""
    NONE = "none"


class Members(Record):
    """Who belongs to the region's cooperation, as far as a source says."""

    actors: tuple[Id, ...] = ()
    completeness: Completeness
    note: Texts | None = None
    provenance: Provenance


class Voucher(Maintained):
    """A scheme that pays part of a cost. The most perishable content there is."""

    text: Texts
    status: Texts
    service: Id | None = None
    """The service that describes it, if there is one."""
    provenance: Provenance


class Tile(Record):
    """Its square on a map made of squares, so that neighbours stand side by side."""

    column: Annotated[int, Field(ge=1, le=COLUMNS)]
    """From the west, the first is 1."""
    row: Annotated[int, Field(ge=1, le=ROWS)]
    """From the north, the first is 1."""
    label: Texts
    """Its name, short enough for the square; a soft hyphen says where it may break."""

    @property
    def name(self) -> Texts:
        """The label as it is written elsewhere: in one piece."""
        return {language: words.replace("\N{SOFT HYPHEN}", "") for language, words in self.label.items()}


class Region(Maintained, Renameable):
    """One region."""

    id: Id
    code: Line
    """The statistical county code, two digits."""
    iso: Line
    county: Texts
    tile: Tile | None = None
    name: Texts
    """The regional authority's name."""
    towns: tuple[Line, ...] = ()
    """Provinces and municipalities in it, for search."""
    website: Url
    website_verified: Verified
    door: Door
    pilot: bool = False
    """One of the six pilots of 2016."""
    members: Members
    chamber: Id | None = None
    """The regional chamber of commerce; none while nobody has said which."""
    chamber_verified: Verified = Verified.UNKNOWN
    more_chambers: tuple[Id, ...] = ()
    """Other chambers that serve a part of it; their offices say which part."""
    offices: tuple[Office, ...] = ()
    """The actors' places in it: who stands for them here, and how to reach them."""
    clusters: tuple[Id, ...] = ()
    clusters_verified: Verified = Verified.MEMORY
    vouchers: tuple[Voucher, ...] = ()
    statements: tuple[Statement, ...] = ()
    services: tuple[Id, ...] = ()
    """Services of the nation that are this region's own."""
    edition: Overlay | None = None
    """What the region changes in its own edition; none when it has not made it its own."""
    note: Texts | None = None
    provenance: Provenance

    @property
    def published(self) -> str:
        """Address of the region's own guide, with a slash at the end; empty while it is not published."""
        address = self.edition.address if self.edition else None
        return f"{address.rstrip('/')}/" if address else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the region's own guide, the first at its root; empty means all the nation's."""
        return self.edition.languages if self.edition else ()


__all__ = ["Completeness", "Door", "Members", "Region", "Statement", "Tile", "Voucher"]

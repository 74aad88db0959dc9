"""What an edition says of itself: name, door, brand, publisher. The same shape for the nation and for every region."""

from typing import Annotated, TypeAlias

from pydantic import StringConstraints

from generator.model.provenance import Url
from generator.model.record import Id, Record, Texts
from generator.model.region import Door, Email, Statement

Colour: TypeAlias = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as #RRGGBB."""


class Brand(Record):
    """A region changes brand and light; everything else follows."""

    primary: Colour = "#0B4F6C"
    """Headings, links, buttons."""
    accent: Colour = "#F4B63F"
    """The light through the door: only a surface, or beside ink."""


class Publisher(Record):
    """Who answers for the site."""

    name: Texts
    email: Email | None = None
    """Where faults are reported; none while nobody has taken it on, and the page says so."""
    issues: Url | None = None
    """Where faults and proposals can be filed in public."""


class Site(Record):
    """Settings of one edition."""

    id: Id
    name: Texts
    tagline: Texts
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...]
    """Languages published, the first one at the root."""
    door: Door
    door_actor: Id
    """The actor behind the door."""
    brand: Brand = Brand()
    publisher: Publisher
    address: Url | None = None
    """The published address, for canonical links and the sitemap; none while it is not published."""
    history: tuple[Statement, ...] = ()
    """What led here, each with its source."""

"""What a site shows of who stands behind it: door, publisher, brand. The parts that the nation and a region share."""

from typing import Annotated, TypeAlias

from pydantic import StringConstraints

from generator.model.contact import Contact
from generator.model.email import Email
from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Texts
from generator.model.upkeep import Validity

Colour: TypeAlias = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as #RRGGBB."""

FileName: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*\.(svg|png|woff2)$")]
"""A file beside the record that names it: small letters, no folder."""


PathHere: TypeAlias = Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*/?$")]
"""A path on the site's own host: one slash first, and no scheme, host, query or fragment."""


class Statement(Record):
    """Something said, with its source."""

    text: Texts
    provenance: Provenance


class Door(Record):
    """Whom a firm contacts first. What is unknown is left out, and the page says so."""

    name: Texts
    host: Id | None = None
    """The actor known to hold the door: its ways in the county lead to the door too."""
    promise: Texts | None = None
    phone: Line | None = None
    email: Email | None = None
    page: Url | None = None
    """The cooperation's own contact page."""
    contacts: tuple[Contact, ...] = ()
    """Its own ways, with their sources. A way told above needs none, and stands on the region's own word."""
    note: Texts | None = None


class Brand(Record):
    """A region changes brand and light; everything else follows."""

    primary: Colour = "#0B4F6C"
    """Headings, links, buttons."""
    accent: Colour | None = None
    """The light through the door: a surface beside ink, or words and marks on the primary colour.

    When none: the standard one, or the nearest shade of it that can be read on the primary colour.
    """
    logo: FileName | None = None
    """SVG or PNG; the doorway when none."""
    font: FileName | None = None
    """One WOFF2 file for all text; the reader's own system font when none."""
    provenance: Provenance | None = None
    """Where the colours and the logo come from."""


class Approval(Validity):
    """Somebody who may has said that an edition is theirs, from a day and until one."""

    by: Texts
    """The office that approved it, never a person."""


class Publisher(Record):
    """Who answers for the site."""

    name: Texts
    email: Email | None = None
    """Where faults are reported; none while nobody has taken it on, and the page says so."""
    issues: Url | None = None
    """Where faults and proposals can be filed in public."""

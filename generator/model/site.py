"""What an edition says of itself: name, door, brand, publisher. The same shape for the nation and for every region."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import StringConstraints

from generator.model.identity import Approval, Brand, Colour, Door, PathHere, Publisher, Statement
from generator.model.provenance import Url
from generator.model.record import Id, Line, Record, Texts

PLACEHOLDERS = ("county", "place", "region")
"""What a regional pattern may be filled with: the county, its short name, the regional authority."""


class Regional(Record):
    """What a region's site is called until the region says otherwise: {county}, {place} and {region} are filled in."""

    name: Texts
    tagline: Texts


class NumberForm(Record):
    """How people write some of the country's telephone numbers, where the library's form is not the usual one."""

    pattern: Line
    """Regular expression for the whole national number, without the zero before it."""
    form: Line
    """How it is written, with \\1, \\2 … for the pattern's groups."""


class Country(Record):
    """The country the site is for, as far as telephones and clocks know it."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """ISO 3166-1: "FI"."""
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...]
    """Languages in which a number is written as it is dialled within the country."""
    time_zone: Line
    """In which opening hours are told: "Europe/Helsinki"."""
    number_forms: tuple[NumberForm, ...] = ()


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
    country: Country | None = None
    """None: telephone numbers need their country code, and nothing is said of whether a door is open now."""
    address: Url | None = None
    """The published address, for canonical links and the sitemap; none while it is not published."""
    highlights: tuple[Id, ...] = ()
    """Needs to show before the others."""
    footer: tuple[Texts, ...] = ()
    """The publisher's own lines at the foot of every page."""
    accessibility: Texts | None = None
    """Who owns the accessibility statement; the publisher when none."""
    privacy: Texts | None = None
    """Who answers for what the server keeps of its readers; the publisher when none."""
    approval: Approval | None = None
    """Who approved the edition; none while nobody has."""
    counter: PathHere | None = None
    """Where every reading of a page is counted, on the site's own host; nothing is counted when none."""
    policy_in_page: bool = False
    """Whether every page carries the policy itself, for hosts that send no headers of ours."""
    regional: Regional | None = None
    """Patterns for the regions' sites."""
    history: tuple[Statement, ...] = ()
    """What led here, each with its source."""

    @property
    def root(self) -> str:
        """The path of the published address, with a slash at both ends: "/" or "/guide/"."""
        path = urlsplit(self.address or "").path.strip("/")
        return f"/{path}/" if path else "/"


__all__ = ["PLACEHOLDERS", "Brand", "Colour", "Country", "NumberForm", "Publisher", "Regional", "Site"]

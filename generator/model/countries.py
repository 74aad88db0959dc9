"""The countries a firm may sell to. A firm knows its country; in which group trade law puts it is data, with source."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.provenance import Provenance
from generator.model.record import Id, Line, Record, Texts
from generator.model.upkeep import Maintained


class CountryGroup(Maintained):
    """Countries that the same rules hold for, as one source lists them."""

    id: Id
    name: Texts
    """As a part of a list: "Kenya (frihandelsavtal, utvecklingsland)"."""
    answer: Line | None = None
    """The answer that naming one of its countries gives; none when the group only warns."""
    warning: Texts | None = None
    """What a firm must know before it promises anything to one of its countries."""
    need: Id | None = None
    """Where that is explained."""
    provenance: Provenance


class Destination(Record):
    """A country to sell to."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """ISO 3166-1, two letters; XK for Kosovo."""
    name: Texts
    groups: tuple[Id, ...]
    also: dict[str, tuple[Line, ...]] = {}
    """Language → other names that people write."""


class Countries(Record):
    """All countries, and the question that naming one of them answers."""

    question: Line
    groups: tuple[CountryGroup, ...]
    countries: tuple[Destination, ...]

"""An actor: an organisation a firm can turn to."""

from enum import StrEnum

from generator.model.contact import Contact
from generator.model.provenance import Domain, Provenance, Url, Verified
from generator.model.record import Id, Line, Record, Renameable, Texts
from generator.model.upkeep import Maintained


class StandsFor(StrEnum):
    """Of what there is one in every county, when an actor stands for all of them."""

    REGION = "region"
    """The county's regional authority."""
    CHAMBER = "chamber"
    """The county's chamber of commerce."""
    DOOR = "door"
    """The county's own door."""
    OFFICE = "office"
    """The actor's own place in the county."""
    ABROAD = "abroad"
    """One in each of other countries: no county has any."""


class Calendar(Record):
    """A place where an organisation keeps the dates of its meetings."""

    name: Texts
    url: Url
    provenance: Provenance


class ClusterRole(StrEnum):
    """What an organisation is to a cluster, in the order of a chain."""

    SUPPLIER = "supplier"
    """It sells to the cluster's firms."""
    MEMBER = "member"
    """It is one of the cluster's firms; the source does not say who sells to whom."""
    CUSTOMER = "customer"
    """It buys from the cluster's firms."""
    RESEARCH = "research"
    """It does research or education with the cluster."""
    SUPPORT = "support"
    """It owns, funds or helps the cluster."""


class ClusterLink(Record):
    """An organisation, or a group of them, of a cluster's chain: an actor of the guide, or a name."""

    kind: ClusterRole
    actor: Id | None = None
    """The actor, when it is one of the guide's. For one that is another in each county, the county's."""
    name: Texts | None = None
    """What it is called, when it is no actor of the guide."""
    what: Texts | None = None
    """What it does there, when the source says so."""
    provenance: Provenance


class Actor(Maintained, Renameable):
    """An organisation a firm can turn to."""

    id: Id
    name: Texts
    short: Line | None = None
    """Its usual abbreviation, as people say it."""
    former: tuple[Line, ...] = ()
    """Old names and other names that people still search for."""
    kind: Id
    """Kind of organisation, from the vocabulary."""
    mission: Texts
    """Its role for the firm, in one sentence."""
    website: Url | None = None
    """None when no address was found; the page says so."""
    website_verified: Verified
    domains: tuple[Domain, ...] = ()
    """Where it publishes: a source there is the actor's own word."""
    reach: Texts
    """Where it works, in words."""
    counties: tuple[Line, ...] = ()
    """Codes of the counties it serves; empty means all."""
    bring: Texts | None = None
    """What to come with."""
    not_for: Texts | None = None
    """What not to come with, and who takes that."""
    works_with: tuple[Id, ...] = ()
    """Other actors it works with, beyond what shared needs already show."""
    links: tuple[ClusterLink, ...] = ()
    """For a cluster: who is in its chain, as far as a source says."""
    stands_for: StandsFor | None = None
    """What a county puts in its place; none when the actor itself is the one to turn to, everywhere."""
    contacts: tuple[Contact, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    """Where it tells of its coming meetings, courses and trips."""
    note: Texts | None = None
    search: dict[str, tuple[Line, ...]] = {}
    """Language → words people use for it."""
    provenance: Provenance

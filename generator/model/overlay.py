"""An overlay: what a region changes in the nation's guide. Data; how it is laid on, `generator.overlay` knows.

All of it may be left out: a region without an overlay has an edition made of its own facts.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field, PositiveInt, StringConstraints

from generator.model.checklist import Moment
from generator.model.contact import Contact
from generator.model.eligibility import Eligibility
from generator.model.event import Event
from generator.model.identity import Approval, Brand, PathHere, Publisher, Statement
from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Texts
from generator.model.service import Applicant, Limits, Service, State
from generator.model.upkeep import Validity


class Member(Record):
    """A member of the region's cooperation: what it does there, and where it goes first."""

    actor: Id
    role: Texts
    """Its task in the cooperation, in one sentence."""
    first_for: tuple[Id, ...] = ()
    """Needs it is the first door for in this region, before the nation's order."""
    overlap: dict[Id, Texts] = {}
    """Need out of `first_for` → who goes first, said to the firm. The nation's own words do not hold there any more."""
    provenance: Provenance | None = None
    """Where the role is said; the members' own source when none. One whom the facts do not name must have it."""


class Against(Record):
    """The nation's record as it stood when a change was made. Written by `onedoor drift --accept`, never by hand."""

    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    """First 12 hexadecimal digits of the SHA-256 of the whole record."""
    fields: dict[Line, Any] = {}
    """Changed field → the nation's value then; null where it had none."""
    rest: dict[Line, Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{6}$")]] = {}
    """Any other field the record had → first 6 digits of its value's own fingerprint."""


class ServiceChange(Record):
    """One service of the nation, said otherwise in this region. Only the fields that differ are given.

    A field given as null is emptied.
    """

    words_of: ClassVar[type[Record]] = Service
    """Whose fields these are: what is said of a field there holds here."""

    id: Id
    """The service that is changed."""
    against: Against | None = None
    """What it was changed from; the check asks for it while it is missing."""
    actor: Id | None = None
    name: Texts | None = None
    kinds: tuple[Id, ...] | None = None
    what: Texts | None = None
    topics: tuple[Id, ...] | None = None
    stages: tuple[Id, ...] | None = None
    meets: dict[Id, PositiveInt] | None = None
    eligibility: Eligibility | None = None
    limits: Limits | None = None
    cost: Texts | None = None
    applicant: Applicant | None = None
    how: Texts | None = None
    prepare: tuple[Texts, ...] | None = None
    duration: Texts | None = None
    instead: tuple[Id, ...] | None = None
    state: State | None = None
    status: Texts | None = None
    apply_at: Id | None = None
    part_of: Id | None = None
    before: Moment | None = None
    valid: Validity | None = None
    reviewed: date | None = None
    review_in: PositiveInt | None = None
    owner: Id | None = None
    aliases: tuple[Line, ...] | None = None
    search: dict[str, tuple[Line, ...]] | None = None
    note: Texts | None = None
    url: Url | None = None
    contacts: tuple[Contact, ...] | None = None
    provenance: Provenance | None = None
    """Where the region's own words come from. Asked for when a fact is changed."""
    field_provenance: dict[Line, Provenance] | None = None

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the fields it changes, in the order of the record."""
        return tuple(n for n in Service.model_fields if n != "id" and n in self.model_fields_set)


class ServiceChanges(Record):
    """What a region adds to, hides from and changes in the nation's services."""

    add: tuple[Service, ...] = ()
    """Services of the region's own, whole records."""
    hide: tuple[Id, ...] = ()
    """Services of the nation that are not offered here."""
    change: tuple[ServiceChange, ...] = ()


class RegionProfile(Record):
    """What the region is strong in. Its clusters stand with its facts."""

    strengths: tuple[Statement, ...] = ()
    weaknesses: tuple[Statement, ...] = ()


class Overlay(Record):
    """What a region changes in the nation's guide."""

    written_as: ClassVar[Mapping[str, str]] = {"approval": "approved"}

    name: Texts | None = None
    """The site's name; made from the nation's pattern when none."""
    tagline: Texts | None = None
    brand: Brand = Brand()
    publisher: Publisher | None = None
    """Who answers for the region's site; the nation's publisher when none."""
    footer: tuple[Texts, ...] = ()
    """The region's own lines at the foot of every page."""
    address: Url | None = None
    """The published address; none while it is not published on a domain of its own."""
    accessibility: Texts | None = None
    """Who owns the accessibility statement; the publisher when none."""
    privacy: Texts | None = None
    """Who answers for what the server keeps of its readers, and how to reach them; the publisher when none."""
    approval: Approval | None = Field(default=None, alias="approved")
    """Who approved the edition, written `approved`; none while nobody has, and the site says so on every page."""
    counter: PathHere | None = None
    """Where readings of pages are counted, on the region's own host. The nation's counter is not the region's."""
    policy_in_page: bool = False
    """Whether every page carries the policy itself: for hosts such as GitHub Pages, which send no headers of ours."""
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...] = ()
    """Languages published, out of the nation's; all of them when none."""
    members: tuple[Member, ...] = ()
    """Members with their roles, beside those that the facts name."""
    highlights: tuple[Id, ...] = ()
    """Needs that stand first in this region's lists."""
    services: ServiceChanges = ServiceChanges()
    events: tuple[Event, ...] = ()
    profile: RegionProfile = RegionProfile()
    goals: tuple[Statement, ...] = ()

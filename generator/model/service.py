"""A service: one thing an actor offers. It meets needs."""

from datetime import date
from enum import StrEnum
from typing import Literal, Self, TypeAlias

from pydantic import Field, PositiveInt

from generator.model.checklist import Moment
from generator.model.contact import Contact
from generator.model.eligibility import Eligibility
from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Renameable, Texts
from generator.model.upkeep import Maintained

Sourced: TypeAlias = Literal[
    "what", "eligibility", "limits", "cost", "applicant", "how", "prepare", "duration", "status", "note", "url"
]
"""The fields of a service that may come from somewhere else than the record."""


class State(StrEnum):
    """Whether the service can be counted on."""

    DESCRIBED = "described"
    """The source describes it as on offer."""
    UNCERTAIN = "uncertain"
    """It was described once; whether it is open now is unknown, and the page says so."""
    ENDED = "ended"
    """It has ended. Found by search, never recommended."""


class Applicant(StrEnum):
    """Who applies."""

    FIRM = "firm"
    BANK = "bank"


class Limits(Record):
    """Who it is for, in the source's words: what no structured condition says is for the firm to ask the actor."""

    size: Texts | None = None
    sector: Texts | None = None
    geography: Texts | None = None


class Service(Maintained, Renameable):
    """One thing an actor offers."""

    id: Id
    actor: Id
    """The actor that offers it: the file it stands in says so."""
    name: Texts
    kinds: tuple[Id, ...]
    """Kinds of support, from the vocabulary; the first is the main one."""
    what: Texts
    """What the firm gets, in one sentence."""
    topics: tuple[Id, ...]
    stages: tuple[Id, ...]
    """Export stages it is meant for. Lowers the rank for others; never closes the service by itself."""
    meets: dict[Id, PositiveInt] = Field(default={}, examples=["{rorelsekapital: 1}"])
    """Need → place in the order in which services take over for that need; 1 goes first."""
    apply_at: Id | None = None
    """The actor to turn to when it is another than the one whose service it is: a stand-in is the county's own."""
    part_of: Id | None = None
    """The service it is a tool of: shown under that one, and never in the place of another need's service."""
    before: Moment | None = None
    """The moment of a deal before which it must be in place; after it, the service is for the next deal."""
    eligibility: Eligibility | None = None
    """Structured conditions; none when the source states none."""
    limits: Limits
    cost: Texts | None = None
    """As the source says; none when it is not known."""
    applicant: Applicant | None = None
    """Who applies; none when the source does not say."""
    how: Texts | None = None
    """How to go about it, as the source says."""
    prepare: tuple[Texts, ...] = ()
    """What to have at hand."""
    duration: Texts | None = None
    """How long it takes, as the source says."""
    instead: tuple[Id, ...] = ()
    """Services to try if the answer is no."""
    state: State
    status: Texts
    """What is known about whether it is open, in words."""
    aliases: tuple[Line, ...] = ()
    search: dict[str, tuple[Line, ...]] = {}
    """Language → words people use for it."""
    note: Texts | None = None
    url: Url
    """Where to send the firm."""
    contacts: tuple[Contact, ...] = ()
    """Ways of its own, before its actor's."""
    provenance: Provenance
    field_provenance: dict[Sourced, Provenance] = {}
    """Field → its own source, where that is not the record's."""

    @property
    def turn_to(self) -> Id:
        """The actor that a firm turns to for it."""
        return self.apply_at or self.actor

    def is_open_on(self, day: date) -> bool:
        """Whether it is on offer that day, as far as is known: only then is it recommended or listed."""
        return self.state is not State.ENDED and self.valid.covers(day)

    def on(self, day: date) -> Self:
        """The service as it stands that day: ended when it is not open, whatever its author called it."""
        closed = self.state is not State.ENDED and not self.is_open_on(day)
        return self.model_copy(update={"state": State.ENDED}) if closed else self

"""A change of the guide's content that a reader may want to know of: which record, what kind of change, when."""

from datetime import date
from enum import StrEnum

from generator.model.record import Id, Line, Record, Texts


class ChangeKind(StrEnum):
    """What the change means to a firm, what matters most first."""

    NEW = "new"
    """The guide did not have it before."""
    ENDED = "ended"
    """It can no longer be had, or the guide has it no more."""
    TERMS = "terms"
    """Who it is for, what it costs, how it is done or how long it takes is told otherwise."""
    STATE = "state"
    """Whether it can be counted on is told otherwise."""
    WAYS = "ways"
    """Whom to turn to, or where."""
    KNOWN = "known"
    """What was unknown before: a term that nobody had read."""
    TEXT = "text"
    """Other words."""


class Change(Record):
    """A change, with all that is needed to tell it when its record is gone."""

    day: date
    """The day on which it was written down, at a release or in the weekly look."""
    kind: ChangeKind
    record: Line
    """The record: "service/ekn-online", "region/skane"."""
    name: Texts
    """What the record was called then."""
    actor: Id | None = None
    """The actor behind the record; none where there is none."""
    counties: tuple[Line, ...] = ()
    """Codes of the only counties it concerns; empty means all."""
    fields: tuple[Line, ...] = ()
    """The record's fields that read otherwise; none for a record that is new or gone."""
    text: Texts | None = None
    """An editor's own words about it, shown in the place of the fields' names."""

    @property
    def id(self) -> str:
        """A name that stays."""
        return f"{self.day.isoformat()}/{self.kind.value}/{self.record}"

    @property
    def record_kind(self) -> str:
        """Kind of the record: "service"."""
        return self.record.partition("/")[0]

    @property
    def record_id(self) -> str:
        """Id of the record."""
        return self.record.partition("/")[2]

    def __hash__(self) -> int:
        return hash(self.id)

"""An event: a day, or a time, that concerns firms that export."""

from datetime import date
from enum import StrEnum

from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Renameable, Texts
from generator.model.upkeep import Maintained


class EventKind(StrEnum):
    """What there is to do by or on the days."""

    MEETING = "meeting"
    """A meeting, course or fair to attend."""
    DEADLINE = "deadline"
    """A last day: to apply, to report."""
    RULE = "rule"
    """The day from which a rule applies, or ceases to."""
    COMMENTS = "comments"
    """The time in which an authority or a business organisation asks for comments. Its end must be known."""


class Event(Maintained, Renameable):
    """A meeting, a deadline or a time for comments."""

    id: Id
    kind: EventKind = EventKind.MEETING
    name: Texts
    what: Texts
    start: date
    end: date | None = None
    """Last day, on which it is still shown; the same day when none."""
    place: Texts | None = None
    counties: tuple[Line, ...] = ()
    """Codes of the counties it is for; empty means all."""
    actor: Id
    needs: tuple[Id, ...] = ()
    url: Url
    provenance: Provenance

"""An event: a day, or a time, that concerns firms that export."""

from datetime import date
from enum import StrEnum

from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Renameable, Texts
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


class Voice(Record):
    """An organisation that answered a proposal for the firms it speaks for."""

    actor: Id | None = None
    """The actor, when it is one of the guide's."""
    name: Texts | None = None
    """What it is called, when it is no actor of the guide."""
    what: Texts
    """What it said."""
    provenance: Provenance


class ProposalOutcome(Record):
    """What came of a proposal."""

    text: Texts
    day: date | None = None
    """When it was decided; none when nobody has read that."""
    provenance: Provenance


class Proposal(Record):
    """What a time for comments is about."""

    decided_by: Texts
    """Who decides."""
    how: Texts
    """How to answer."""
    voices: tuple[Voice, ...] = ()
    """Organisations that have answered for firms, as far as a source says."""
    outcome: ProposalOutcome | None = None
    """None until somebody has read what came of it."""


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
    proposal: Proposal | None = None
    """Who decides, how to answer and what came of it; of a time for comments alone."""
    provenance: Provenance

    @property
    def is_unanswered(self) -> bool:
        """Whether it is a time for comments of which nobody has read what came of it."""
        return self.kind is EventKind.COMMENTS and (self.proposal is None or self.proposal.outcome is None)

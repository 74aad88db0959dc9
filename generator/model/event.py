"""An event: a dated meeting."""

from datetime import date

from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Texts


class Event(Record):
    """A meeting, course or deadline with a date."""

    id: Id
    name: Texts
    what: Texts
    start: date
    end: date | None = None
    """Last day; the same day when none."""
    place: Texts | None = None
    counties: tuple[Line, ...] = ()
    """Codes of the counties it is for; empty means all."""
    actor: Id
    needs: tuple[Id, ...] = ()
    url: Url
    provenance: Provenance

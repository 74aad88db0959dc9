"""A persona: an invented test firm with the recommendations any competent adviser would expect."""

from generator.model.record import Id, Line, Record, Texts


class Expected(Record):
    """A service and why it is expected, or not."""

    service: Id
    why: Line


class ExpectedNearMiss(Record):
    """A service that is closed now, and what opens it."""

    service: Id
    opens_when: Line


class FirstContact(Record):
    """The first door."""

    actor: Id
    also_ok: tuple[Id, ...] = ()
    why: Line | None = None


class Persona(Record):
    """An invented firm, how it answers, and what it should be told."""

    id: Id
    title: Line
    story: Texts
    answers: dict[Line, tuple[Line, ...]]
    """Question → answers."""
    must: tuple[Expected, ...] = ()
    """Among the first five."""
    should: tuple[Id, ...] = ()
    must_not: tuple[Expected, ...] = ()
    """Never shown as fitting."""
    first_contact: FirstContact
    near_miss: tuple[ExpectedNearMiss, ...] = ()
    doubt: tuple[Line, ...] = ()

"""Who does what, as a picture: a row for each actor, a column for each need, a mark where the one helps with the other.

Knows where everything stands, in the units of the picture. What the marks look like is the template's.
"""

from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.vocabulary import Word

LABEL = 312
"""Width of the actors' names."""
HEAD = 168
"""Height of the needs' names, which lean."""
TAIL = 92
"""Room to the right of the last column: its name leans over it."""
LETTERS = 40
"""Most letters of an actor's name; the table has all of them."""
CELL = 24
"""Width of a column and height of a row."""
GAP = 6
"""Between topics."""


class Duty(NamedTuple):
    """That an actor helps with a need."""

    actor: Actor
    need: Need
    place: int
    """1 for the first door, 2 and so on for those that take over in turn, 0 for one that only has services."""


class Column(NamedTuple):
    """A need and the middle of its column."""

    need: Need
    x: int


class Band(NamedTuple):
    """The columns of a topic."""

    topic: Word
    x: int
    width: int


class Row(NamedTuple):
    """An actor and the middle of its row."""

    actor: Actor
    y: int


class Mark(NamedTuple):
    """A duty and where it stands."""

    duty: Duty
    x: int
    y: int


class Matrix(NamedTuple):
    """The whole picture."""

    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    width: int
    height: int


def duties(edition: Edition) -> list[Duty]:
    """Every actor with a service that meets a need, or with a place in its hand-over: need by need, in order."""
    found = []
    for need in edition.needs:
        order = (need.first_door, *need.then)
        others = dict.fromkeys(s.actor for s in edition.meeting[need.id] if s.actor not in order)
        found += [Duty(edition.actor[actor], need, place) for place, actor in enumerate(order, start=1)]
        found += [Duty(edition.actor[actor], need, 0) for actor in others]
    return found


def matrix(edition: Edition) -> Matrix:
    """Needs by topic from left to right; actors with most needs first, then in the order of the columns."""
    columns, bands, right = [], [], LABEL
    for topic in edition.vocabulary.topics:
        needs = [need for need in edition.needs if need.topic == topic.id]
        if needs:
            columns += [Column(need, right + CELL * i + CELL // 2) for i, need in enumerate(needs)]
            bands.append(Band(topic, right, CELL * len(needs)))
            right += CELL * len(needs) + GAP
    held = duties(edition)
    x = {column.need.id: column.x for column in columns}
    rows = tuple(Row(actor, HEAD + CELL * i + CELL // 2) for i, actor in enumerate(_in_order(held, x)))
    y = {row.actor.id: row.y for row in rows}
    marks = tuple(Mark(duty, x[duty.need.id], y[duty.actor.id]) for duty in held)
    return Matrix(tuple(columns), tuple(bands), rows, marks, right - GAP + TAIL, HEAD + CELL * len(rows))


def _in_order(held: list[Duty], x: dict[str, int]) -> list[Actor]:
    """Most needs first; of those with as many, the one whose first need stands furthest to the left."""
    needs: dict[str, list[int]] = {}
    for duty in held:
        needs.setdefault(duty.actor.id, []).append(x[duty.need.id])
    actors = {duty.actor.id: duty.actor for duty in held}
    return sorted(actors.values(), key=lambda a: (-len(needs[a.id]), min(needs[a.id]), a.id))

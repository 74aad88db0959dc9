"""What a reader of published tables can work out: the least and the most that every number can be.

A table of counts with its sums is a flow: from the grand total to the rows, from the rows to the columns, and back.
What is published of a number bounds the flow through its arc. Flows between whole bounds have whole extremes, so the
least and the most that an arc can carry are exactly what anybody can work out, with whatever method. We know one such
flow, the counts themselves, and change it along the paths that still have room until no more can go through the arc.
(Ford and Fulkerson, Flows in Networks, 1962, chapters I.9 and II.)
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

TablePlace = tuple[int, int]
"""Row and column of a number. -1 stands for the sum: (2, -1) is the sum of row 2, (-1, -1) the grand total."""

SUM = -1
"""The place of a sum."""

MOST = 10**6
"""More than anybody counts: the bound of a number of which nothing is known but that it is a count."""


class CountRange(NamedTuple):
    """The least and the most that a number can be."""

    least: int
    most: int

    @property
    def width(self) -> int:
        """How many values it can have."""
        return self.most - self.least + 1


@dataclass(frozen=True)
class CountTable:
    """CountsToPublish in rows and columns. Sums are not given: they follow."""

    cells: tuple[tuple[int, ...], ...]

    def value(self, place: TablePlace) -> int:
        """The number at a place."""
        row, column = place
        rows = self.cells if row == SUM else (self.cells[row],)
        return sum(sum(one) if column == SUM else one[column] for one in rows)

    @property
    def places(self) -> Iterator[TablePlace]:
        """Every number: the cells, the sums of rows and of columns, the grand total."""
        rows, columns = range(len(self.cells)), range(len(self.cells[0]))
        yield from ((r, c) for r in rows for c in columns)
        yield from ((r, SUM) for r in rows)
        yield from ((SUM, c) for c in columns)
        yield (SUM, SUM)


def range_of(table: CountTable, bounds: Mapping[TablePlace, CountRange], place: TablePlace) -> CountRange:
    """The range of the number at a place that the published `bounds` of all numbers leave.

    The counts themselves must lie within `bounds`.
    """
    return CountRange(_extreme(table, bounds, place, -1), _extreme(table, bounds, place, 1))


def _extreme(table: CountTable, bounds: Mapping[TablePlace, CountRange], place: TablePlace, sign: int) -> int:
    """The most (`sign` 1) or the least (-1) that the number at a place can be."""
    network = _Network.of(table, bounds)
    start, end = _arc(place)
    if sign < 0:
        start, end = end, start
    room = network.room.pop((start, end), 0)
    back = network.room.pop((end, start), 0)
    moved = 0
    while moved < room and (path := network.path(end, start)):
        step = min(room - moved, *(network.room[arc] for arc in path))
        for a, b in path:
            network.room[a, b] -= step
            network.room[b, a] = network.room.get((b, a), 0) + step
        moved += step
    network.room[end, start] = back
    return table.value(place) + sign * moved


FlowNode = tuple[str, int]


def _arc(place: TablePlace) -> tuple[FlowNode, FlowNode]:
    """The arc that carries a number."""
    row, column = place
    if row == SUM and column == SUM:
        return ("end", 0), ("begin", 0)
    if column == SUM:
        return ("begin", 0), ("row", row)
    if row == SUM:
        return ("column", column), ("end", 0)
    return ("row", row), ("column", column)


@dataclass
class _Network:
    """How much more each arc can carry, and how much less."""

    room: dict[tuple[FlowNode, FlowNode], int] = field(default_factory=dict)
    beside: dict[FlowNode, list[FlowNode]] = field(default_factory=dict)

    @classmethod
    def of(cls, table: CountTable, bounds: Mapping[TablePlace, CountRange]) -> "_Network":
        network = cls()
        for place in table.places:
            (a, b), value, (least, most) = _arc(place), table.value(place), bounds[place]
            network.room[a, b], network.room[b, a] = most - value, value - least
            network.beside.setdefault(a, []).append(b)
            network.beside.setdefault(b, []).append(a)
        return network

    def path(self, start: FlowNode, end: FlowNode) -> list[tuple[FlowNode, FlowNode]]:
        """A shortest path along arcs with room; empty when there is none."""
        came: dict[FlowNode, FlowNode] = {start: start}
        waiting = deque([start])
        while waiting and end not in came:
            here = waiting.popleft()
            for there in self.beside[here]:
                if there not in came and self.room.get((here, there), 0) > 0:
                    came[there] = here
                    waiting.append(there)
        if end not in came:
            return []
        path = [end]
        while path[-1] != start:
            path.append(came[path[-1]])
        return [(b, a) for a, b in pairwise(path)][::-1]

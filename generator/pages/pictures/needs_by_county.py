"""Need × county, as a picture: a row for each need, a column for each county, a mark where the county has its own.

Knows where everything stands, in the units of the picture. What the marks look like is the template's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.checklist import Need
from generator.model.region import Region
from generator.model.vocabulary import Word
from generator.overview.county_cells import Cell, County

LABEL = 214
"""Width of the needs' names."""
HEAD = 118
"""Height of the counties' names, which lean."""
TAIL = 72
"""Room to the right of the last column: its name leans over it."""
CELL = 30
"""Width of a column."""
LINE = 24
"""Height of a row."""
GAP = 8
"""Between topics."""


class CountyColumn(NamedTuple):
    """A county and the middle of its column."""

    region: Region
    x: int


class NeedLine(NamedTuple):
    """A need and the middle of its row."""

    need: Need
    y: int


class TopicBand(NamedTuple):
    """The rows of a topic."""

    y: int
    height: int


class CellMark(NamedTuple):
    """A cell and where it stands."""

    cell: Cell
    x: int
    y: int


class CountyGrid(NamedTuple):
    """The whole picture."""

    columns: tuple[CountyColumn, ...]
    rows: tuple[NeedLine, ...]
    bands: tuple[TopicBand, ...]
    marks: tuple[CellMark, ...]
    width: int
    height: int


def grid(topics: Sequence[Word], counties: Sequence[County]) -> CountyGrid:
    """Needs by topic from top to bottom, the counties from left to right in the order they come in."""
    columns = tuple(CountyColumn(one.region, LABEL + CELL * i + CELL // 2) for i, one in enumerate(counties))
    rows: list[NeedLine] = []
    bands, below = [], HEAD
    needs = [cell.need for cell in counties[0].cells] if counties else []
    for topic in topics:
        mine = [need for need in needs if need.topic == topic.id]
        if mine:
            rows += [NeedLine(need, below + LINE * i + LINE // 2) for i, need in enumerate(mine)]
            bands.append(TopicBand(below, LINE * len(mine)))
            below += LINE * len(mine) + GAP
    y = {row.need.id: row.y for row in rows}
    marks = [
        CellMark(cell, column.x, y[cell.need.id])
        for column, one in zip(columns, counties, strict=True)
        for cell in one.cells
    ]
    return CountyGrid(columns, tuple(rows), tuple(bands), tuple(marks), LABEL + CELL * len(columns) + TAIL, below - GAP)

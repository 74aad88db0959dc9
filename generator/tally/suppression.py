"""Which numbers of linked tables are shown, rounded, and which are hidden, so that no small one can be worked out.

A number from 1 up to below the limit is hidden. What is shown is rounded. Where a hidden number could still be worked
out, from sums and from the other tables, more are hidden: until everything hidden can be at least as many numbers as
the limit says. What can be worked out is computed, not guessed; see `ranges.range_of`.

The tables are linked by their grand total alone, which is the same in all of them. In each, the grand totals that are
possible are all whole numbers between two, so what the tables say together is what each says when the grand total lies
where all of them allow it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.tally.ranges import MOST, SUM, CountRange, CountTable, TablePlace, range_of

TOTAL: TablePlace = (SUM, SUM)


@dataclass(frozen=True)
class Suppression:
    """How small a number must be to be hidden, and how the others are rounded."""

    limit: int = 5
    """Numbers from 1 to below this are hidden, and a hidden number can be at least as many."""
    base: int = 5
    """What is shown is rounded to a multiple of it."""
    small_base: int = 10
    """The same for rows where firms are few."""


@dataclass(frozen=True)
class CountsToPublish:
    """A table to be published."""

    table: CountTable
    small_rows: frozenset[int] = frozenset()
    """Rows that are rounded more."""


Hidden = frozenset[tuple[str, TablePlace]]


def shown(counts: CountsToPublish, place: TablePlace, rule: Suppression) -> int:
    """What is written for a number that is not hidden."""
    base = _base(counts, place, rule)
    value = counts.table.value(place)
    # A number that is shown is never rounded to none.
    return max(base * ((value + base // 2) // base), base) if value else 0


def hidden(tables: Mapping[str, CountsToPublish], rule: Suppression) -> Hidden:
    """Every number of the tables that must not be shown: (table, place)."""
    out = {
        (name, place)
        for name, counts in tables.items()
        for place in counts.table.places
        if 0 < counts.table.value(place) < rule.limit
    }
    # The grand total is one number, however many tables it stands in.
    if any(place == TOTAL for _, place in out):
        out |= {(name, TOTAL) for name in tables}
    while exposed := next(exposures(tables, frozenset(out), rule), None):
        more = next(_candidates(tables, exposed, frozenset(out), rule), None)
        if more is None:
            break
        out |= {(name, TOTAL) for name in tables} if more[1] == TOTAL else {more}
    return frozenset(out)


def exposures(
    tables: Mapping[str, CountsToPublish], out: Hidden, rule: Suppression
) -> Iterator[tuple[str, TablePlace]]:
    """Hidden numbers of which a reader of all tables can work out too much.

    One who knows nothing but what is written must be left with as many values as the limit says. One who also knows
    which numbers were hidden for being small, and which to protect them, must be left with two.
    """
    for insider, least in ((False, rule.limit), (True, 2)):
        bounds = {name: _bounds(counts, name, out, rule, insider=insider) for name, counts in tables.items()}
        totals = [range_of(counts.table, bounds[name], TOTAL) for name, counts in tables.items()]
        total = CountRange(max(one.least for one in totals), min(one.most for one in totals))
        for name, counts in tables.items():
            asked = [place for one, place in sorted(out) if one == name]
            known = {**bounds[name], TOTAL: total}
            yield from ((name, place) for place in asked if range_of(counts.table, known, place).width < least)


def _candidates(
    tables: Mapping[str, CountsToPublish], exposed: tuple[str, TablePlace], out: Hidden, rule: Suppression
) -> Iterator[tuple[str, TablePlace]]:
    """What could be hidden too, the smallest number of the same row or column first, then of the table, then of all."""
    name, (row, column) = exposed
    visible = [
        (one, place) for one, c in tables.items() for place in c.table.places
        if (one, place) not in out and c.table.value(place)
    ]  # fmt: skip

    def order(one: tuple[str, TablePlace]) -> tuple[bool, bool, bool, int, TablePlace]:
        table, place = one
        beside = place[0] == row or place[1] == column
        return table != name, not beside, place == TOTAL, shown(tables[table], place, rule), place

    yield from sorted(visible, key=order)


def _base(counts: CountsToPublish, place: TablePlace, rule: Suppression) -> int:
    return rule.small_base if place[0] in counts.small_rows else rule.base


def _bounds(
    counts: CountsToPublish, name: str, out: Hidden, rule: Suppression, *, insider: bool
) -> dict[TablePlace, CountRange]:
    """What is known of every number."""
    return {place: _known(counts, (name, place), out, rule, insider=insider) for place in counts.table.places}


def _known(
    counts: CountsToPublish, one: tuple[str, TablePlace], out: Hidden, rule: Suppression, *, insider: bool
) -> CountRange:
    place = one[1]
    if one in out:
        small = counts.table.value(place) < rule.limit
        return (
            CountRange(1, MOST)
            if not insider
            else CountRange(1, rule.limit - 1)
            if small
            else CountRange(rule.limit, MOST)
        )
    value, base = shown(counts, place, rule), _base(counts, place, rule)
    if not value:
        return CountRange(0, 0)
    return CountRange(max(value - base // 2, rule.limit) if value > base else rule.limit, value + (base - 1) // 2)

"""No number that is hidden can be worked out, from all published tables together, with whatever method."""

import itertools
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tally.ranges import SUM, CountTable, TablePlace
from generator.tally.suppression import TOTAL, CountsToPublish, Suppression, exposures, hidden, shown

RULE = Suppression()
counts = st.integers(0, 9)


PLACES = ((0, 0), (0, 1), (1, 0), (1, 1))
"""The cells of a table of two rows and two columns."""

Hidden = frozenset[tuple[str, TablePlace]]


def is_possible(counts: CountsToPublish, table: CountTable, name: str, out: Hidden) -> bool:
    """Whether a reader of the published table could be looking at this one."""
    other = CountsToPublish(table, counts.small_rows)
    return all(is_so(counts, other, place, name, out) for place in counts.table.places)


def could_be(counts: CountsToPublish, place: TablePlace, number: int, name: str, out: Hidden) -> bool:
    """Whether a reader who looks at one cell alone could take it for a number."""
    alone = [number if place == one else 0 for one in PLACES]
    other = CountsToPublish(CountTable((tuple(alone[:2]), tuple(alone[2:]))), counts.small_rows)
    return is_so(counts, other, place, name, out)


def is_so(counts: CountsToPublish, other: CountsToPublish, place: TablePlace, name: str, out: Hidden) -> bool:
    """Whether another table has at a place what is published of this one's."""
    number = other.table.value(place)
    if (name, place) in out:
        return number > 0
    return (number >= RULE.limit or not number) and shown(other, place, RULE) == shown(counts, place, RULE)


@settings(max_examples=25, deadline=None)
@given(st.tuples(counts, counts, counts, counts), st.booleans())
def test_an_exhaustive_search_finds_no_hidden_number(cells: tuple[int, ...], few_firms: bool):
    tables = {"a": CountsToPublish(CountTable((cells[:2], cells[2:])), frozenset({0} if few_firms else ()))}
    out = hidden(tables, RULE)
    # A cell that cannot be so by itself cannot be so in any table: only what is left is gone through.
    one_by_one = [[n for n in range(15) if could_be(tables["a"], place, n, "a", out)] for place in PLACES]
    every = (CountTable((one[:2], one[2:])) for one in itertools.product(*one_by_one))
    possible = [table for table in every if is_possible(tables["a"], table, "a", out)]
    assert tables["a"].table in possible
    for _, place in out:
        assert len({table.value(place) for table in possible}) >= RULE.limit


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=2, max_size=6), st.data())
def test_linked_tables_together_give_no_hidden_number_away(cells: list[list[int]], data: st.DataObject):
    table = CountTable(tuple(map(tuple, cells)))
    total = table.value(TOTAL)
    cuts = sorted(data.draw(st.lists(st.integers(0, total), min_size=3, max_size=3)))
    parts = tuple(b - a for a, b in itertools.pairwise([0, *cuts, total]))
    tables = {"county": CountsToPublish(table, frozenset({1})), "need": CountsToPublish(CountTable((parts,)))}
    out = hidden(tables, RULE)
    assert list(exposures(tables, out, RULE)) == []
    assert small(tables) <= out


def small(tables: Mapping[str, CountsToPublish]) -> set[tuple[str, TablePlace]]:
    return {(n, p) for n, c in tables.items() for p in c.table.places if 0 < c.table.value(p) < RULE.limit}


def test_sums_that_would_give_a_small_number_away_hide_another():
    # 8 and 8 are shown as 10 and 10, 17 as 15: only 8 + 8 + 1 fits.
    tables = {"a": CountsToPublish(CountTable(((8, 8, 1),)))}
    out = hidden(tables, RULE)
    assert ("a", (0, 2)) in out
    assert out > small(tables)


def test_the_grand_total_of_another_table_can_give_a_number_away_too():
    tables = {"county": CountsToPublish(CountTable(((8, 8, 1),))), "need": CountsToPublish(CountTable(((17,),)))}
    out = hidden(tables, RULE)
    assert list(exposures(tables, out, RULE)) == []


def test_what_is_shown_is_rounded_and_never_rounded_away():
    one = CountsToPublish(CountTable(((5, 7, 8, 12, 13, 0),)))
    assert [shown(one, (0, i), RULE) for i in range(6)] == [5, 5, 10, 10, 15, 0]
    few = CountsToPublish(one.table, frozenset({0}))
    assert [shown(few, (0, i), RULE) for i in range(6)] == [10, 10, 10, 10, 10, 0]
    assert shown(one, (SUM, SUM), RULE) == 45

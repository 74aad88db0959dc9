"""What can be worked out of a table is computed: no method finds more, and none finds less."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tally.ranges import CountRange, CountTable, range_of

small = st.integers(0, 3)
slack = st.integers(0, 2)


@settings(max_examples=60, deadline=None)
@given(st.tuples(small, small, small, small), st.lists(slack, min_size=18, max_size=18))
def test_ranges_are_those_of_an_exhaustive_search(cells: tuple[int, ...], widths: list[int]):
    table = CountTable((cells[:2], cells[2:]))
    less, more = iter(widths[:9]), iter(widths[9:])
    bounds = {
        place: CountRange(max(0, table.value(place) - next(less)), table.value(place) + next(more))
        for place in table.places
    }
    every = (CountTable((one[:2], one[2:])) for one in itertools.product(range(6), repeat=4))
    possible = [one for one in every if all(low <= one.value(p) <= high for p, (low, high) in bounds.items())]
    for place in table.places:
        values = {one.value(place) for one in possible}
        assert range_of(table, bounds, place) == (min(values), max(values))
        # Nothing between the least and the most is impossible.
        assert values == set(range(min(values), max(values) + 1))

"""Files of cases → tables that may be shown: sums of all organisations, small numbers hidden, the others rounded."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.case import CaseFile
from generator.tally.ranges import SUM, CountTable, TablePlace
from generator.tally.suppression import CountsToPublish, Suppression, hidden, shown

UNKNOWN = ""
"""The outcome of cases that nobody has followed up."""


@dataclass(frozen=True)
class ShownTable:
    """A table as it is published. None stands for a number that is not shown."""

    name: str
    """county, need, done or outcome."""
    rows: tuple[str, ...]
    """Ids; one empty row where the table is a list."""
    columns: tuple[str, ...]
    cells: Mapping[TablePlace, int | None]

    def at(self, row: int, column: int) -> int | None:
        """What is shown at a place; -1 for a sum."""
        return self.cells[row, column]


@dataclass(frozen=True)
class Reported:
    """All that is published of cases."""

    tables: tuple[ShownTable, ...]
    organisations: int
    """How many have reported."""
    months: tuple[str, ...]


def reported(files: Sequence[CaseFile], rule: Suppression, small: frozenset[str]) -> Reported | None:
    """What may be shown of the files; none when there is none. `small`: ids of counties with few firms."""
    if not files:
        return None
    regions, months = sorted({one.region for one in files}), sorted({one.month for one in files})
    by_county = Counter({(one.region, one.month): 0 for one in files})
    lists: dict[str, Counter[str]] = {"need": Counter(), "done": Counter(), "outcome": Counter()}
    for one in files:
        for row in one.rows:
            by_county[one.region, one.month] += row.n
            for name, value in (("need", row.need), ("done", row.done), ("outcome", row.outcome or UNKNOWN)):
                lists[name][value] += row.n
    names: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {"county": (tuple(regions), tuple(months))}
    counts = {
        "county": CountsToPublish(
            CountTable(tuple(tuple(by_county[region, month] for month in months) for region in regions)),
            frozenset(i for i, region in enumerate(regions) if region in small),
        )
    }
    for name, sums in lists.items():
        columns = tuple(sorted(sums))
        names[name] = (("",), columns)
        counts[name] = CountsToPublish(CountTable((tuple(sums[column] for column in columns),)))
    out = hidden(counts, rule)
    tables = (ShownTable(name, *names[name], dict(_cells(name, one, out, rule))) for name, one in counts.items())
    organisations = len({(one.region, one.actor) for one in files})
    return Reported(tuple(tables), organisations, tuple(months))


def _cells(
    name: str, counts: CountsToPublish, out: frozenset[tuple[str, TablePlace]], rule: Suppression
) -> Iterable[tuple[TablePlace, int | None]]:
    for place in counts.table.places:
        yield place, None if (name, place) in out else shown(counts, place, rule)


__all__ = ["SUM", "UNKNOWN", "Reported", "ShownTable", "reported"]

"""A monthly file of cases → a record. Suspicious: whatever is not an id, a month or a count is refused, with its line.

The files lie at content/indicators/<county>/<month>.csv, or <month>.<actor>.csv for one of several that count. They are
what the adviser's page saves: semicolons, as a Swedish Excel writes them.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Location, error
from generator.model.case import CaseFile
from generator.model.record import Path, Places
from generator.reading import parse

COLUMNS = ("month", "region", "need", "first_door", "done", "outcome", "n")

_ID = re.compile(r"[a-z][a-z0-9-]{0,59}|")
"""An id, or nothing. One that begins with a digit could be somebody's number."""

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_COUNT = re.compile(r"[1-9][0-9]{0,3}")


def case_file(file: str, text: str) -> tuple[CaseFile | None, list[Diagnostic]]:
    """The record in a file's text, or every reason why not."""
    path = PurePosixPath(file)
    month, _, actor = path.stem.partition(".")
    lines = text.split("\n")
    if lines[0].strip().split(";") != list(COLUMNS):
        return None, [error(Location(file), "case-columns", known=";".join(COLUMNS))]
    rows: list[dict[str, str]] = []
    faults: list[Diagnostic] = []
    marks: dict[Path, tuple[int, int]] = {("rows",): (1, 1)}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        cells = line.strip().split(";")
        wrong = list(_faults(cells, Location(file, number), month, path.parts[2]))
        faults += wrong
        if not wrong:
            marks[("rows", len(rows))] = (number, 1)
            rows.append({name: cell for name, cell in zip(COLUMNS, cells, strict=True) if cell and name in _KEPT})
    if faults:
        return None, faults
    value = {"region": path.parts[2], "month": month, "actor": actor or None, "rows": rows}
    return parse.record(CaseFile, value, Places(file, marks))


_KEPT = frozenset(COLUMNS) - {"month", "region"}


def _faults(cells: list[str], at: Location, month: str, region: str) -> Iterator[Diagnostic]:
    """What is wrong with a row."""
    if len(cells) != len(COLUMNS):
        yield error(at, "case-cells", found=str(len(cells)), wanted=str(len(COLUMNS)))
        return
    column = 1
    for name, cell in zip(COLUMNS, cells, strict=True):
        form = _MONTH if name == "month" else _COUNT if name == "n" else _ID
        if not form.fullmatch(cell):
            # What is refused may be somebody's: it is not said again in a message that others read.
            yield error(at._replace(column=column), "case-private", column=name)
        column += len(cell) + 1
    if cells[:2] != [month, region] and _MONTH.fullmatch(cells[0]) and _ID.fullmatch(cells[1]):
        yield error(at, "case-place", month=month, region=region)

"""Quotation marks in YAML: a text in them, and which one was never closed as its author meant."""

import re
from collections.abc import Sequence

_OPENS = re.compile(r"^\s*(?:- )*(?:[^\s:\"'#][^:\"']*:\s+)?(?P<mark>[\"'])")
_NEXT = re.compile(r"[\[{,:]\s*(?P<mark>[\"'])")
_ENDS = re.compile(r"\s*(?:$|#|[,\]}]|:\s)")


def unclosed_quote(lines: Sequence[str], last: int) -> tuple[int, int, bool] | None:
    """The quotation mark behind a fault that shows at line `last` (from 0) or before it.

    Its line and column, and whether it is closed on its line with more text after it. None when every mark up to there
    is closed where a value can end.
    """
    number = 0
    while number < len(lines) and number <= last:
        line = lines[number]
        opens = _OPENS.match(line)
        begin = opens.start("mark") if opens else None
        after = (number, 0)
        while begin is not None:
            close = _close(lines, number, begin)
            if close is None:
                return number, begin, False
            row, column = close
            rest = lines[row][column + 1 :]
            if not _ENDS.match(rest):
                return number, begin, row == number
            if row != number:
                after = close
                break
            following = _NEXT.match(rest.lstrip()) or _NEXT.search(rest)
            begin = column + 1 + rest.index(following[0]) + len(following[0]) - 1 if following else None
        number = after[0] + 1
    return None


def quoted(text: str) -> str:
    """A text as YAML reads it whole, whatever is in it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _close(lines: Sequence[str], number: int, begin: int) -> tuple[int, int] | None:
    """Where the quotation mark at a place is closed, over as many lines as it takes."""
    mark, column = lines[number][begin], begin + 1
    for row in range(number, len(lines)):
        line = lines[row]
        while column < len(line):
            if mark == '"' and line[column] == "\\":
                column += 2
                continue
            if line[column] == mark:
                if mark == "'" and line[column + 1 : column + 2] == "'":
                    column += 2
                    continue
                return row, column
            column += 1
        column = 0
    return None

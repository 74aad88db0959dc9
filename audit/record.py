"""Enters what an audit came to in the accessibility statement's data, in place: the file keeps its words and its order.

Only checks that the file names are entered, and every one that it names must have been made.
"""

import re
from datetime import date

from audit.found import Tally

_RESULT = re.compile(r"(?P<head>- check: (?P<check>[a-z ]+)\n(?:      .*\n)*?)      pages: \d+\n      findings: \d+\n")
_DAY = re.compile(r"(?<=\naudit:\n  day: )\d{4}-\d\d-\d\d")


class NotMadeError(ValueError):
    """A check that the statement names was not made. Says which."""


def entered(text: str, tally: Tally, day: date) -> str:
    """The file's text with the figures of one run.

    Raises:
        NotMadeError: the run left out a check that the file names.

    """

    def figures(found: re.Match[str]) -> str:
        check = found["check"]
        if not tally.looked[check]:
            raise NotMadeError(check)
        return f"{found['head']}      pages: {tally.looked[check]}\n      findings: {tally.count(check)}\n"

    return _DAY.sub(str(day), _RESULT.sub(figures, text))

"""Enters what an audit came to in the accessibility statement's data, in place: the file keeps its words and its order.

Only checks that the file names are entered, and every one that it names must have been made. An audit is an assessment
of the whole, so its day is that of the assessment too, and the statement is changed by it.
"""

import re
from datetime import date

from audit.found import Scope, Tally

_RESULT = re.compile(r"(?P<head>- check: (?P<check>[a-z ]+)\n(?:      .*\n)*?)      pages: \d+\n      findings: \d+\n")
_HEAD = re.compile(r"(?<=\naudit:\n)(?:  (?!results:).*\n)*(?=  results:\n)")
_DAYS = re.compile(r"^(assessed|updated): \d{4}-\d\d-\d\d$", re.MULTILINE)


class NotMadeError(ValueError):
    """A check that the statement names was not made. Says which."""


def entered(text: str, tally: Tally, scope: Scope, day: date) -> str:
    """The file's text with the figures of one run.

    Raises:
        NotMadeError: the run left out a check that the file names.

    """

    def figures(found: re.Match[str]) -> str:
        check = found["check"]
        if not tally.looked[check]:
            raise NotMadeError(check)
        return f"{found['head']}      pages: {tally.looked[check]}\n      findings: {tally.count(check)}\n"

    head = f"  day: {day}\n  tools: [{', '.join(scope.tools)}]\n"
    head += f"  pages: {tally.pages}\n  total: {scope.total}\n  editions: {scope.editions}\n"
    text = _DAYS.sub(rf"\g<1>: {day}", text)
    return _HEAD.sub(head, _RESULT.sub(figures, text), count=1)

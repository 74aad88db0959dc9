"""What the accessibility statement claims must agree with the recorded audit, and both grow old.

The only check that needs to know what day it is; it is told.
"""

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, error, warning
from generator.model.edition import Edition
from generator.model.statement import Accessibility, Level

CODES = ("fully-with-faults", "fully-without-audit", "assessment-old", "assessed-ahead")


def check(edition: Edition, today: date) -> Iterator[Diagnostic]:
    """A claim of full conformance that the audit does not bear out; an assessment that the law asks to renew."""
    statement = edition.accessibility
    if statement is None:
        return
    day, oldest = str(statement.audit.day), _a_year_before(today)
    if statement.level is Level.FULLY:
        found = _findings(statement)
        if found:
            yield error(statement.at("level"), "fully-with-faults", count=str(found), day=day)
        if statement.audit.day < oldest or not statement.audit.results:
            yield error(statement.audit.at("day"), "fully-without-audit", value=day)
    for name in ("assessed", "updated"):
        if getattr(statement, name) > today:
            yield error(statement.at(name), "assessed-ahead", field=name, value=str(getattr(statement, name)))
    if statement.assessed < oldest:
        yield warning(statement.at("assessed"), "assessment-old", value=str(statement.assessed))


def _findings(statement: Accessibility) -> int:
    """How many faults are known: those that the statement lists, and those of the audit."""
    return len(statement.faults) + sum(result.findings for result in statement.audit.results)


def _a_year_before(day: date) -> date:
    # The day after 28 February is 1 March in a year without a 29th.
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)

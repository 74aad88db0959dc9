"""The checks of a guide's content. A check is a function from an edition to diagnostics, one file each."""

from collections.abc import Callable, Iterator

from generator.diagnostics import Diagnostic
from generator.model.edition import Edition

Check = Callable[[Edition], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = ()
"""Every check, in the order their findings are worth reading."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Everything that is wrong with an edition's content, beyond what reading it already found."""
    for one in CHECKS:
        yield from one(edition)

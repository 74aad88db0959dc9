"""unmet-need: a need that no service meets in this edition leaves a firm without an answer."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODE = "unmet-need"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Needs that no open service meets."""
    for need in edition.needs:
        if not edition.meeting[need.id]:
            yield warning(need.at("id"), CODE, value=need.id)

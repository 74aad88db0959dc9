"""unplaced-service: a service that meets no need is never recommended to anybody."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition
from generator.model.service import State

CODE = "unplaced-service"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Services that meet no need and have not ended."""
    for service in edition.services:
        if not service.meets and service.state is not State.ENDED:
            yield warning(service.at("id"), CODE, value=service.id)

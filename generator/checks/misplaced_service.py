"""misplaced-service: a file of services is named after its actor, so that its owner is asked about every change."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition

CODE = "misplaced-service"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Files in a folder of services whose name is not that of their actor; one complaint a file."""
    seen: set[Location] = set()
    for service in edition.services:
        at = service.at("actor")
        path = PurePosixPath(at.file)
        if path.parent.name == "services" and path.stem != service.actor and at not in seen:
            seen.add(at)
            yield error(at, CODE, value=service.actor, file=path.name)

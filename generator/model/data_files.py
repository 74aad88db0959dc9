"""The files of open data that an edition is published with: what they are called, and which records each holds."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.record import Record

FOLDER = "data"
"""Where the files lie, below the edition's root."""


class DataFile(NamedTuple):
    """A file of records."""

    name: str
    """What it holds: "services"."""
    path: str
    """Below the edition's root: "data/services.json"."""
    number: int
    """How many records it holds."""


def data_files(edition: Edition) -> list[DataFile]:
    """Every file, in the order they are shown."""
    return [DataFile(name, f"{FOLDER}/{name}.json", len(these)) for name, these in record_lists(edition).items()]


def record_lists(edition: Edition) -> dict[str, Sequence[Record]]:
    """Name of a file → the records it holds, in the authors' order."""
    return {
        "actors": edition.actors,
        "services": edition.services,
        "needs": edition.needs,
        "terms": edition.terms,
        "regions": edition.regions,
        "events": edition.events,
    }

"""Reads: the paths that are accessed while something is rendered."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TypeAlias

ReadPath: TypeAlias = tuple[Hashable, ...]
"""Names of fields, ids of records and keys of mappings, from the outermost value: ("needs", "betalning", "name")."""


class Whole(Enum):
    """Steps of a path that are no name."""

    KEYS = "keys"
    """Which parts there are, and in what order; nothing of what they hold."""


KEYS = Whole.KEYS


class Recorder:
    """Collects the reads of whatever is being rendered. Not thread-safe."""

    __slots__ = ("log",)

    def __init__(self) -> None:
        self.log: set[ReadPath] | None = None
        """The reads of what is being made; none while nothing is."""

    def note(self, path: ReadPath) -> None:
        """Record an access to `path`."""
        if self.log is not None:
            self.log.add(path)

    @contextmanager
    def reading(self) -> Iterator[set[ReadPath]]:
        """Context manager: the reads of what is rendered inside it, which do not count for what is rendered outside."""
        outer, self.log = self.log, set()
        try:
            yield self.log
        finally:
            self.log = outer

"""Slots: the places of a page where editions differ, left open in the shared build and filled for each edition.

A token stands where a slot's HTML will be. It holds a key drawn anew for every build, so that no author can write one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

DATA_FOLDER = "data-folder"
"""The slot for where an edition's scripts find their data."""


class Slot(NamedTuple):
    """A slot on a page: the name of its template in slots/, and the record it is about."""

    name: str
    record_id: str


class LeftoverError(Exception):
    """A finished page still holds a token: publishing it would show our tools to the reader."""


@dataclass
class Slots:
    """The slots of one shared build."""

    key: str
    """At least 16 random hexadecimal digits."""
    numbers: dict[Slot, int] = field(default_factory=dict)
    """Slot → its number in tokens."""

    def token(self, name: str, record_id: str) -> str:
        """The token that stands for a slot. It passes unchanged through escaping, Markdown and sanitising."""
        number = self.numbers.setdefault(Slot(name, record_id), len(self.numbers))
        return f"slot-{self.key}-{number}-"

    def split(self, content: bytes) -> tuple[list[bytes], list[Slot]]:
        """The bytes between tokens, and the slots the tokens stand for: always one fewer."""
        by_number = list(self.numbers)
        pieces = self._pattern.split(content)
        return pieces[::2], [by_number[int(number)] for number in pieces[1::2]]

    def leftovers(self, content: bytes) -> bool:
        """Whether a finished page still holds this build's key."""
        return self.key.encode() in content

    @property
    def _pattern(self) -> re.Pattern[bytes]:
        return re.compile(rb"slot-%s-(\d+)-" % self.key.encode())


def joined(pieces: Sequence[bytes], fragments: Sequence[bytes]) -> tuple[bytes, ...]:
    """The parts of a page with its slots filled, in their order."""
    out = [pieces[0]]
    for fragment, piece in zip(fragments, pieces[1:], strict=True):
        out += (fragment, piece)
    return tuple(out)

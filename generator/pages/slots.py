"""Slots: the places of a page where editions differ, left open in the shared build and filled for each edition.

A token stands where a slot's HTML will be. It holds a key drawn anew for every build, so that no author can write one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

DATA_FOLDER = "data-folder"
"""The slot for where an edition's scripts find their data."""


class Slot(NamedTuple):
    """A slot on a page: the name of its template in slots/, and the record it is about."""

    name: str
    record_id: str


Hole: TypeAlias = tuple[bytes | Slot, ...]
"""What stands between two pieces of a page: a slot, or a whole tag with slots in it."""


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


def tags_whole(pieces: Sequence[bytes], slots: Sequence[Slot]) -> tuple[list[bytes], list[Hole]]:
    """A page that `Slots.split` has cut, so that no piece begins or ends inside a tag: always one hole fewer.

    A piece with whole tags alone says the same on every page, and is read once for all of them.
    """
    whole, holes, is_open = [pieces[0]], list[list[bytes | Slot]](), False
    for slot, piece in zip(slots, pieces[1:], strict=True):
        begin = whole[-1].rfind(b"<")
        if is_open:
            holes[-1].append(slot)
        elif begin > whole[-1].rfind(b">"):
            holes.append([whole[-1][begin:], slot])
            whole[-1], is_open = whole[-1][:begin], True
        else:
            holes.append([slot])
        end = piece.find(b">") + 1 if is_open else 0
        if is_open:
            holes[-1].append(piece[:end] if end else piece)
        if end or not is_open:
            whole.append(piece[end:])
            is_open = False
    return whole, [tuple(hole) for hole in holes]


def joined(pieces: Sequence[bytes], fragments: Sequence[bytes]) -> tuple[bytes, ...]:
    """The parts of a page with its slots filled, in their order."""
    out = [pieces[0]]
    for fragment, piece in zip(fragments, pieces[1:], strict=True):
        out += (fragment, piece)
    return tuple(out)

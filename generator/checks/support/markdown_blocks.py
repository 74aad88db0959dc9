"""The paragraphs and list items of a text, and the sentences in them, each character with its place in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from generator.checks.support.text_links import lines
from generator.diagnostics import Location
from generator.model.guide import Guide, Text

ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s")
"""The mark that begins a list item."""

_APART = re.compile(r"\s*(#|:::|!\[|\||$)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class CharacterLocations(Sequence[Location]):
    """The place of each character of a text that was joined from lines.

    A location is made on access, since few characters are ever at fault.
    """

    def __init__(self, length: int, begins: list[int], lines: list[Location], offset: int = 0) -> None:
        self._length, self._begins, self._lines, self._offset = length, begins, lines, offset

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, which: int) -> Location: ...

    @overload
    def __getitem__(self, which: slice) -> "CharacterLocations": ...

    def __getitem__(self, which: int | slice) -> "Location | CharacterLocations":
        if isinstance(which, slice):
            begin, end, _ = which.indices(self._length)
            return CharacterLocations(max(0, end - begin), self._begins, self._lines, self._offset + begin)
        if not -self._length <= which < self._length:
            raise IndexError(which)
        at = self._offset + which % self._length
        line = bisect_right(self._begins, at) - 1
        first = self._lines[line]
        return first._replace(column=first.column + at - self._begins[line])


Piece = tuple[str, Sequence[Location]]
"""A text and the place of each of its characters."""


def blocks(text: Guide | Text) -> Iterator[Piece]:
    """Paragraphs and list items, each on one line. Headings, tables and embedded records stand apart."""
    joined = ""
    begins: list[int] = []
    places: list[Location] = []
    for at, line in lines(text):
        apart = _APART.match(line)
        if joined and (apart or ITEM.match(line)):
            yield joined, CharacterLocations(len(joined), begins, places)
            joined, begins, places = "", [], []
        if not apart:
            begins.append(len(joined))
            places.append(at)
            joined += line + " "
    if joined:
        yield joined, CharacterLocations(len(joined), begins, places)


def sentences(piece: Piece) -> Iterator[Piece]:
    """The sentences of a piece: what ends in a full stop and is followed by a capital letter or a figure."""
    text, places = piece
    begin = 0
    for gap in _SENTENCE.finditer(text):
        following = text[gap.end() :].lstrip("*_[(”“\"'")[:1]
        if following.isupper() or following.isdigit():
            yield text[begin : gap.start()], places[begin : gap.start()]
            begin = gap.end()
    yield text[begin:], places[begin:]

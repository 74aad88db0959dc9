"""The paragraphs and list items of a text, and the sentences in them, each character with its place in the file."""

import re
from collections.abc import Iterator

from generator.checks.links import lines
from generator.diagnostics import Location
from generator.model.guide import Guide, Text

ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s")
"""How a list item begins."""

_APART = re.compile(r"\s*(#|:::|\||$)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

Piece = tuple[str, list[Location]]
"""A text and the place of each of its characters."""


def blocks(text: Guide | Text) -> Iterator[Piece]:
    """Paragraphs and list items, each on one line. Headings, tables and embedded records stand apart."""
    joined = ""
    places: list[Location] = []
    for at, line in lines(text):
        apart = _APART.match(line)
        if joined and (apart or ITEM.match(line)):
            yield joined, places
            joined, places = "", []
        if not apart:
            added = line + " "
            joined += added
            places = places + [at._replace(column=at.column + i) for i in range(len(added))]
    if joined:
        yield joined, places


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

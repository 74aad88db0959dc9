"""uncited-figure: a figure with a unit in a guide cites its source in the same sentence or list item.

Which units make a figure a claim is data: `claim_units` in the vocabulary, by language.
"""

import re
from collections.abc import Iterator

from generator.checks.links import lines
from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition
from generator.model.guide import Guide

CODE = "uncited-figure"

_ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s")
_APART = re.compile(r"\s*(#|:::|\||$)")
_TARGET = re.compile(r"(?<=\])\([^)]*\)")
_CITED = re.compile(r"\]\(\s*(?:source:|https?://)")
"""A record's own source, or an address: what an edition without that record cites."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NUMBER = r"\d+(?:[\s.,–-]*\d+)*"

Piece = tuple[str, list[Location]]
"""A text and the place of each of its characters."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Figures in guides that nothing backs."""
    for guide in edition.guides:
        units = [word.name[guide.language] for word in edition.vocabulary.claim_units if guide.language in word.name]
        if units:
            figure = _figure(units)
            for text, places in _claims(guide):
                found = None if _CITED.search(text) else figure.search(_TARGET.sub(lambda m: " " * len(m[0]), text))
                if found is not None:
                    yield error(places[found.start()], CODE, value=found[0])


def _figure(units: list[str]) -> re.Pattern[str]:
    """A number beside one of these units, before or after it."""
    unit = "|".join(re.escape(u) for u in sorted(units, key=len, reverse=True))
    after = rf"(?<![\w.]){_NUMBER}\s?(?:{unit})(?!\w)"
    before = rf"(?<!\w)(?:{unit})\s?{_NUMBER}"
    return re.compile(f"{after}|{before}", re.IGNORECASE)


def _claims(guide: Guide) -> Iterator[Piece]:
    """The sentences of paragraphs, and list items whole."""
    for text, places in _blocks(guide):
        if _ITEM.match(text):
            yield text, places
            continue
        begin = 0
        for gap in _SENTENCE.finditer(text):
            following = text[gap.end() :].lstrip("*_[(”“\"'")[:1]
            if following.isupper() or following.isdigit():
                yield text[begin : gap.start()], places[begin : gap.start()]
                begin = gap.end()
        yield text[begin:], places[begin:]


def _blocks(guide: Guide) -> Iterator[Piece]:
    """Paragraphs and list items, each on one line."""
    text = ""
    places: list[Location] = []
    for at, line in lines(guide):
        apart = _APART.match(line)
        if text and (apart or _ITEM.match(line)):
            yield text, places
            text, places = "", []
        if not apart:
            joined = line + " "
            text += joined
            places = places + [at._replace(column=at.column + i) for i in range(len(joined))]
    if text:
        yield text, places

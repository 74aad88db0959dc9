"""uncited-figure: a figure with a unit in what is written by hand cites its source in the same sentence or list item.

Titles, summaries and the texts of needs have no room for a source, so no such figure may stand there. Which units make
a figure a claim is data: `claim_units` in the vocabulary, by language.
"""

import re
from collections.abc import Iterator

from generator.checks.support.markdown_blocks import ITEM, Piece, blocks, sentences
from generator.diagnostics import Diagnostic, error
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text

CODE = "uncited-figure"
NO_ROOM = "uncited-figure-elsewhere"
"""The hint where no source can be cited."""

_TARGET = re.compile(r"(?<=\])\([^)]*\)")
_CITED = re.compile(r"\]\(\s*(?:source:|https?://)")
"""A record's own source, or an address: what an edition without that record cites."""
_NUMBER = r"\d+(?:[\s.,–-]*\d+)*"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Figures that nothing backs."""
    figures = {language: _figure(edition, language) for language in edition.languages}
    written: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    for text in written:
        if text.language in figures:
            yield from _written(text, figures[text.language])
    for need in edition.needs:
        for record, path, texts in ((r, p, t) for r in walk.within(need) for p, t in walk.texts(r)):
            for language in figures.keys() & texts.keys():
                found = figures[language].search(texts[language])
                if found is not None:
                    yield error(record.at(*path, language), CODE, NO_ROOM, value=found[0])


def _figure(edition: Edition, language: str) -> re.Pattern[str]:
    """A number beside one of the language's units, before or after it."""
    units = [word.name[language] for word in edition.vocabulary.claim_units if language in word.name]
    if not units:
        return re.compile(r"(?!)")
    unit = "|".join(re.escape(u) for u in sorted(units, key=len, reverse=True))
    after = rf"(?<![\w.]){_NUMBER}\s?(?:{unit})(?!\w)"
    before = rf"(?<!\w)(?:{unit})\s?{_NUMBER}"
    return re.compile(f"{after}|{before}", re.IGNORECASE)


def _written(text: Guide | Text, figure: re.Pattern[str]) -> Iterator[Diagnostic]:
    for name in ("title", "summary"):
        found = figure.search(getattr(text, name))
        if found is not None:
            yield error(text.at(name), CODE, NO_ROOM, value=found[0])
    for claim, places in _claims(text):
        found = None if _CITED.search(claim) else figure.search(_TARGET.sub(lambda m: " " * len(m[0]), claim))
        if found is not None:
            yield error(places[found.start()], CODE, value=found[0])


def _claims(text: Guide | Text) -> Iterator[Piece]:
    """The sentences of paragraphs, and list items whole."""
    for piece in blocks(text):
        if ITEM.match(piece[0]):
            yield piece
        else:
            yield from sentences(piece)

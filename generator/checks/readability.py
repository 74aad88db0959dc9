"""How hard a text is to read: LIX and the length of its sentences. Knows no language, and no limit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from generator.checks import walk
from generator.checks.blocks import ITEM, blocks
from generator.diagnostics import Location
from generator.model.guide import Guide, Text
from generator.model.record import Record

LONG = 6
"""A word with more letters than this counts as long."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.:/][^\W_]+)*")
_END = re.compile(r"[.!?:][”“\"')\]*_]*\s+")
_CITED = re.compile(r"\[[^\]]*\]\(\s*source:[^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_NAMES = frozenset({"name", "label"})
"""Fields that are names, and no sentences."""


class Sentence(NamedTuple):
    """A sentence and where it begins."""

    words: tuple[str, ...]
    at: Location


@dataclass(frozen=True)
class Measure:
    """What a number of sentences amount to."""

    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(len(sentence.words) for sentence in self.sentences)

    @property
    def lix(self) -> float:
        """Words per sentence, plus the percentage of long words (Björnsson 1968); 0 for nothing."""
        if not self.sentences:
            return 0.0
        long = sum(_letters(word) > LONG for sentence in self.sentences for word in sentence.words)
        return self.words / len(self.sentences) + 100 * long / self.words

    @property
    def sentence(self) -> float:
        """Words in the sentence in the middle; 0 for nothing."""
        return median(len(sentence.words) for sentence in self.sentences) if self.sentences else 0.0


def measured(record: Record, language: str) -> Measure:
    """The measure of a page: of what is written by hand, or of all that a record and those inside it say."""
    found = _written(record) if isinstance(record, Guide | Text) else _recorded(record, language)
    return Measure(tuple(found))


def in_the_middle(values: Iterable[float]) -> float:
    """The median; 0 for nothing."""
    listed = list(values)
    return float(median(listed)) if listed else 0.0


def _written(text: Guide | Text) -> Iterator[Sentence]:
    yield from _sentences(text.summary, [text.at("summary")] * len(text.summary))
    for block, places in blocks(text):
        marker = ITEM.match(block)
        begin = marker.end() if marker else 0
        yield from _sentences(block[begin:], places[begin:])


def _recorded(record: Record, language: str) -> Iterator[Sentence]:
    for part in walk.within(record):
        for path, texts in walk.texts(part):
            if path[0] not in _NAMES and language in texts:
                text = texts[language]
                yield from _sentences(text, [part.at(*path, language)] * len(text))


def _sentences(text: str, places: list[Location]) -> Iterator[Sentence]:
    # A source's mark is no word of the sentence; the words of any other link are.
    text = _CITED.sub(lambda found: " " * len(found[0]), text)
    begin = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        words = tuple(_WORD.findall(_LINK.sub(r"\1", text[begin:end])))
        if words:
            yield Sentence(words, places[begin])
        begin = end


def _letters(word: str) -> int:
    return sum(letter.isalpha() for letter in word)

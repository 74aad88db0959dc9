"""How hard a text is to read: LIX and the length of its sentences. Knows no language, and no limit.

Only running sentences are measured: paragraphs, steps and list items that end with a full stop, a question mark, an
exclamation mark or a colon. Headings, the bold words that head a list item, and lists and table cells without such an
end stand apart: their words are counted, but they are no sentences. A colon ends a sentence when a capital letter
follows; before a list of words it does not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import NamedTuple

from generator.checks.support.markdown_blocks import ITEM, blocks
from generator.diagnostics import Location
from generator.model import walk
from generator.model.guide import Guide, Text
from generator.model.record import Record

LONG = 6
"""A word with more letters than this counts as long."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.:/][^\W_]+)*")
_END = re.compile(r"[.!?:][”“\"')\]*_]*(?:\s+|$)")
_OPENING = "*_[(”“\"'"
_HEADED = re.compile(r"\*\*[^*]+[.:?!]\*\*\s+(?=\S)")
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
    """Running sentences."""
    apart: tuple[Sentence, ...] = ()
    """What is written but is no sentence: headings of list items, lists and table cells without a full stop."""

    @property
    def words(self) -> int:
        """How many words there are, in sentences or apart."""
        return sum(len(sentence.words) for sentence in (*self.sentences, *self.apart))

    @cached_property
    def lix(self) -> float:
        """Words per running sentence, plus the percentage of long words in them (Björnsson 1968); 0 for nothing."""
        if not self.sentences:
            return 0.0
        words = [word for sentence in self.sentences for word in sentence.words]
        return len(words) / len(self.sentences) + 100 * sum(map(_long, words)) / len(words)

    @property
    def sentence(self) -> float:
        """Words in the running sentence in the middle; 0 for nothing."""
        return median(len(sentence.words) for sentence in self.sentences) if self.sentences else 0.0


def measured(record: Record, language: str) -> Measure:
    """The measure of a page: of what is written by hand, or of all that a record and those inside it say."""
    found = list(_written(record) if isinstance(record, Guide | Text) else _recorded(record, language))
    return Measure(
        tuple(sentence for sentence, running in found if running),
        tuple(sentence for sentence, running in found if not running),
    )


def in_the_middle(values: Iterable[float]) -> float:
    """The median; 0 for nothing."""
    listed = list(values)
    return float(median(listed)) if listed else 0.0


_Found = Iterator[tuple[Sentence, bool]]
"""Sentences, and whether each is a running one."""


def _written(text: Guide | Text) -> _Found:
    yield from _sentences(text.summary, [text.at("summary")] * len(text.summary))
    for block, places in blocks(text):
        marker = ITEM.match(block)
        begin = marker.end() if marker else 0
        headed = _HEADED.match(block, begin)
        if headed:
            yield Sentence(_words(headed[0]), places[begin]), False
            begin = headed.end()
        yield from _sentences(block[begin:], places[begin:])


def _recorded(record: Record, language: str) -> _Found:
    for part in walk.within(record):
        for path, texts in walk.texts(part):
            if path[0] not in _NAMES and language in texts:
                text = texts[language]
                yield from _sentences(text, [part.at(*path, language)] * len(text))


def _sentences(text: str, places: Sequence[Location]) -> _Found:
    # A source's mark is no word of the sentence; the words of any other link are.
    text = _CITED.sub(lambda found: " " * len(found[0]), text)
    begin = 0
    for end in _END.finditer(text):
        if end[0][0] == ":" and not _begins(text[end.end() :]):
            continue
        words = _words(text[begin : end.end()])
        if words:
            yield Sentence(words, places[begin]), True
        begin = end.end()
    words = _words(text[begin:])
    if words:
        yield Sentence(words, places[begin]), False


def _begins(text: str) -> bool:
    """Whether a sentence may begin here, or the text ends."""
    first = text.lstrip(_OPENING)[:1]
    return first.isupper() or not first


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_LINK.sub(r"\1", text)))


def _long(word: str) -> bool:
    return len(word) > LONG and sum(map(str.isalpha, word)) > LONG

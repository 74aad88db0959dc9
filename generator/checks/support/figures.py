"""What texts say in figures, compared between languages: numbers, and the currencies and months beside them.

Numbers are compared whatever separates their digits. A currency or a month has other words in each language, so those
are data: `counterparts` in the vocabulary. Knows no language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

Counterparts: TypeAlias = Iterable[Mapping[str, tuple[str, ...]]]
"""What means the same: language → every way to write it there."""

IN_LETTERS = 12
"""The highest number that a text may write in letters where its other language has a figure."""

MOST = 4
"""How many figures are named of those that differ."""

_NUMBER = re.compile(r"(?<![^\W_])(?<!&#)(?<![^\W\d_]\.)(?!(?<=-)\d\d-)\d+(?:[ \u00a0.,:]\d{3})*(?:[.,:]\d+)?")
"""A number. Neither part of a name, such as A4 or EUR.1, nor the month of a date in figures."""
_SEPARATOR = re.compile(r"\D")


class OnlyThere(NamedTuple):
    """What only one language of a text says."""

    language: str
    figures: tuple[str, ...]
    """As its author wrote them."""


def differing(texts: Mapping[str, str], counterparts: Counterparts) -> OnlyThere | None:
    """What one language of a text says in figures and another does not; None when they agree.

    A low number may stand in letters, and any may be said once more, unless both languages have one the other lacks.
    """
    if not any(map(_NUMBER.search, texts.values())):
        return None
    first, *others = texts
    for other in others:
        here, there = _only(texts, first, other, counterparts), _only(texts, other, first, counterparts)
        if there:
            return OnlyThere(other, there)
        if here:
            return OnlyThere(first, here)
    return None


def _only(texts: Mapping[str, str], language: str, other: str, counterparts: Counterparts) -> tuple[str, ...]:
    """What the text in `language` says and the one in `other` does not."""
    text, elsewhere = texts[language], texts[other]
    lowered = text.lower()
    here, there = _NUMBER.findall(text), _NUMBER.findall(elsewhere)
    more, less = Counter(map(_digits, here)), Counter(map(_digits, there))
    replaced = bool(less - more)
    lost = {value for value in more - less if replaced or (value not in less and _is_high(value))}
    numbers = dict.fromkeys(number for number in here if _digits(number) in lost)
    beside = (
        _beside_number(text, one[language])
        for one in counterparts
        if language in one
        and other in one
        and any(word.lower() in lowered for word in one[language])
        and not _any_of(one[other]).search(elsewhere)
    )
    return tuple(islice(chain(filter(None, beside), numbers), MOST))


def _digits(number: str) -> str:
    """A number without separators and leading zeros, so that languages can be compared."""
    return _SEPARATOR.sub("", number).lstrip("0")


def _is_high(digits: str) -> bool:
    return len(digits) > len(str(IN_LETTERS)) or int(digits or "0") > IN_LETTERS


def _beside_number(text: str, words: tuple[str, ...]) -> str:
    """The first of the words that stands next to a number; empty when none does."""
    for found in _any_of(words).finditer(text):
        if text[: found.start()].rstrip()[-1:].isdigit() or text[found.end() :].lstrip()[:1].isdigit():
            return found[0]
    return ""


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole, as they are or with a capital letter first."""
    ways = "|".join(re.escape(way) for word in words for way in {word, word[:1].upper() + word[1:]})
    return re.compile(rf"(?<![^\W\d_])(?:{ways})(?![^\W\d_])" if ways else r"(?!)")

"""A text → its folded words and stems. The browser's stemming.js does so to a query; shared cases compare them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.model.lexicon import Language, StemmerStep

GROUP = re.compile(r"[a-z0-9]+(?:[-/&.'’:+_][a-z0-9]+)*")
"""Words that are written together, such as "ce-märkning" and "L/C"."""
PART = re.compile(r"[a-z0-9]+")
LONGEST = 40
"""Letters of a word that count."""


def folded(text: str, language: Language) -> str:
    """Small letters without accents or invisible signs; letters of their own as the language says."""
    plain = text.lower()
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFKD", plain)
    for letter, typed in language.letters.items():
        plain = plain.replace(letter, typed)
    return "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Mc", "Me", "Cf"})


def tokens(text: str, language: Language) -> Iterator[str]:
    """The words in order. Words that are written together also come as one."""
    for group in GROUP.findall(folded(text, language)):
        parts = PART.findall(group)
        yield from (part[:LONGEST] for part in parts)
        if len(parts) > 1:
            yield "".join(parts)[:LONGEST]


class LanguageWords:
    """The words of one language: stems, stop words, and names as sequences of stems."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.steps = tuple(_endings(step, language) for step in language.steps)
        self.stop = frozenset(word for text in language.stop for word in tokens(text, language))
        self.stem = lru_cache(maxsize=1 << 16)(self._stem)

    def stems(self, text: str) -> list[str]:
        """Stems of the words that say something."""
        return [self.stem(word) for word in tokens(text, self.language) if word not in self.stop]

    def counted(self, text: str) -> Counter[str]:
        """Stem → how often it is in the text."""
        return Counter(self.stems(text))

    def name(self, text: str) -> str:
        """What spellings of one name have in common: its stems in a row, as if written together."""
        parts = PART.findall(folded(text, self.language))
        return "".join(self.stem(part[:LONGEST]) for part in parts if part not in self.stop)

    def _stem(self, word: str) -> str:
        start = _start(word, self.language)
        for endings in self.steps:
            word = _shortened(word, start, endings)
        return word


Ending = tuple[str, str, str, tuple[str, ...]]
"""Ending, what stands instead, letters of which one must stand before, what may not stand before."""


def _endings(step: StemmerStep, language: Language) -> tuple[Ending, ...]:
    """The endings of a step, longest first."""
    pairs = [(folded(cut, language), "") for cut in step.cut]
    pairs += [(folded(old, language), folded(new, language)) for old, new in step.change.items()]
    return tuple(
        (old, new, step.after.get(old, ""), step.unless.get(old, ()))
        for old, new in sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))
    )


def _start(word: str, language: Language) -> int:
    """Where endings may begin: after the first consonant that follows a vowel, and after the least letters."""
    vowel = next((i for i, letter in enumerate(word) if letter in language.vowels), len(word))
    consonant = next((i for i in range(vowel, len(word)) if word[i] not in language.vowels), len(word))
    return max(consonant + 1, language.least)


def _shortened(word: str, start: int, endings: tuple[Ending, ...]) -> str:
    for old, new, after, unless in endings:
        at = len(word) - len(old)
        if at < start or not word.endswith(old):
            continue
        if (after and word[at - 1] not in after) or any(word[:at].endswith(end) for end in unless):
            return word
        return word[:at] + new
    return word

"""Alphabetical order as data: the letters of a language in their order, "…xyzåäö". Knows no language itself."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Alphabet:
    """The order of a language's letters. A letter outside it counts as the plain letter under its accent."""

    letters: str

    @cached_property
    def _place(self) -> dict[str, int]:
        return {letter: place for place, letter in enumerate(self.letters, 1)}

    def _plain(self, text: str) -> Iterable[str]:
        for character in unicodedata.normalize("NFC", text).casefold():
            if character in self._place:
                yield character
            else:
                yield from (c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c))

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - there is one a language, and every edition sorts the same names
    def key(self, text: str) -> tuple[list[int], str]:
        """What to sort by: word by word, digits before letters, signs of no account; then the text itself."""
        return [place for place in map(self._rank, self._plain(text)) if place >= 0], text

    def _rank(self, character: str) -> int:
        if character in self._place:
            return self._place[character] + 10
        if character.isdecimal():
            return 1 + int(character)
        return 0 if character.isspace() else -1

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - as above
    def heading(self, text: str) -> str:
        """The letter a text stands under; "#" when it begins with none of the alphabet's."""
        first = next((c for c in self._plain(text) if c.isalnum()), "")
        return first.upper() if first in self._place else "#"

    def grouped(self, items: Iterable[T], name: Callable[[T], str]) -> list[tuple[str, list[T]]]:
        """The items in order, by the letter that their names stand under."""
        in_order = sorted(items, key=lambda item: self.key(name(item)))
        return [(letter, list(group)) for letter, group in groupby(in_order, key=lambda item: self.heading(name(item)))]

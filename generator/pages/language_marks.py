"""Words in another language than the page's, borrowed or quoted: in text they are marked with their language.

Nothing is mixed in silently: what a template shows as text comes with its `lang`. In attributes and titles, where no
mark can stand, the filter `bare` gives the words alone.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Self

from markupsafe import Markup, escape

_PLACEHOLDER = re.compile(r"\{[^}]*\}|%[a-z]")


class Foreign(str):
    """Words in another language than the page's. A plain string, but for how it is shown as text."""

    __slots__ = ("language",)

    language: str

    def __new__(cls, words: str, language: str) -> Self:
        """The words, in their language."""
        made = super().__new__(cls, words)
        made.language = language
        return made

    def __html__(self) -> Markup:
        return Markup('<span lang="{}">{}</span>').format(self.language, str(self))

    def __mod__(self, values: Any) -> "Foreign":  # noqa: ANN401 - as str has it
        return Foreign(str(self) % values, self.language)

    def format(self, *values: object, **named: object) -> "Foreign":
        """The words with their gaps filled, still marked."""
        return Foreign(str(self).format(*values, **named), self.language)


def borrowed(words: Any, language: str) -> Any:  # noqa: ANN401 - nested words of the interface
    """Words as `language` has them, to be shown where another is spoken. Signs alone have no language."""
    if isinstance(words, str):
        return Foreign(words, language) if any(c.isalpha() for c in _PLACEHOLDER.sub("", words)) else words
    if isinstance(words, Mapping):
        return {key: borrowed(value, language) for key, value in words.items()}
    if isinstance(words, list):
        return [borrowed(value, language) for value in words]
    return words


def completed(own: Any, others: Any, language: str) -> Any:  # noqa: ANN401 - nested words of the interface
    """A language's own words, and those of `others`, which are in `language`, for every key it lacks."""
    if own is None:
        return borrowed(others, language)
    if isinstance(own, Mapping) and isinstance(others, Mapping):
        keys = dict.fromkeys((*own, *others))
        return {key: completed(own.get(key), others.get(key), language) for key in keys}
    return own


def words(ui: Mapping[str, Mapping[str, Any]], language: str, first: str) -> Mapping[str, Any]:
    """The interface's words in a language, with the first language's where it has none."""
    if language == first:
        return ui[first]
    made: Mapping[str, Any] = completed(ui.get(language, {}), ui[first], first)
    return made


def quoting(text: str, language: str, foreign: Mapping[str, Sequence[str]]) -> Markup:
    """A text of `language`, escaped, with the words of other languages in it marked. `foreign` is language → words."""
    shown = escape(text)
    # Nearly every text has none of them, and a site has tens of thousands of texts.
    if not any(any(map(text.__contains__, words)) for words in foreign.values()):
        return shown
    marks = _marks(tuple((other, tuple(words)) for other, words in foreign.items() if other != language))
    return Markup(marks.sub(_marked, str(shown)))  # noqa: S704 - escaped above


@lru_cache(maxsize=64)
def _marks(foreign: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    """Any of the words as they stand once escaped, the longest first; the group that matches is named by language."""
    words = sorted(
        ((str(escape(word)), other) for other, words in foreign for word in words), key=_length, reverse=True
    )
    groups = {other: "|".join(re.escape(word) for word, of in words if of == other) for _, other in words}
    either = "|".join(f"(?P<{other}>{those})" for other, those in groups.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")


def _length(word: tuple[str, str]) -> int:
    return len(word[0])


def _marked(found: re.Match[str]) -> str:
    return f'<span lang="{found.lastgroup}">{found[0]}</span>'

"""A project's own words of the interface, laid over the theme's, and what is wrong with them. Pure."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic, error, warning
from generator.model.record import Places
from generator.model.theme import Theme
from generator.reading.parsed_records import WordsFile
from generator.reading.suggest import closest

CODES = ("unknown-word", "word-without-effect", "word-form", "word-gap")

_GAP = re.compile(r"\{(\w*)\}")
_BRACE = re.compile(r"[{}]")


def worded(theme: Theme, words: Mapping[str, Iterable[Mapping[str, Any]]]) -> Theme:
    """The theme with some of its words in other wording; `words` has for a language what is laid over, in order.

    A language that the theme does not have is one more; what it lacks is shown in another, marked.
    """
    ui: dict[str, Mapping[str, Any]] = dict(theme.ui)
    for language, layers in words.items():
        for layer in layers:
            ui[language] = _laid(ui.get(language, {}), layer)
    return replace(theme, ui=ui) if words else theme


def _laid(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _laid(under[key], over[key])
        if isinstance(under.get(key), Mapping) and isinstance(over.get(key), Mapping)
        else over.get(key, under.get(key))
        for key in dict.fromkeys((*under, *over))
    }


def faults(
    files: Iterable[WordsFile], theme: Mapping[str, Mapping[str, Any]], languages: Collection[str]
) -> Iterator[Diagnostic]:
    """What no page would show of somebody's words, or could not be shown.

    `theme` has the theme's words by language; any of them may be worded. `languages` are the nation's own.
    """
    for file in files:
        if file.of_region and file.language in languages:
            yield warning(file.places.at(), "word-without-effect", value=file.language)
        else:
            yield from _differing(file.words, tuple(theme.values()), file.places, ())


def _differing(
    own: Mapping[str, Any], known: Sequence[Mapping[str, Any]], places: Places, path: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What is wrong with `own` words, that the theme has in other wordings at the same place."""
    for key, value in own.items():
        here, at = (*path, key), ".".join((*path, key))
        theirs = [words[key] for words in known if words.get(key) is not None]
        forms = {_form(other) for other in theirs}
        if not theirs:
            meant = closest(key, {name for words in known for name in words})
            yield warning(places.key(*here), "unknown-word", "did-you-mean" if meant else "", field=at, meant=meant)
        elif value is not None and _form(value) not in forms:
            yield error(places.at(*here), "word-form", f"word-{min(forms)}", field=at)
        elif isinstance(value, Mapping):
            yield from _differing(value, theirs, places, here)
        elif isinstance(value, str):
            gaps = {gap for other in theirs for gap in _GAP.findall(str(other))}
            strange = sorted(set(_GAP.findall(value)) - gaps)
            if strange or (gaps and _BRACE.search(_GAP.sub("", value))):
                names = ", ".join("{" + gap + "}" for gap in sorted(gaps))
                wrong = "{" + strange[0] + "}" if strange else value
                yield error(
                    places.at(*here), "word-gap", "word-gaps" if gaps else "word-no-gaps", value=wrong, known=names
                )


def _form(value: object) -> str:
    return "fields" if isinstance(value, Mapping) else "list" if isinstance(value, list) else "text"

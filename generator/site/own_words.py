"""A project's own words of the interface, laid over the theme's. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.model.theme import Theme


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

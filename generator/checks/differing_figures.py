"""differing-figures: a text gives other figures in one language than in another."""

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, warning
from generator.model import walk
from generator.model.edition import Edition

CODE = "differing-figures"

_FIGURE = re.compile(r"\d+(?:[ \u00a0.,:]\d{3})*(?:[.,:]\d+)?")
_SEPARATOR = re.compile(r"[^\d]")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts of records whose figures are not the same in all languages. Whoever writes one in words only is exempt."""
    for record in edition.every_record:
        for path, texts in walk.texts(record):
            if len(texts) > 1:
                yield from (
                    warning(record.at(*path, language), CODE, value=", ".join(extra), language=language)
                    for language, extra in _extra(texts).items()
                )


def _extra(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """Language → its figures that another does not have, when both have figures that the other lacks."""
    figures = {language: {_SEPARATOR.sub("", f): f for f in _FIGURE.findall(text)} for language, text in texts.items()}
    first, *others = figures
    for other in others:
        here, there = (figures[first].keys() - figures[other].keys(), figures[other].keys() - figures[first].keys())
        if here and there:
            return {other: [figures[other][figure] for figure in sorted(there)]}
    return {}

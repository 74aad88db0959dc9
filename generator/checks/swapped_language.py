"""swapped-language: a text that seems to be written in another of the edition's languages than it says.

A small guess over the words that say nothing (content/search.yaml has them): several of another language's, and none
of its own.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, warning
from generator.model import walk
from generator.model.edition import Edition

CODE = "swapped-language"

CERTAIN = 2
"""How many words of another language, and none of its own, make a guess."""

_WORD = re.compile(r"[^\W\d_]+")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts of records that look written in another language."""
    if edition.lexicon is None:
        return
    stop = {name: set(one.stop) for name, one in edition.lexicon.languages.items() if name in edition.languages}
    only = {name: words.difference(*(w for other, w in stop.items() if other != name)) for name, words in stop.items()}
    for record in edition.every_record:
        for path, texts in walk.texts(record):
            for language, text in texts.items():
                found = _language(text, only) if language in only else language
                if found not in ("", language):
                    yield warning(record.at(*path, language), CODE, language=language, other=found, value=text[:60])


def _language(text: str, only: dict[str, set[str]]) -> str:
    """The language whose words a text has, when it has several of one and none of the others; empty when unsure."""
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {language: sum(word in own for word in words) for language, own in only.items()}
    best = max(counts, key=lambda language: counts[language], default="")
    others = sum(count for language, count in counts.items() if language != best)
    return best if best and counts[best] >= CERTAIN and not others else ""

"""swapped-language: a text that seems to be written in another of the edition's languages than it says.

A small guess over the words that say nothing (content/search.yaml has them): several of another language's, and none
of its own.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.checks.support.markdown_blocks import blocks
from generator.diagnostics import Diagnostic, Location, warning
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.record import Record

CODE = "swapped-language"

CERTAIN = 2
"""How many words of another language, and none of its own, make a guess."""

_CODE = "    "
_WORD = re.compile(r"[^\W\d_]+")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts of records that look written in another language."""
    if edition.lexicon is None:
        return
    stop = {name: set(one.stop) for name, one in edition.lexicon.languages.items() if name in edition.languages}
    only = {name: words.difference(*(w for other, w in stop.items() if other != name)) for name, words in stop.items()}
    for record in edition.every_record:
        for places in _texts(record):
            # One that has changed places with another is told once, at the first.
            found = ((name, text, at, _language(text, only)) for name, text, at in places if name in only)
            wrong = next((one for one in found if one[3] not in ("", one[0])), None)
            if wrong is not None:
                language, text, at, other = wrong
                yield warning(at, CODE, language=language, other=other, value=text[:60])


def _texts(record: Record) -> Iterator[Iterable[tuple[str, str, Location]]]:
    """The texts of a record itself, those that belong together in one group: language, text and place of each.

    What a guide or a text page says is one group, since it is one file in one language.
    """
    for path, texts in walk.texts(record):
        yield [(name, text, record.at(*path, name)) for name, text in texts.items() if isinstance(text, str)]
    if isinstance(record, Guide | Text):
        heads = [(record.language, getattr(record, name), record.at(name)) for name in ("title", "summary")]
        prose = ((text, places) for text, places in blocks(record) if not text.startswith(_CODE))
        yield chain(heads, ((record.language, text, places[0]) for text, places in prose))


def _language(text: str, only: dict[str, set[str]]) -> str:
    """The language whose words a text has, when it has several of one and none of the others; empty when unsure."""
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {language: sum(word in own for word in words) for language, own in only.items()}
    best = max(counts, key=lambda language: counts[language], default="")
    others = sum(count for language, count in counts.items() if language != best)
    return best if best and counts[best] >= CERTAIN and not others else ""

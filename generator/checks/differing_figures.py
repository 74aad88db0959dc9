"""differing-figures: a text gives another number, currency or month in one language than in another.

A guide or a text page is a file a language, so its sections are compared one by one; where the languages have not the
same headings, the whole.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.checks.support.figures import OnlyThere, differing
from generator.checks.support.text_links import lines
from generator.diagnostics import Diagnostic, Location, warning
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.persona import Persona

CODE = "differing-figures"

_TARGET = re.compile(r"(?<=\])\([^)]*\)")
_HEADING = re.compile(r"#{1,6}\s")

_Line = tuple[Location, str]


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts of records, guides and text pages whose figures are not the same in all languages."""
    counterparts = tuple(edition.vocabulary.counterparts.values())
    for record in edition.every_record:
        # What a test firm says of itself is told in two ways, and is no translation.
        for path, texts in () if isinstance(record, Persona) else walk.texts(record):
            found = differing(texts, counterparts) if len(texts) > 1 else None
            if found is not None:
                yield _told(record.at(*path, found.language), found)
    written: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    for _, same in groupby(sorted(written, key=_key), key=_key):
        for section in _sections({text.language: text for text in same if text.language in edition.languages}):
            found = differing({name: _joined(part) for name, part in section.items()}, counterparts)
            if found is not None:
                yield _told(_place(section[found.language], found.figures[0]), found)


def _told(at: Location, found: OnlyThere) -> Diagnostic:
    return warning(at, CODE, value=", ".join(found.figures), language=found.language)


def _key(text: Guide | Text) -> tuple[str, str]:
    return type(text).__name__, text.id


def _sections(texts: Mapping[str, Guide | Text]) -> Iterator[Mapping[str, list[_Line]]]:
    """What stands below the same heading in each language: language → its lines."""
    cut = {language: _below_headings(text) for language, text in texts.items()}
    if len({len(parts) for parts in cut.values()}) > 1:
        yield {language: [line for part in parts for line in part] for language, parts in cut.items()}
    else:
        for parts in zip(*cut.values(), strict=True):
            yield dict(zip(cut, parts, strict=True))


def _below_headings(text: Guide | Text) -> list[list[_Line]]:
    parts = [[(text.at(name), getattr(text, name)) for name in ("title", "summary")]]
    for at, line in lines(text):
        if _HEADING.match(line):
            parts.append([])
        parts[-1].append((at, _TARGET.sub("", line)))
    return parts


def _joined(part: list[_Line]) -> str:
    return "\n".join(line for _, line in part)


def _place(part: list[_Line], figure: str) -> Location:
    """Where the figure stands in the section, as near as its line."""
    return next((at for at, line in part if figure in line), part[0][0])

"""plain-markup: HTML or Markdown in a field that is shown as plain text, where the reader would see the marks."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.record import Path, Record

CODE = "plain-markup"

_MARKS = re.compile(
    r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--|<(?:https?|mailto):[^>]*>|&(?:[a-z]+|#\w+);"
    r"|\[[^\]]+\]\([^)]*\)|\*\*[^*]+\*\*|(?<!\w)(?P<mark>[*_`])(?![\s*_`])[^*_`]+(?<!\s)(?P=mark)(?!\w)|^#+\s"
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """One diagnostic for each text with marks in it."""
    for record in edition.every_record:
        for path, text in _texts(record):
            found = _MARKS.search(text)
            if found:
                yield error(record.at(*path), CODE, value=found[0])


def _texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text of a record itself with where it stands; of what is written in Markdown its title and summary."""
    for path, texts in walk.texts(record):
        yield from (((*path, language), text) for language, text in texts.items() if isinstance(text, str))
    if isinstance(record, Guide | Text):
        yield ("title",), record.title
        yield ("summary",), record.summary

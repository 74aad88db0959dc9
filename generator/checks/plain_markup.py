"""plain-markup: HTML or Markdown in a field that is shown as plain text, where the reader would see the marks."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model import walk
from generator.model.edition import Edition

CODE = "plain-markup"

_MARKS = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|\[[^\]]+\]\([^)]*\)|\*\*[^*]+\*\*|&[a-z]+;")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """One diagnostic for each text with marks in it."""
    for record in edition.every_record:
        for path, texts in walk.texts(record):
            for language, text in texts.items():
                found = _MARKS.search(text)
                if found:
                    yield error(record.at(*path, language), CODE, value=found[0])

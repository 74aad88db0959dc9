"""plain-markup: HTML or Markdown in a field that is shown as plain text, where the reader would see the marks."""

import re
from collections.abc import Iterator

from generator.checks.support.plain_records import plain_records
from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition
from generator.model.plain_text import plain_texts

CODE = "plain-markup"

_MARKS = re.compile(
    r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--|<(?:https?|mailto):[^>]*>|&(?:[a-z]+|#\w+);"
    r"|\[[^\]]+\]\([^)]*\)|\*\*[^*]+\*\*|(?<!\w)(?P<mark>[*_`])(?![\s*_`])[^*_`]+(?<!\s)(?P=mark)(?!\w)|^#+\s"
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """One diagnostic for each text with marks in it."""
    for record in plain_records(edition):
        for path, text in plain_texts(record):
            found = _MARKS.search(text)
            if found:
                yield error(record.at(*path), CODE, value=found[0])

"""A text as a value of YAML: plain where it can be read so, else in quotation marks; long ones over several lines."""

import json
from textwrap import wrap

from generator.reading import located_yaml

_WIDTH = 116


def on_lines(value: str, before: str, text: str, begin: int) -> str:
    """A value that stands behind its field, at `begin` in a text: in quotation marks where `before` stood so.

    It is broken where the line is full; further lines stand a step in from the line's own field.
    """
    line = text[text.rfind("\n", 0, begin) + 1 : begin]
    column = len(line) - len(line.lstrip(" -"))
    more = "\n" + " " * (column + 2)
    plain = more.join(_lines(value, len(line), column + 2))
    if before[:1] not in ("'", '"') and _reads_as(plain, value):
        return plain
    quoted = more.join(_lines("'" + value.replace("'", "''") + "'", len(line), column + 2))
    return quoted if _reads_as(quoted, value) else _escaped(value)


def in_brackets(value: str) -> str:
    """A value between the marks of a list or mapping on one line."""
    for written in (value, "'" + value.replace("'", "''") + "'"):
        read, _, faults = located_yaml.read(f"a: {{b: {written}}}\n", "")
        if read == {"a": {"b": value}} and not faults:
            return written
    return _escaped(value)


def _lines(text: str, first: int, rest: int) -> list[str]:
    """The text broken so that no line is too long; `first` and `rest` are what stands before its lines."""
    if len(text) + first <= _WIDTH + 4 or "  " in text:
        return [text]
    filler = "\0" * max(first - rest, 0)
    lines = wrap(filler + text, _WIDTH - rest, break_long_words=False, break_on_hyphens=False)
    return [lines[0].lstrip("\0"), *lines[1:]]


def _reads_as(written: str, value: str) -> bool:
    read, _, faults = located_yaml.read(f"a:\n  b: {written}\n", "")
    return read == {"a": {"b": value}} and not faults


def _escaped(value: str) -> str:
    """In double quotation marks, with everything that could mean something else written out: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)

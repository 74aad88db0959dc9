"""The layout of a YAML file: its lists and fields indented alike, comments kept, every text as its author broke it.

ruamel.yaml lays out lists and mappings. A value's own text is taken from the file letter by letter, since a round
trip breaks long lines anew and writes escapes otherwise. Pure.
"""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Any, NamedTuple

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.diagnostics import Severity
from generator.editing.yaml_places import UneditableError, span, whole
from generator.reading import located_yaml
from generator.schemas import with_modeline

STEP = 2
"""Spaces a level. The dash of a list stands a level in."""

_PLACE = "\ue000{}\ue001"
_PLACES = re.compile("\ue000([0-9]+)\ue001")
_COMMENT = re.compile(r" +#[^\n]*")


class _Value(NamedTuple):
    """A value as it stands in the file."""

    text: str
    column: int
    """Of the line it begins on: how far in its field stands."""


def format_yaml(text: str, file: str) -> str:
    """The text of a YAML file in the common layout. Raises `UneditableError` for one that cannot be read or kept."""
    before, _, faults = located_yaml.read(text, file)
    errors = [fault.code for fault in faults if fault.severity is Severity.ERROR]
    if before is None or errors or "\ue000" in text:
        # What is read of a text with faults is not all that it says.
        raise UneditableError(errors[0] if errors else "yaml-syntax")
    bare, values = _emptied(text.rstrip("\n") + "\n")
    out = StringIO()
    try:
        trip = _round_trip()
        trip.dump(trip.load(bare), out)
    except YAMLError as fault:
        raise UneditableError("yaml-syntax") from fault
    lines = [_filled(line, values) for line in out.getvalue().rstrip("\n").split("\n")]
    after = with_modeline("\n".join(lines) + "\n", file)
    if located_yaml.read(after, file)[0] != before:
        raise UneditableError("layout-changes-meaning")
    return after


def _round_trip() -> Any:  # noqa: ANN401 - ruamel's own class says nothing of its attributes
    trip = YAML()
    trip.preserve_quotes = True
    trip.width = 1 << 20
    trip.indent(mapping=STEP, sequence=2 * STEP, offset=STEP)
    return trip


def _emptied(text: str) -> tuple[str, list[_Value]]:
    """The text with a mark in the place of every field's name and every value, and what they stand for."""
    values: list[_Value] = []
    parts: list[str] = []
    here = 0
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for node, is_name in _leaves(whole(text)):
        begin, end = span(text, node)
        # A comment behind a value stays as far from it as it is: several of them may stand below each other.
        comment = None if is_name else _COMMENT.match(text, end)
        end = comment.end() if comment else end
        if begin == end or getattr(node, "style", None) in ("|", ">"):
            continue
        line = starts[node.start_mark.line]
        # A value below its field stays there: an address is longer than a line.
        above = text[:line].removesuffix("\n")
        is_below = not is_name and not text[line:begin].strip() and above.endswith(":")
        if is_below:
            begin, line = len(above), above.rfind("\n") + 1
        parts += [text[here:begin], " " * is_below, _PLACE.format(len(values))]
        values.append(_Value(text[begin:end], _column(text[line : text.index("\n", line)])))
        here = end
    return "".join([*parts, text[here:]]), values


def _leaves(node: yaml.Node) -> Iterator[tuple[yaml.Node, bool]]:
    """What stands as it is, scalars and what is within brackets, each with whether it is the name of a field."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False):
        yield node, False
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _leaves(one)
    elif isinstance(node, yaml.MappingNode):
        for name, one in node.value:
            yield name, True
            yield from _leaves(one)


def _filled(line: str, values: list[_Value]) -> str:
    """A line with the values again, their further lines as far in from their field as they were."""
    column = _column(line)

    def text(found: re.Match[str]) -> str:
        value = values[int(found[1])]
        first, *more = value.text.split("\n")
        return "\n".join([first, *(_moved(one, column - value.column) for one in more)])

    return re.sub(r" +(?=\n|$)", "", _PLACES.sub(text, line))


def _column(line: str) -> int:
    """How far in the field of a line stands, behind the dash of a list."""
    return len(line) - len(line.lstrip(" -"))


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :] if line.strip() else ""

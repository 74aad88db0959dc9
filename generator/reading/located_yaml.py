"""YAML as its author wrote it: text stays text, and every value knows its line and column.

PyYAML's own constructors turn Norway's `NO` into False and `0123` into 83, and drop duplicate keys in silence. This one
knows mappings, lists and scalars. A scalar is text; only an empty one, `null` or `~` is None. What a text means
is for the model to say.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Location, error, warning
from generator.model.record import Path, Places
from generator.reading import slips
from generator.reading.mended_lines import flow_in_quotes
from generator.reading.quotes import quoted
from generator.reading.trusted_yaml import LOADER

_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)
"""Kinds of values that YAML finds by itself. Any other was asked for by a word behind "!"."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LOST = re.compile(r"[ \t]+#(?P<text>.*\S)")
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_NULLS = frozenset({"", "null", "~"})
_DEEPEST = 60
_BRACKET = re.compile(r"[\[\]{}]")
_INDENTED = re.compile(rf"^[-?: \t]{{{_DEEPEST},}}", re.MULTILINE)
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(text: str, file: str) -> tuple[Any, Places, list[Diagnostic]]:
    """The values of a YAML text, the place of each, and the faults of its form.

    Values are dict, list, str and None. On a fault of syntax, an alias or a tag the value is None.
    """
    spoiled = slips.before_reading(text, file)
    if spoiled is not None:
        return None, Places(file), [spoiled]
    deep = _too_deep(text)
    if deep is not None:
        return None, Places(file), [error(Location(file, *deep), "yaml-too-deep")]
    try:
        node = yaml.compose(text, Loader=LOADER)
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        return None, Places(file), [_unreadable(text, file)]
    except yaml.YAMLError as fault:
        return None, Places(file), [slips.syntax(text, fault, file)]
    if node is None:
        return None, Places(file), [error(Location(file), "yaml-empty")]
    return _trusted(node, text, file)


def _trusted(node: yaml.Node, text: str, file: str) -> tuple[Any, Places, list[Diagnostic]]:
    """As `read`, of a text that YAML can read."""
    reader = _Reader(file, text.split("\n"))
    value = reader.value(node, ())
    untrusted = reader.tags + (_aliases(text, file) if reader.repeated else [])
    if untrusted:
        # What such a file says is unknown: nothing else in it is anybody's fault.
        first, *more = untrusted
        return None, Places(file), [replace(first, words={**first.words, "places": str(len(more))}) if more else first]
    return value, Places(file, reader.marks), reader.faults


class _Reader:
    """Walks a node tree once, collecting values, marks and faults."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file, self.lines = file, lines
        self.marks: dict[Path, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []
        self.tags: list[Diagnostic] = []
        self.seen: set[int] = set()
        self.repeated = False

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        if id(node) in self.seen:
            self.repeated = True
            return None
        self.seen.add(id(node))
        self.marks[path] = _mark(node)
        if node.tag not in _TAGS:
            self.tags.append(error(self._at(node), "yaml-first-character"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> str | None:
        """The text of a scalar, and what of it is lost or cannot be meant."""
        if _CONTROL.search(node.value):
            self.faults.append(error(self._at(node), "yaml-escape"))
        if getattr(node, "style", None):
            return str(node.value)
        end = node.end_mark
        lost = _LOST.match(self.lines[end.line][end.column :]) if end and end.line < len(self.lines) else None
        # A comment is set off by a space; behind a sentence even that is more often a sentence that goes on.
        if lost and (not lost["text"].startswith(" ") or " " in node.value):
            self.faults.append(
                warning(self._at(node), "text-after-hash", lost=f"#{lost['text']}", line=self._whole(node, lost[0]))
            )
        return None if node.value in _NULLS else str(node.value)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        repeated = split = False
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(error(self._at(key_node), "yaml-key-not-text"))
                continue
            key = str(key_node.value)
            if key == "<<" and not key_node.style:
                self.faults.append(error(self._at(key_node), "yaml-merge-key"))
                continue
            if self._is_half_a_text(node, key_node, value_node) and found:
                if not split:
                    split = True
                    self.faults.append(self._split(node, key_node))
                continue
            if key in found:
                first = self.marks["key", *path, key][0]
                begins = key == next(iter(found))
                # An item of a list that begins again has lost its dash: what follows in it is not told one by one.
                code = "yaml-dash" if begins and path and isinstance(path[-1], int) else "yaml-duplicate-key"
                if not (repeated and self.faults[-1].code == "yaml-dash"):
                    lost = str(value_node.value) if isinstance(value_node, yaml.ScalarNode) else ""
                    again = self._item(node, key_node) if code == "yaml-dash" else ""
                    hint = "yaml-dash-mended" if again else ""
                    words = {"key": key, "first": str(first), "unread": lost, "line": again}
                    self.faults.append(error(self._at(key_node), code, hint, **words))
                repeated = True
                continue
            self.marks["key", *path, key] = _mark(key_node)
            found[key] = self.value(value_node, (*path, key))
        return found

    def _whole(self, node: yaml.Node, lost: str) -> str:
        """The line of a text with what was lost of it, in quotation marks."""
        text, start, end = quoted(f"{node.value}{lost}".strip()), node.start_mark, node.end_mark
        return self._line(start.line)[: start.column] + text if start and end and start.line == end.line else text

    def _is_half_a_text(self, node: yaml.MappingNode, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        """Whether what is read as a field in braces is the end of the text before it, which has a comma in it."""
        end = key.end_mark
        is_bare = (
            node.flow_style and not key.style and value.value == "" and _mark(value) == (end.line + 1, end.column + 1)
        )
        return bool(is_bare) and not _NAME.fullmatch(key.value)

    def _split(self, node: yaml.MappingNode, key: yaml.Node) -> Diagnostic:
        row = key.start_mark.line
        mended = flow_in_quotes(self._line(row)) if node.start_mark.line == node.end_mark.line else ""
        hint = "comma-in-braces-mended" if mended not in {"", self._line(row)} else ""
        return error(self._at(key), "comma-in-braces", hint, field=key.value, line=mended)

    def _item(self, node: yaml.Node, key: yaml.Node) -> str:
        """The line of a field as the first of an item of the list that the mapping `node` is an item of."""
        lead = self._line(node.start_mark.line)[: node.start_mark.column]
        return lead + self._line(key.start_mark.line).lstrip() if lead.strip() == "-" else ""

    def _line(self, number: int) -> str:
        """A line, from 0; empty where YAML counts as the end of a line what is none."""
        return self.lines[number] if number < len(self.lines) else ""

    def _at(self, node: yaml.Node) -> Location:
        return Location(self.file, *_mark(node))


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where values nest too deep, found before composing: the composer calls itself for every level.

    Most texts are cleared by a glance at their brackets and indentation; only the others are read twice.
    """
    bracket = _bracket_too_deep(text)
    if bracket is None and not _INDENTED.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    return _mark(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except (yaml.YAMLError, UnicodeEncodeError):
        # The parser may have a limit of its own. Without brackets composing meets the same fault, and says so.
        return bracket
    return None


def _bracket_too_deep(text: str) -> tuple[int, int] | None:
    """Line and column of the first bracket that, if all of them count, opens a level too many."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > _DEEPEST:
            return text.count("\n", 0, bracket.start()) + 1, bracket.start() - text.rfind("\n", 0, bracket.start())
    return None


def _aliases(text: str, file: str) -> list[Diagnostic]:
    """Every place where a value is repeated by an alias. A node does not know it, so the text is read again."""
    found = (event for event in yaml.parse(text, Loader=LOADER) if isinstance(event, yaml.AliasEvent))
    return [error(Location(file, *_mark(event)), "yaml-alias", name=str(event.anchor)) for event in found]


def _mark(here: yaml.Node | yaml.Event) -> tuple[int, int]:
    mark = here.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _unreadable(text: str, file: str) -> Diagnostic:
    """A character that no text file should hold."""
    found = _UNPRINTABLE.search(text)
    begin = found.start() if found else 0
    line_start = text.rfind("\n", 0, begin) + 1
    at = Location(file, text.count("\n", 0, begin) + 1, begin - line_start + 1)
    return error(at, "yaml-character", value=f"U+{ord(found[0]):04X}" if found else "?")

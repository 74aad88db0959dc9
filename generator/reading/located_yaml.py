"""YAML as its author wrote it: text stays text, and every value knows its line and column.

PyYAML's own constructors turn Norway's `NO` into False and `0123` into 83, and drop duplicate keys in silence. This one
knows mappings, lists and scalars. A scalar is text; only an empty one, `null` or `~` is None. What a text means
is for the model to say.
"""

import re
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Location, error
from generator.model.record import Path, Places
from generator.reading.trusted_yaml import LOADER

_NULLS = frozenset({"", "null", "~"})
_DEEPEST = 60
_BRACKET = re.compile(r"[\[\]{}]")
_INDENTED = re.compile(rf"^[-?: \t]{{{_DEEPEST},}}", re.MULTILINE)
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(text: str, file: str) -> tuple[Any, Places, list[Diagnostic]]:
    """The values of a YAML text, the place of each, and the faults of its form.

    Values are dict, list, str and None. On a fault of syntax the value is None.
    """
    deep = _too_deep(text)
    if deep is not None:
        return None, Places(file), [error(Location(file, *deep), "yaml-too-deep")]
    try:
        node = yaml.compose(text, Loader=LOADER)
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        return None, Places(file), [_unreadable(text, file)]
    except yaml.YAMLError as fault:
        return None, Places(file), [_syntax(fault, file)]
    if node is None:
        return None, Places(file), [error(Location(file), "yaml-empty")]
    reader = _Reader(file)
    value = reader.value(node, ())
    faults = reader.faults + (_aliases(text, file) if reader.repeated else [])
    return value, Places(file, reader.marks), faults


class _Reader:
    """Walks a node tree once, collecting values, marks and faults."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Path, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []
        self.seen: set[int] = set()
        self.repeated = False

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        if id(node) in self.seen:
            self.repeated = True
            return None
        self.seen.add(id(node))
        self.marks[path] = _mark(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        plain = not getattr(node, "style", None)
        return None if plain and node.value in _NULLS else node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(error(self._at(key_node), "yaml-key-not-text"))
                continue
            key = str(key_node.value)
            if key == "<<" and not key_node.style:
                self.faults.append(error(self._at(key_node), "yaml-merge-key"))
                continue
            if key in found:
                first = self.marks["key", *path, key][0]
                self.faults.append(error(self._at(key_node), "yaml-duplicate-key", key=key, first=str(first)))
                continue
            self.marks["key", *path, key] = _mark(key_node)
            found[key] = self.value(value_node, (*path, key))
        return found

    def _at(self, node: yaml.Node) -> Location:
        return Location(self.file, *_mark(node))


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where values nest too deep, found before composing: the composer calls itself for every level.

    Most texts are cleared by a glance at their brackets and indentation; only the others are read twice.
    """
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST and not _INDENTED.search(text):
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
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        # The parser itself gives up on what is far too deep; any other fault composing will meet too, and say so.
        return (mark.line + 1, mark.column + 1) if mark and "nesting depth" in str(fault) else None
    except UnicodeEncodeError:
        return None
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


def _syntax(fault: yaml.YAMLError, file: str) -> Diagnostic:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    at = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    return error(at, "yaml-syntax", problem=str(getattr(fault, "problem", None) or fault))

"""YAML as its author wrote it: text stays text, and every value knows its line and column.

PyYAML's own constructors turn Norway's `NO` into False and `0123` into 83, and drop duplicate keys in silence. This one
knows mappings, lists and scalars. A scalar is text; only an empty one, `null` or `~` is None. What a text means
is for the model to say.
"""

from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Location, error
from generator.model.record import Path, Places

# The C loader is ten times as fast; a PyYAML without it reads the same.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULLS = frozenset({"", "null", "~"})
_DEEPEST = 60


def read(text: str, file: str) -> tuple[Any, Places, list[Diagnostic]]:
    """The values of a YAML text, the place of each, and the faults of its form.

    Values are dict, list, str and None. On a fault of syntax the value is None.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as fault:
        return None, Places(file), [_syntax(fault, file)]
    if node is None:
        return None, Places(file), [error(Location(file), "yaml-empty")]
    reader = _Reader(file)
    value = reader.value(node, ())
    return value, Places(file, reader.marks), reader.faults


class _Reader:
    """Walks a node tree once, collecting values, marks and faults."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Path, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        self.marks[path] = _mark(node)
        if len(path) > _DEEPEST:
            self.faults.append(error(self._at(node), "yaml-too-deep"))
            return None
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
            if key == "<<" and key_node.style is None:
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


def _mark(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _syntax(fault: yaml.YAMLError, file: str) -> Diagnostic:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    at = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    return error(at, "yaml-syntax", problem=str(getattr(fault, "problem", None) or fault))

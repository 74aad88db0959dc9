"""An item of a list in another place: it changes places with its neighbour, each with its own comments."""

import yaml

from generator.diagnostics import Location
from generator.editing.form_field import FieldPath
from generator.editing.record_form import node_at, record_at
from generator.editing.yaml_lines import line_end
from generator.editing.yaml_places import UneditableError, last_of, span


def moved(text: str, at: Location, path: FieldPath, by: int) -> str:
    """The text with the item at a path one place up (`by` -1) or down (1). Nothing else of the file is otherwise.

    Comments right above an item, and those that stand further in, are its own. Raises `UneditableError`.
    """
    listed = node_at(record_at(text, at), path[:-1])
    if not isinstance(listed, yaml.SequenceNode) or not isinstance(path[-1], int):
        raise UneditableError("not-list")
    first, second = sorted((path[-1], path[-1] + by))
    if first < 0 or second >= len(listed.value):
        raise UneditableError("no-such-record")
    find = _between_marks if listed.flow_style else _lines_of
    (begin, end), (again, last) = (find(text, listed.value[place]) for place in (first, second))
    return text[:begin] + text[again:last] + text[end:again] + text[begin:end] + text[last:]


def _between_marks(text: str, item: yaml.Node) -> tuple[int, int]:
    return span(text, item)[0], last_of(text, item)


def _lines_of(text: str, item: yaml.Node) -> tuple[int, int]:
    """Where the lines of an item of a block begin and end, with its comments."""
    dash = text.rfind("-", 0, span(text, item)[0])
    begin = text.rfind("\n", 0, max(dash, 0)) + 1
    indent = text[begin:dash]
    if dash < 0 or indent.strip() or text[dash + 1 : span(text, item)[0]].strip():
        raise UneditableError("yaml-syntax")
    while begin and _line_before(text, begin).startswith(f"{indent}#"):
        begin -= len(_line_before(text, begin)) + 1
    end = line_end(text, last_of(text, item))
    while text[end + 1 : line_end(text, end + 1)].startswith(f"{indent} ") and _is_comment(text, end + 1):
        end = line_end(text, end + 1)
    return begin, end


def _line_before(text: str, begin: int) -> str:
    """The line that ends right before a place at which another begins."""
    return text[text.rfind("\n", 0, begin - 1) + 1 : begin - 1]


def _is_comment(text: str, begin: int) -> bool:
    return text[begin : line_end(text, begin)].lstrip().startswith("#")

"""Values that are new in a file of YAML, written as the lines around them are."""

from collections.abc import Mapping
from typing import TypeAlias

import yaml

from generator.editing.scalar import in_brackets, on_lines
from generator.editing.yaml_places import last_of, span

Item: TypeAlias = "str | Mapping[str, Value]"
"""What an item holds, before it is written."""
Value: TypeAlias = "Item | list[Item]"
"""What a field holds."""


def line_end(text: str, place: int) -> int:
    """Where the line of a place ends."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def with_pair(text: str, into: yaml.MappingNode, key: str, value: Value) -> str:
    """The text with a field more, last in a mapping."""
    if into.flow_style:
        end = span(text, into)[1] - 1
        return f"{text[:end]}{', ' if into.value else ''}{key}: {inline(value)}{text[end:]}"
    end = line_end(text, last_of(text, into))
    return f"{text[:end]}\n{pair(key, value, ' ' * int(into.value[0][0].start_mark.column))}{text[end:]}"


def pair(key: str, value: Value, indent: str) -> str:
    """A field of a block."""
    if isinstance(value, str):
        head = f"{indent}{key}: "
        return head + on_lines(value, "", head, len(head))
    if isinstance(value, list):
        return "\n".join([f"{indent}{key}:", *(entry(one, f"{indent}  ") for one in value)])
    return "\n".join([f"{indent}{key}:", *(pair(name, one, f"{indent}  ") for name, one in value.items())])


def entry(item: Item, indent: str) -> str:
    """An item of a list in a block."""
    if isinstance(item, str):
        head = f"{indent}- "
        return head + on_lines(item, "", head, len(head))
    lines = "\n".join(pair(name, one, f"{indent}  ") for name, one in item.items())
    return f"{indent}- {lines[len(indent) + 2 :]}"


def inline(value: Value) -> str:
    """A value between brackets."""
    if isinstance(value, str):
        return in_brackets(value)
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    return f"{{{', '.join(f'{name}: {inline(one)}' for name, one in value.items())}}}"

"""Accepting drift: the text of a region's file with what its changes were made against brought up to date.

Only the lines of `against` are written; comments, order and all else stay as their author wrote them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

import yaml

from generator.model.overlay import Against, ServiceChange
from generator.model.service import Service
from generator.overlay.drift import against

_WIDTH = 100


class Unwritable(Exception):
    """A change is written in braces on one line, where no lines can be put in. The message is its service's id."""


def accept(text: str, changes: Sequence[ServiceChange], service_by_id: Mapping[str, Service]) -> str:
    """`text`, a region's file, with the `against` of every change as the nation's records are now.

    `changes` are those that the file holds, in their order. Raises `Unwritable`.
    """
    lines = text.split("\n")
    found = list(zip(_nodes(text), changes, strict=True))
    for node, change in reversed(found):
        if change.id in service_by_id:
            if node.flow_style:
                raise Unwritable(change.id)
            _write(lines, node, against(service_by_id[change.id], change))
    return "\n".join(lines)


def _write(lines: list[str], node: yaml.MappingNode, now: Against) -> None:
    """Put `now` where the change has its `against`, else after its id."""
    keys = {key.value: (key, value) for key, value in node.value}
    key, value = keys.get("against", keys["id"])
    first, last = key.start_mark.line, _last_line(value)
    indent = " " * key.start_mark.column
    block = [indent + line for line in _block(now)]
    if "against" in keys:
        block[0] = lines[first][: key.start_mark.column] + block[0].strip()
        lines[first : last + 1] = block
    else:
        lines[last + 1 : last + 1] = block


def _block(now: Against) -> Iterator[str]:
    yield "against:"
    yield f"  fingerprint: {now.fingerprint}"
    if now.fields:
        yield "  fields:"
        yield from (f"    {field}: {_flow(value)}" for field, value in now.fields.items())
    if now.rest:
        yield "  rest:"
        line = "    {"
        for i, (field, digest) in enumerate(now.rest.items(), 1):
            entry = f'{field}: "{digest}"' + ("}" if i == len(now.rest) else ", ")
            if len(line) + len(entry) > _WIDTH:
                yield line.rstrip()
                line = "     "
            line += entry
        yield line


def _flow(value: object) -> str:
    """A value on one line. JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def _nodes(text: str) -> Iterator[yaml.MappingNode]:
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in ("edition", "services", "change"):
        node = next((v for k, v in node.value if k.value == step), None) if node is not None else None
    yield from node.value if node is not None else ()


def _last_line(node: yaml.Node) -> int:
    """The last line that a value stands on. A block's own end is where the next thing begins, comments in between."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max((_last_line(value) for _, value in node.value), default=node.start_mark.line)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return max((_last_line(item) for item in node.value), default=node.start_mark.line)
    end: yaml.Mark = node.end_mark
    return end.line - 1 if end.column == 0 and end.line > node.start_mark.line else end.line

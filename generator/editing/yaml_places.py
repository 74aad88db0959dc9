"""Where a record stands in the text of its file."""

import re
from collections.abc import Iterator

import yaml

from generator.reading.trusted_yaml import LOADER

_UNSEEN = re.compile("[\r\x85\u2028\u2029\ufeff]")
"""What YAML counts as the end of a line, or as nothing, and nobody else does: what follows is not where it seems."""


class UneditableError(Exception):
    """The file cannot be changed by a command. The message is the code of the reason."""


def records(text: str, key: str) -> Iterator[yaml.MappingNode]:
    """The records of the list under `key`, in their order. Raises `UneditableError` when the text cannot be read."""
    listed = value_of(whole(text), key)
    if isinstance(listed, yaml.SequenceNode):
        yield from (node for node in listed.value if isinstance(node, yaml.MappingNode))


def whole(text: str) -> yaml.Node:
    """All of a file. Raises `UneditableError`."""
    if any(line.startswith(("<<<<<<<", "=======", ">>>>>>>")) for line in text.split("\n")):
        raise UneditableError("conflict-mark")
    if _UNSEEN.search(text):
        raise UneditableError("hidden-character")
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as fault:
        raise UneditableError("yaml-syntax") from fault
    if node is None:
        raise UneditableError("yaml-empty")
    return node


def record(text: str, key: str, record_id: str) -> yaml.MappingNode:
    """The record with an id. Raises `UneditableError`."""
    for node in records(text, key):
        named = value_of(node, "id")
        if named is not None and named.value == record_id:
            return node
    raise UneditableError("no-such-record")


def value_of(node: yaml.Node, key: str) -> yaml.Node | None:
    """The value under a key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def span(text: str, node: yaml.Node) -> tuple[int, int]:
    """Where a value begins and ends in its text, without the blanks and comments after it."""
    return _index(text, node.start_mark), _index(text, node.end_mark)


def last_of(text: str, node: yaml.Node) -> int:
    """Where the last thing in a value ends: a block's own end is where the next one begins."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return last_of(text, last[1] if isinstance(last, tuple) else last)
    begin, end = span(text, node)
    return max(begin, len(text[:end].rstrip()))


def _index(text: str, mark: yaml.Mark) -> int:
    """A place in the text. The C parser counts bytes, so only line and column are the same everywhere."""
    begin = 0
    for _ in range(mark.line):
        begin = text.index("\n", begin) + 1
    return begin + int(mark.column)

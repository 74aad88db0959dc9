"""A service that has ended: its file says so, and where its page leads on."""

from collections.abc import Sequence

import yaml

from generator.editing.yaml_places import record, span, value_of


def ended(text: str, service: str, instead: Sequence[str]) -> str:
    """The text of the service's file with `state: ended`, and `instead` if any. Raises `UneditableError`."""
    node = record(text, "services", service)
    state, before = value_of(node, "state"), value_of(node, "instead")
    edits: list[tuple[int, int, str]] = []
    listed = f"[{', '.join(instead)}]"
    if instead and isinstance(before, yaml.SequenceNode) and before.value and not before.flow_style:
        # A block's own end is where the next thing begins, comments in between.
        begin, end = span(text, before.value[0])[0], span(text, before.value[-1])[1]
        indent = " " * int(before.start_mark.column)
        edits.append((begin, end, f"\n{indent}- ".join(instead)))
    elif instead and before is not None:
        edits.append((*span(text, before), listed))
    if state is not None:
        more = f"\n{' ' * _column(node)}instead: {listed}" if instead and before is None else ""
        edits.append((*span(text, state), f"ended{more}"))
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def _column(node: yaml.MappingNode) -> int:
    return int(node.value[0][0].start_mark.column)

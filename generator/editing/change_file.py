"""The change log's file of a day: entries written below those that stand there already. Pure."""

from collections.abc import Iterable

import yaml

from generator.model.change import Change
from generator.model.record import plain

_WIDTH = 116
HEAD = """\
# yaml-language-server: $schema=../../schemas/changes.json
# Written by `onedoor changes`. Give an entry a `text` in your own words where they say more than the fields' names;
# take an entry away that no reader gains from.
changes:
"""


def extended(text: str, changes: Iterable[Change]) -> str:
    """The text of a day's file with more entries; `text` is empty while there is no file."""
    return (text.rstrip("\n") + "\n" if text else HEAD) + "".join(map(_entry, changes))


def _entry(change: Change) -> str:
    lines = yaml.safe_dump(
        {**plain(change), "day": change.day}, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=None
    )
    inner = "\n".join(f"    {line}" for line in lines.rstrip("\n").split("\n"))
    return f"  - {inner.lstrip()}\n"

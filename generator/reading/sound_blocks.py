"""What is sound in a region's record of which a part is broken."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from generator.model.region import Region
from generator.reading import located_yaml, parse

_MERGE = ("<<<<<<<", ">>>>>>>", "=======")
_FIELD = re.compile(r"[A-Za-z_]+:")


def region(text: str, file: str, broken_lines: Collection[int]) -> Region | None:
    """The record without the outermost fields that any of the lines (from 1) stand in; None when it needs one of them.

    What is left out is unknown: nobody is told what the author did not say. Of two versions left by a merge nobody
    knows which holds, so of such a record nothing is sound.
    """
    if any(line.startswith(_MERGE) for line in text.split("\n")):
        return None
    blocks = list(_blocks(text))
    sound = (block for number, block in blocks if not set(range(number, number + len(block))) & set(broken_lines))
    value, places, faults = located_yaml.read("\n".join(line for block in sound for line in block), file)
    if faults or not isinstance(value, dict):
        return None
    return parse.record(Region, {**value, "id": PurePosixPath(file).parts[2]}, places)[0]


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each outermost field with all its lines, and the number of its first."""
    first, block = 1, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if _FIELD.match(line) and block:
            yield first, block
            first, block = number, []
        block.append(line)
    yield first, block

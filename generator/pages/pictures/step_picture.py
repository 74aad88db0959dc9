"""The steps from what is done to what should change, as a picture: a box a step, from left to right."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.pages.pictures.lettering import lines

BOX = 190
"""Width of a box."""
APART = 26
"""Between boxes: room for an arrow."""
LETTERS = 22
"""Most letters in a line."""
LINE = 20
PADDING = 16


class StepBox(NamedTuple):
    """A step and where it stands, in the picture's units."""

    number: int
    lines: tuple[str, ...]
    x: int
    y: int
    """Of the first line's foot."""


class StepPicture(NamedTuple):
    """The whole picture."""

    boxes: tuple[StepBox, ...]
    arrows: tuple[int, ...]
    """Where each arrow begins."""
    width: int
    height: int


def step_picture(names: Sequence[str]) -> StepPicture:
    """The steps in order, by their names in the reader's language."""
    broken = [lines(name, LETTERS) for name in names]
    tallest = max(map(len, broken), default=0)
    height = 2 * PADDING + LINE * tallest
    boxes = tuple(
        StepBox(i + 1, said, i * (BOX + APART), (height - LINE * len(said)) // 2 + LINE - 5)
        for i, said in enumerate(broken)
    )
    arrows = tuple(box.x + BOX for box in boxes[:-1])
    return StepPicture(boxes, arrows, len(boxes) * (BOX + APART) - APART, height)

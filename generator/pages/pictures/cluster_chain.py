"""A cluster's chain, as a picture: who sells to its firms, the cluster, who buys; below it research and support.

Draws only what a source says: a part nobody is known for has no box, and the list beside says so.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.model.actor import ClusterRole
from generator.model.record import Texts
from generator.overview.cluster_links import ClusterParts
from generator.pages.pictures.lettering import lines

BOX = 224
"""Width of a box."""
APART = 40
"""Between boxes: room for an arrow."""
LETTERS = 27
"""Most letters in a line."""
LINE = 18
PADDING = 12
GAP = 6
"""Between one organisation and the next in a box."""

ROWS = (
    (ClusterRole.SUPPLIER, ClusterRole.MEMBER, ClusterRole.CUSTOMER),
    (ClusterRole.RESEARCH, ClusterRole.SUPPORT),
)
"""What stands in which row, from left to right."""


class ClusterLine(NamedTuple):
    """A line of words in a box, at its foot."""

    text: str
    x: int
    y: int
    head: bool


class ClusterBox(NamedTuple):
    """A part of the chain and who is in it, in the picture's units."""

    role: ClusterRole
    x: int
    y: int
    height: int
    lines: tuple[ClusterLine, ...]


class ClusterPicture(NamedTuple):
    """The whole picture."""

    boxes: tuple[ClusterBox, ...]
    arrows: tuple[str, ...]
    """The data of a path each, in the direction in which goods, knowledge and help go."""
    width: int
    height: int


def cluster_chain(
    cluster: str, names: Mapping[ClusterRole, Sequence[str]], heads: Mapping[ClusterRole, str]
) -> ClusterPicture:
    """The chain drawn. `names`: who has each part, in the reader's language; `heads`: what the parts are called."""
    first, second = ([role for role in row if names.get(role) or role is ClusterRole.MEMBER] for row in ROWS)
    width = max(len(first), len(second)) * (BOX + APART) - APART
    upper = _row(first, width, 0, cluster, names, heads)
    below = max(box.y + box.height for box in upper) + APART
    lower = _row(second, width, below, cluster, names, heads)
    middle = next(box for box in upper if box.role is ClusterRole.MEMBER)
    arrows = [_across(one, other) for one, other in pairwise(upper)]
    arrows += [_upward(box, middle) for box in lower]
    boxes = (*upper, *lower)
    return ClusterPicture(boxes, tuple(arrows), width, max(box.y + box.height for box in boxes))


def _row(
    roles: Sequence[ClusterRole],
    width: int,
    top: int,
    cluster: str,
    names: Mapping[ClusterRole, Sequence[str]],
    heads: Mapping[ClusterRole, str],
) -> tuple[ClusterBox, ...]:
    """The boxes of a row, alike in height and in the middle of the picture."""
    said = [[cluster if role is ClusterRole.MEMBER else heads[role], *names.get(role, ())] for role in roles]
    broken = [[lines(words, LETTERS) for words in one] for one in said]
    height = max((2 * PADDING + sum(LINE * len(b) + GAP for b in one) - GAP for one in broken), default=0)
    left = (width - len(roles) * (BOX + APART) + APART) // 2
    places = (left + i * (BOX + APART) for i in range(len(roles)))
    return tuple(
        ClusterBox(role, x, top, height, _lines(words, x, top))
        for role, x, words in zip(roles, places, broken, strict=True)
    )


def _lines(broken: Sequence[Sequence[str]], x: int, top: int) -> tuple[ClusterLine, ...]:
    found, y = [], top + PADDING - 4
    for i, words in enumerate(broken):
        for text in words:
            y += LINE
            found.append(ClusterLine(text, x + PADDING, y, head=i == 0))
        y += GAP
    return tuple(found)


def _across(one: ClusterBox, other: ClusterBox) -> str:
    """An arrow from one box to the next in its row."""
    y = one.y + one.height // 2
    return f"M{one.x + BOX + 6} {y}H{other.x - 6}m-6 -6l6 6l-6 6"


def _upward(box: ClusterBox, middle: ClusterBox) -> str:
    """An arrow from a box of the lower row to the cluster."""
    start, end = box.x + BOX // 2, middle.x + BOX // 2
    half, foot = middle.y + middle.height + APART // 2, middle.y + middle.height + 6
    return f"M{start} {box.y - 4}V{half}H{end}V{foot}m-6 6l6 -6l6 6"


def drawn(found: ClusterParts, say: Callable[[Texts], str], heads: Mapping[str, str]) -> ClusterPicture:
    """The chain of a cluster drawn. `say` gives a text in the reader's language, `heads` what each part is called."""
    names = {role: [say(one.name) for one in parties] for role, parties in found.parties.items()}
    return cluster_chain(say(found.cluster.name), names, {role: heads[role.value] for role in ClusterRole})

"""A region's chain, as a picture: its door, clusters and supporters near it, and the actors that serve every region.

Says what is known and leaves open what is not: an unknown tier is an open box, never an empty one.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from generator.model.actor import Actor
from generator.model.edition import Edition
from generator.model.provenance import Verified
from generator.model.record import Texts
from generator.model.region import Completeness, Region
from generator.pages.pictures.lettering import like, lines

WIDTH = 720
BOX = 224
"""Width of a box."""
STEP = (WIDTH - 3 * BOX) // 2
"""Between the tiers."""
TOP = 44
"""Height of the tiers' names."""
DOOR = 170
"""Room for the door and its name."""
LINE = 19
PADDING = 9
APART = 10
"""Between boxes in a tier."""
LETTERS = 22
"""Most letters in a line of a box."""


class ChainRole(StrEnum):
    """What an actor is in the region's chain."""

    CLUSTER = "cluster"
    CHAMBER = "chamber"
    MEMBER = "member"


class ChainActor(NamedTuple):
    """An actor of the chain."""

    actor: Actor
    parts: tuple[ChainRole, ...]
    sure: bool
    """Whether somebody has read in a source that it belongs to the region."""


class Chain(NamedTuple):
    """Who helps in a region, from its own to everybody's."""

    region: Region
    near: tuple[ChainActor, ...]
    """Clusters, chamber and members that serve this region, alone or with a few others."""
    far: tuple[ChainActor, ...]
    """Members that serve every region."""
    more: bool
    """Whether there may be members that are not known."""
    members_known: bool

    @property
    def links(self) -> tuple[ChainActor, ...]:
        """All of them, nearest first."""
        return (*self.near, *self.far)

    @property
    def sure(self) -> bool:
        """Whether somebody has read in a source that every actor belongs here."""
        return all(link.sure for link in self.links)


class Box(NamedTuple):
    """A box of the picture. Without a link it says what is not known."""

    x: int
    y: int
    height: int
    lines: tuple[str, ...]
    link: ChainActor | None
    small: tuple[str, ...]
    """What it is in the chain, in words; none where the tier's name says it."""

    @property
    def middle(self) -> int:
        """Where lines from its left and right meet it."""
        return self.y + self.height // 2


class Picture(NamedTuple):
    """The whole picture; the door stands in the middle of the first tier."""

    width: int
    height: int
    door: int
    """The middle of the door, from the top."""
    tiers: tuple[int, int, int]
    """The left edge of each tier."""
    near: tuple[Box, ...]
    far: tuple[Box, ...]
    wires: str
    """The lines that join the tiers, as the data of a path."""


def chain(edition: Edition, region: Region) -> Chain:
    """The region's chain, as far as its record says."""
    parts: dict[str, list[ChainRole]] = {}
    for actor in region.clusters:
        parts.setdefault(actor, []).append(ChainRole.CLUSTER)
    if region.chamber:
        parts.setdefault(region.chamber, []).append(ChainRole.CHAMBER)
    for actor in region.members.actors:
        parts.setdefault(actor, []).append(ChainRole.MEMBER)
    links = [ChainActor(edition.actor[a], tuple(found), _sure(region, a, found)) for a, found in parts.items()]
    return Chain(
        region,
        near=tuple(link for link in links if _near(link)),
        far=tuple(link for link in links if not _near(link)),
        more=region.members.completeness is not Completeness.FULL,
        members_known=bool(region.members.actors),
    )


def _near(link: ChainActor) -> bool:
    return bool(link.actor.counties) or link.parts[0] is not ChainRole.MEMBER


def _sure(region: Region, actor: str, parts: Iterable[ChainRole]) -> bool:
    """Sure when one of the ways it belongs has been read in a source."""
    own = next((m.provenance for m in region.edition.members if m.actor == actor), None) if region.edition else None
    read = {
        ChainRole.CLUSTER: region.clusters_verified,
        ChainRole.CHAMBER: region.chamber_verified,
        ChainRole.MEMBER: (own or region.members.provenance).verified,
    }
    return any(read[part] is Verified.YES for part in parts)


def picture(found: Chain, say: Callable[[Texts], str], words: Mapping[str, Any]) -> Picture:
    """The chain drawn. `say` gives a text in the reader's language, `words` those of the component."""
    tiers = (0, BOX + STEP, 2 * (BOX + STEP))
    near = [_Said(say(link.actor.name), link, _parts(link, words["parts"])) for link in found.near]
    if not any(ChainRole.CLUSTER in link.parts for link in found.links):
        near.append(_Said(words["no_clusters"]))
    far = [_Said(say(link.actor.name), link) for link in found.far]
    if found.more:
        far.append(_Said(words["more"] if found.members_known else words["unknown"]))
    stacks = _stacked(tiers[1], near), _stacked(tiers[2], far)
    height = max(TOP + DOOR, *(box.y + box.height for boxes in stacks for box in boxes)) + 2
    middle, last = (_centred(boxes, height) for boxes in stacks)
    door = (TOP + height) // 2
    wires = _wires([door], tiers[1], middle) + _wires([box.middle for box in middle], tiers[2], last)
    return Picture(WIDTH, height, door, tiers, middle, last, wires)


class _Said(NamedTuple):
    words: str
    link: ChainActor | None = None
    small: str = ""


def _parts(link: ChainActor, names: Mapping[str, str]) -> str:
    said = [names[part] for part in link.parts]
    return like(said[0], ", ".join(said))


def _stacked(x: int, what: list[_Said]) -> tuple[Box, ...]:
    boxes: list[Box] = []
    for words, link, small in what:
        y = boxes[-1].y + boxes[-1].height + APART if boxes else TOP
        broken = lines(words, LETTERS)
        under = lines(small, LETTERS)
        boxes.append(Box(x, y, 2 * PADDING + LINE * (len(broken) + len(under)), broken, link, under))
    return tuple(boxes)


def _centred(boxes: tuple[Box, ...], height: int) -> tuple[Box, ...]:
    """The boxes moved to the middle of the space below the tiers' names."""
    down = (height - 2 - boxes[-1].y - boxes[-1].height) // 2 if boxes else 0
    return tuple(box._replace(y=box.y + down) for box in boxes)


def _wires(starts: list[int], x: int, boxes: tuple[Box, ...]) -> str:
    """From every start at the end of a tier, along an upright line, to every box of the tier that begins at `x`."""
    if not boxes or not starts:
        return ""
    ends = [box.middle for box in boxes]
    half = x - STEP // 2
    out = "".join(f"M{x - STEP} {y}H{half}" for y in starts)
    back = "".join(f"M{half} {y}H{x}" for y in ends)
    return f"{out}M{half} {min(starts + ends)}V{max(starts + ends)}{back}"

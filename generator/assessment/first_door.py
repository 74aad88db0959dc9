"""The one actor to contact before all others, in three sentences (the site prints them, with an example):

    The owner of something urgent that has happened, or of the only strong need. Else one owner that covers all strong
    needs. Else, and for whoever does not know where to begin, the county's door, with the owners in order after it.

What a firm asks for help with decides; what it only describes, when it asks for nothing. A need's owner is the first
actor of its hand-over that can be asked. A wrong door's own actor goes before all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.assessment.needs import Revealed
from generator.model.checklist import Checklist, Exit


class Why(StrEnum):
    """Which part of the rule chose the door."""

    WRONG_DOOR = "wrong-door"
    EVENT = "event"
    ONLY = "only"
    COVERS = "covers"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class FirstDoor:
    """The first door, and who comes after it."""

    actor: str
    why: Why
    after: tuple[str, ...]
    """The other owners of strong needs, in the order of the needs."""


def first_door(
    checklist: Checklist,
    county_door: str,
    strong: Sequence[Revealed],
    orders: Mapping[str, tuple[str, ...]],
    exits: Sequence[Exit],
    *,
    begin: bool,
) -> FirstDoor:
    """The first door for a firm with these strong needs; `begin` when it does not know where to begin."""
    asked = {r.need: [actor for actor in orders[r.need] if actor not in checklist.websites] for r in strong}
    owners = list(dict.fromkeys(actors[0] for actors in asked.values() if actors))
    deciding = [r for r in strong if r.request] or strong
    actor, why = _chosen(county_door, deciding, asked, exits, begin=begin)
    return FirstDoor(actor, why, tuple(owner for owner in owners if owner != actor))


def _chosen(
    county_door: str,
    strong: Sequence[Revealed],
    asked: Mapping[str, list[str]],
    exits: Sequence[Exit],
    *,
    begin: bool,
) -> tuple[str, Why]:
    for leaving in exits:
        if leaving.instead:
            return leaving.actors[0], Why.WRONG_DOOR
    urgent = [asked[r.need] for r in strong if r.event]
    if owner := _covering(urgent):
        return owner, Why.EVENT
    if not begin and (owner := _covering([asked[r.need] for r in strong])):
        return owner, Why.ONLY if len(strong) == 1 else Why.COVERS
    return (exits[0].actors[0] if exits else county_door), Why.COUNTY


def _covering(orders: Sequence[list[str]]) -> str:
    """The owner of one of these needs that stands in the order of every other; "" when there is none."""
    owners = (order[0] for order in orders if order)
    return next((owner for owner in owners if all(owner in order for order in orders)), "")

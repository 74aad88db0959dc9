"""Who goes first: the hand-over of each need, and the one door to try before all others."""

from collections.abc import Container, Mapping

from generator.assessment.points import FACTORS
from generator.model.edition import Edition
from generator.model.service import Service

DOORS = (4, 2, 1)
"""Share of a need's points by place in its hand-over; the last for all after."""


def hand_over(edition: Edition, need: str, is_open: Container[str]) -> tuple[str, ...]:
    """The actors to turn to for a need, in order: those with a service for it that is open to this firm.

    When no actor of the need's own order has one, the whole order stands: they can still say who can help.
    """
    asked = edition.need[need]
    order = tuple(dict.fromkeys((asked.first_door, *asked.then)))
    able = {service.actor for service in edition.meeting[need] if service.id in is_open}
    return tuple(actor for actor in order if actor in able) or order


def door_points(
    services: tuple[Service, ...], order: tuple[str, ...], weight: int, exact: Mapping[str, bool]
) -> dict[str, int]:
    """Actor → points for one need, by its place in the hand-over; more if a service of its is made for an answer given.

    `exact` has the services that are open to this firm; an actor without one gets nothing.
    """
    best: dict[str, int] = {}
    for service in services:
        if service.id in exact:
            moved = FACTORS["exact" if exact[service.id] else "plain"]
            best[service.actor] = max(best.get(service.actor, 0), moved)
    return {
        actor: weight * DOORS[min(place, len(DOORS) - 1)] * best[actor]
        for place, actor in enumerate(order)
        if actor in best
    }

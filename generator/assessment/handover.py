"""Who goes first: the hand-over of each need, and the one door to try before all others."""

from collections.abc import Container, Mapping

from generator.assessment.ranking import FACTORS
from generator.model.edition import Edition
from generator.model.service import Service

DOORS = (4, 2, 1)
"""Share of a need's points by place in its hand-over; the last for all after."""


def hand_over(edition: Edition, need: str, is_open: Container[str]) -> tuple[str, ...]:
    """The actors to turn to for a need, in order, without those whose every service for it is closed to this firm.

    When that leaves nobody, the whole order stands: they can still say who can help.
    """
    asked = edition.need[need]
    order = tuple(dict.fromkeys((asked.first_door, *asked.then)))
    closed = _closed(edition.meeting[need], is_open)
    return tuple(actor for actor in order if actor not in closed) or order


def door_points(
    services: tuple[Service, ...], order: tuple[str, ...], weight: int, exact: Mapping[str, bool]
) -> dict[str, int]:
    """Actor → points for one need, by its place in the hand-over; more if a service of its is made for an answer given.

    `exact` has the services that are open to this firm; an actor whose every service is closed gets nothing.
    """
    closed = _closed(services, exact)
    made_for = {service.actor for service in services if exact.get(service.id)}
    return {
        actor: weight * DOORS[min(place, len(DOORS) - 1)] * FACTORS["exact" if actor in made_for else "plain"]
        for place, actor in enumerate(order)
        if actor not in closed
    }


def _closed(services: tuple[Service, ...], is_open: Container[str]) -> set[str]:
    """The actors of these services that have none open to this firm."""
    return {s.actor for s in services} - {s.actor for s in services if s.id in is_open}

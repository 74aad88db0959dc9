"""Who takes over from whom for a need: the order its authors gave, as far as it is open to this firm."""

from collections.abc import Container

from generator.assessment.rules import Responses, holds
from generator.model.checklist import DoorWhen, Need
from generator.model.edition import Edition


def door_by_answer(need: Need, responses: Responses) -> DoorWhen | None:
    """Who goes before the need's own first door, since these cleaned responses say so."""
    return next((other for other in need.first_when if holds(other.when, responses)), None)


def hand_over(edition: Edition, need: str, responses: Responses, is_open: Container[str]) -> tuple[str, ...]:
    """The actors to turn to for a need, in order, without those whose every service for it is closed to this firm.

    A service that is not offered on the day is closed too. When that leaves nobody, the actors of the open services;
    when there are none, nobody at all.
    """
    asked, services = edition.need[need], edition.meeting[need]
    helps = dict.fromkeys(service.turn_to for service in services if service.id in is_open)
    closed = {service.turn_to for service in services} - set(helps)
    other = door_by_answer(asked, responses)
    doors = ((other.actor,) if other else ()) + (asked.first_door, *asked.then)
    order = [actor for actor in dict.fromkeys(doors) if actor not in closed]
    return tuple(order or helps)

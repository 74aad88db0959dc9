"""Who takes over from whom for a need: the order its authors gave, as far as it is open to this firm."""

from collections.abc import Container

from generator.model.edition import Edition


def hand_over(edition: Edition, need: str, is_open: Container[str]) -> tuple[str, ...]:
    """The actors to turn to for a need, in order, without those whose every service for it is closed to this firm.

    A service that is not offered on the day is closed too. When that leaves nobody, the actors of the open services;
    when there are none, nobody at all.
    """
    asked, services = edition.need[need], edition.meeting[need]
    helps = dict.fromkeys(service.actor for service in services if service.id in is_open)
    closed = {service.actor for service in services} - set(helps)
    order = [actor for actor in dict.fromkeys((asked.first_door, *asked.then)) if actor not in closed]
    return tuple(order or helps)

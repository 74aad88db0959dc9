"""Who takes over from whom for a need: the order its authors gave, as far as it helps this firm now."""

from collections.abc import Collection

from generator.model.edition import Edition
from generator.model.service import Service


def hand_over(
    edition: Edition, need: str, services: Collection[Service], is_open: Collection[str], later: Collection[str]
) -> tuple[str, ...]:
    """The actors to turn to for a need, in order, without those whose every service for it is closed to this firm.

    `services` are those that meet the need and `later` those of them that help only with the next deal: who has nothing
    else goes last. When that leaves nobody, the actors of the open services, and when there are none nobody at all.
    """
    asked = edition.need[need]
    useful = [service for service in services if service.id in is_open]
    closed = {service.actor for service in services} - {service.actor for service in useful}
    order = [actor for actor in dict.fromkeys((asked.first_door, *asked.then)) if actor not in closed]
    late = {service.actor for service in useful} - {service.actor for service in useful if service.id not in later}
    return tuple(sorted(order or dict.fromkeys(service.actor for service in useful), key=lambda actor: actor in late))

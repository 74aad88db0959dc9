"""first-door-without-way, unresolved-stand-in: where a firm would be led on, and nobody has said how to get there."""

from collections.abc import Iterator

from generator.contacts.choice import ordered
from generator.contacts.stand_ins import resolve, unresolved
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition

CODES = ("first-door-without-way", "unresolved-stand-in")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """First doors of needs with no way to reach them, and actors that stand for one a county has not named.

    The counties are the same in every edition, so those are told of once, in the nation's.
    """
    for actor_id in dict.fromkeys(need.first_door for need in edition.needs):
        actor = edition.actor.get(actor_id)
        if actor is None or actor.website or actor.stands_for:
            continue
        if not ordered(resolve(edition, actor_id).contacts, first=True):
            yield warning(actor.at("id"), "first-door-without-way", value=actor_id)
    for actor_id, counties in unresolved(edition).items():
        if counties and edition.laid_on is None:
            at = edition.actor[actor_id].at("stands_for")
            yield warning(at, "unresolved-stand-in", value=actor_id, counties=", ".join(counties))

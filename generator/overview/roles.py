"""Who does what in a county's cooperation: the roles that its members have said, and needs without a first door."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.contacts.stand_ins import resolve
from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.overlay import Member
from generator.model.region import Region


@dataclass(frozen=True, slots=True)
class Share:
    """Which needs the members of a county's cooperation have shared out between them."""

    region: Region
    first: Mapping[str, tuple[str, ...]]
    """Need → ids of the members that say they are its first door: none, one, or more than one."""

    @property
    def several(self) -> tuple[str, ...]:
        """Needs with more than one first door."""
        return tuple(need for need, actors in self.first.items() if len(actors) > 1)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Needs that no member has said it is the first door for: the nation's order holds."""
        return tuple(need for need, actors in self.first.items() if not actors)


def roles(region: Region) -> tuple[Member, ...]:
    """The members with roles, in the authors' order; none while the county has not made its edition its own."""
    return region.edition.members if region.edition else ()


def share(edition: Edition, region: Region) -> Share:
    """How a county's needs are shared out."""
    said = {need.id: tuple(one.actor for one in roles(region) if need.id in one.first_for) for need in edition.needs}
    return Share(region, said)


def order(edition: Edition, need: Need, region: Region) -> Iterator[Actor]:
    """The first door for a need in a county, then those that take over: the county's own word before the nation's."""
    own = (one.actor for one in roles(region) if need.id in one.first_for)
    there: set[str] = set()
    for actor in dict.fromkeys((*own, need.first_door, *need.then)):
        counties, who = edition.actor[actor].counties, resolve(edition, actor, region.code).actor
        # An actor of other counties takes over nothing here, and the county's own may stand for one named after it.
        if who not in there and (not counties or region.code in counties):
            there.add(who)
            yield edition.actor[actor]

"""Who is in a cluster's chain, and which clusters a county has. Knows only what a source has said of each link."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.contacts.stand_ins import resolve
from generator.model.actor import Actor, ClusterLink, ClusterRole
from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.region import Region


class LinkedParty(NamedTuple):
    """An organisation, or a group of them, in a cluster's chain."""

    name: Texts
    actor: str
    """Id of the actor, when it is one of the guide's; else empty."""
    link: ClusterLink


class ClusterParts(NamedTuple):
    """A cluster with all that is known of its chain."""

    cluster: Actor
    parties: Mapping[ClusterRole, tuple[LinkedParty, ...]]
    """Part of the chain → who has it, in the authors' order. Every part has a place, an unknown one an empty one."""

    @property
    def unknown(self) -> tuple[ClusterRole, ...]:
        """Parts that nobody is known for."""
        return tuple(role for role, parties in self.parties.items() if not parties)


def parts(edition: Edition, cluster: Actor) -> ClusterParts:
    """The chain of a cluster. An actor that is another one in each county has the name it has in the cluster's."""
    county = cluster.counties[0] if len(cluster.counties) == 1 else ""
    parties = [_party(edition, link, county) for link in cluster.links]
    return ClusterParts(cluster, {role: tuple(one for one in parties if one.link.kind is role) for role in ClusterRole})


def of_county(edition: Edition, region: Region) -> tuple[Actor, ...]:
    """The clusters of a county: those its record names, then those with a chain that serve it."""
    with_chain = (actor.id for actor in edition.actors if actor.links and region.code in actor.counties)
    return tuple(edition.actor[name] for name in dict.fromkeys((*region.clusters, *with_chain)))


def _party(edition: Edition, link: ClusterLink, county: str) -> LinkedParty:
    if link.actor is None:
        return LinkedParty(link.name or {}, "", link)
    there = resolve(edition, link.actor, county)
    return LinkedParty(there.name, there.actor, link)

"""How far a reader can trust a statement: derived from who publishes its source. Nobody writes a grade by hand."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit

from generator.model.actor import Actor
from generator.model.provenance import Provenance, Verified


class Trust(StrEnum):
    """Grades of trust, the best first."""

    CONFIRMED = "confirmed"
    """Whoever it is about has confirmed it."""
    OWN = "own"
    """Read on a page that whoever it is about publishes."""
    ELSEWHERE = "elsewhere"
    """Read, but with somebody else."""
    MEMORY = "memory"
    """Written from memory; its source, if any, is where to check it."""
    UNKNOWN = "unknown"
    """Nothing was found."""


@dataclass(frozen=True)
class Publishers:
    """Who publishes where."""

    actors: Mapping[str, tuple[str, ...]]
    """Domain, or part of a site → ids of the actors that publish there."""

    @classmethod
    def among(cls, actors: Iterable[Actor]) -> Self:
        """The publishers among some actors, by the domains that they give."""
        found: dict[str, tuple[str, ...]] = {}
        for actor in actors:
            for domain in actor.domains:
                found[domain] = (*found.get(domain, ()), actor.id)
        return cls(found)

    def of(self, address: str | None) -> tuple[str, ...]:
        """Ids of the actors whose own page an address is: those of the narrowest domain that holds it; often none."""
        if not address:
            return ()
        parts = urlsplit(address)
        host, path = (parts.hostname or "").split("."), parts.path.strip("/").split("/")
        for i in range(len(host) - 1):
            name = ".".join(host[i:])
            for j in range(len(path), -1, -1):
                known = self.actors.get("/".join((name, *path[:j])))
                if known:
                    return known
        return ()


def grade(provenance: Provenance, publishers: Collection[str], subject: str = "") -> Trust:
    """How far a statement can be trusted whose source some actors publish.

    `subject` is the actor it is about; what is about none, such as a term, is in good hands with any actor.
    """
    if provenance.confirmed_by:
        return Trust.CONFIRMED
    if provenance.verified is not Verified.YES:
        return Trust(provenance.verified)
    own = subject in publishers if subject else bool(publishers)
    return Trust.OWN if own else Trust.ELSEWHERE

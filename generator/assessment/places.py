"""Which services stand first: every strong need has its own best, and no topic takes the rest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.model.checklist import Order


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service that may stand among the first."""

    service: str
    points: int
    by_need: Mapping[str, int]
    """Revealed need → points for that need alone, the greatest first."""
    part: bool
    """Whether it is a tool of another candidate, under which it is shown."""

    @property
    def main_need(self) -> str:
        """The need it counts most for."""
        return next(iter(self.by_need))


@dataclass(frozen=True, slots=True)
class Claim:
    """A strong need's claim on a place."""

    need: str
    topic: str
    reserved: bool
    """Whether it has a place before all others: not when the county's door answers it, which is on every result."""
    certain: bool
    """Whether it is no mere guess."""
    request: bool
    """Whether the firm asks for help with it."""


def several_topics(claims: Sequence[Claim]) -> bool:
    """Whether a firm asks for help with several topics; one that only describes itself, whether those are several."""
    claims = [claim for claim in claims if claim.reserved]
    topics = {claim.topic for claim in claims if claim.request} or {claim.topic for claim in claims}
    return len(topics) > 1


def first_places(
    ranked: Sequence[Candidate], claims: Sequence[Claim], topics: Mapping[str, str], order: Order
) -> dict[str, str]:
    """Service → the need it stands for, at most `order.first`, in the order they were chosen.

    First the best service of each reserved need, in the order of the `claims`. A service that is there for another need
    and helps a little with this one does not take its place. When a firm asks for help with several topics, a topic
    with `order.alike` services has no room: a need of it has a place only when it is certain, and after the others.

    Then those of `ranked` by their points: for the needs the firm asks for help with, until each has `order.alike`, for
    strong needs, for the others. Such a one stands for the need it counts most for, or, where the topic of that is
    full, for the next such need that it meets. A topic without room has its turn when all others have had theirs.
    """
    places = _Places([candidate for candidate in ranked if not candidate.part], topics, order.first, {})
    every = len(places.free)
    reserved = [claim for claim in claims if claim.reserved]
    strong = [claim.need for claim in reserved]
    most = order.alike if several_topics(claims) else every
    places.give_best(strong, most)
    places.give_best([claim.need for claim in reserved if claim.certain], every)
    places.fill([claim.need for claim in claims if claim.request], most, order.alike)
    for limit in (most, every):
        places.fill(strong, limit, every)
        places.fill(strong, limit, every, mains=True)
    return places.chosen


@dataclass(frozen=True, slots=True)
class _Places:
    free: Sequence[Candidate]
    topics: Mapping[str, str]
    first: int
    chosen: dict[str, str]
    """Service → the need it stands for."""

    def give_best(self, needs: Sequence[str], limit: int) -> None:
        for need in needs:
            own = [candidate for candidate in self.free if need in candidate.by_need]
            if own and self._has_room(need, limit):
                self._put(max(own, key=lambda candidate: candidate.by_need[need]), need)

    def fill(self, needs: Collection[str], limit: int, each: int, *, mains: bool = False) -> None:
        for candidate in self.free:
            stands = (n for n in candidate.by_need if n in needs or (mains and n == candidate.main_need))
            taken = [*self.chosen.values()]
            if need := next((n for n in stands if self._has_room(n, limit) and taken.count(n) < each), ""):
                self._put(candidate, need)

    def _has_room(self, need: str, limit: int) -> bool:
        return sum(self.topics[other] == self.topics[need] for other in self.chosen.values()) < limit

    def _put(self, candidate: Candidate, need: str) -> None:
        if len(self.chosen) < self.first:
            self.chosen.setdefault(candidate.service, need)

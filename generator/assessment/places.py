"""Which services stand first: every strong need has its own best, and no topic takes the rest."""

from collections import Counter
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


def first_places(
    ranked: Sequence[Candidate], strong: Sequence[str], said: Collection[str], topics: Mapping[str, str], order: Order
) -> dict[str, str]:
    """Service → the need it stands for, at most `order.first`, in the order they were chosen.

    First the best service of each of the `strong` needs, in their order. One that is chosen for two needs counts for
    both; a service that only helps a little with a need does not take the place of the best one. When strong needs are
    of several topics, a topic with `order.alike` services has no room: then a need of it has a place only when the
    firm has `said` it, and after the others. Whatever is left goes to the others of `ranked` by their points. Such a
    one stands for the need it counts most for, or, where the topic of that is full, for the next strong need that it
    meets. Whoever stands for a topic with room goes before one whose topic is full.
    """
    free = [candidate for candidate in ranked if not candidate.part]
    most = order.alike if len({topics[need] for need in strong}) > 1 else len(free)
    chosen: dict[str, str] = {}
    taken: Counter[str] = Counter()

    def put(candidate: Candidate, need: str) -> None:
        if len(chosen) < order.first and candidate.service not in chosen:
            chosen[candidate.service] = need
            taken[topics[need]] += 1

    for needs, limit in ((strong, most), ([need for need in strong if need in said], len(free))):
        for need in needs:
            own = [candidate for candidate in free if need in candidate.by_need]
            if own and taken[topics[need]] < limit:
                put(max(own, key=lambda candidate: candidate.by_need[need]), need)
    for limit in (most, len(free)):
        for candidate in free:
            stands = (n for n in candidate.by_need if n in strong or n == candidate.main_need)
            if need := next((n for n in stands if taken[topics[n]] < limit), ""):
                put(candidate, need)
    return chosen

"""Which services stand first: every strong need has its place, and no topic takes them all."""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    ranked: Sequence[Candidate], strong: Sequence[str], topics: Mapping[str, str], order: Order
) -> dict[str, str]:
    """Service → the need it stands for, at most `order.first`, in the order they were chosen.

    First the best service of each of the `strong` needs that no service chosen before meets, in their order; then the
    others of `ranked` by their points. Such a one stands for the need it counts most for, or, where the topic of that
    is full, for the next strong need that it meets. A service counts to the topic of the need it stands for. When
    strong needs are of several topics, a topic with `order.alike` services has no room, and whoever stands for another
    goes before its third. So a topic takes more than that only when no service is left, open to the firm and no tool,
    that can stand for a topic with room; and a strong need is without a place only when its topic is full.
    """
    free = [candidate for candidate in ranked if not candidate.part]
    several = len({topics[need] for need in strong}) > 1
    chosen: dict[str, str] = {}
    taken: Counter[str] = Counter()

    def put(candidate: Candidate, need: str) -> None:
        if len(chosen) < order.first:
            chosen[candidate.service] = need
            taken[topics[need]] += 1

    for limit in (order.alike if several else len(free), len(free)):
        for need in strong:
            own = [candidate for candidate in free if need in candidate.by_need]
            if own and taken[topics[need]] < limit and not any(candidate.service in chosen for candidate in own):
                put(max(own, key=lambda candidate: candidate.by_need[need]), need)
        for candidate in free:
            if candidate.service not in chosen:
                stands = (n for n in candidate.by_need if n in strong or n == candidate.main_need)
                need = next((n for n in stands if taken[topics[n]] < limit), "")
                if need:
                    put(candidate, need)
    return chosen

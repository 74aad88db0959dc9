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


def first_places(
    ranked: Sequence[Candidate], strong: Sequence[str], topics: Mapping[str, str], order: Order
) -> dict[str, str]:
    """Service → the need it stands for, at most `order.first`, in the order they were chosen.

    First the best service of each of the `strong` needs, in their order; then the others of `ranked` by their points,
    as long as their topic has room. What room is then left goes to whoever is next.
    """
    free = [candidate for candidate in ranked if not candidate.part]
    chosen: dict[str, str] = {}
    for need in strong:
        own = [candidate for candidate in free if need in candidate.by_need]
        if own and len(chosen) < order.first:
            chosen.setdefault(max(own, key=lambda candidate: candidate.by_need[need]).service, need)
    several = len({topics[need] for need in strong}) > 1
    taken = Counter(topics[need] for need in chosen.values())
    for limit in (order.alike, len(free)):
        for candidate in free:
            need = next(iter(candidate.by_need))
            if candidate.service in chosen or (several and taken[topics[need]] >= limit):
                continue
            if len(chosen) < order.first:
                chosen[candidate.service] = need
                taken[topics[need]] += 1
    return chosen

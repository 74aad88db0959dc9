"""Moments of a deal: what had to be in place before one that has passed can only help with the next deal."""

from collections.abc import Collection

from generator.model.checklist import Checklist, Moment


def moments_passed(checklist: Checklist, need: str) -> Collection[Moment]:
    """The moments that the deal at hand has come past whenever a firm says strongly that it has this need."""
    strong = checklist.order.strong
    told = [o.passed for q in checklist.questions for o in q.options if o.reveals.get(need, 0) >= strong]
    moments = tuple(Moment)
    past = [moments.index(moment) + 1 for moment in told if moment is not None]
    return moments[: min(past)] if past and len(past) == len(told) else ()

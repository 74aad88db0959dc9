"""What would open a service that is closed today. Knows conditions, not words.

Only when every failing condition is one the firm can come to meet is there anything to say.
"""

from collections.abc import Collection
from dataclasses import dataclass

from generator.assessment.eligibility import conditions
from generator.assessment.profile import Profile, ProfileFact
from generator.model.checklist import Changeability, Checklist, Fact, FactKind
from generator.model.eligibility import Condition
from generator.model.service import Service, State


@dataclass(frozen=True, slots=True)
class FailingCondition:
    """A condition that fails today and that the firm can come to meet."""

    fact: str
    condition: Condition


def openings(
    service: Service, checklist: Checklist, profile: Profile, failing: Collection[str]
) -> tuple[FailingCondition, ...]:
    """What must change for a service to open; empty when it has ended, or when what fails cannot change."""
    if service.state is State.ENDED:
        return ()
    found: list[FailingCondition] = []
    for fact, condition in conditions(service, checklist):
        if fact.id in failing:
            if not _reachable(fact, condition, profile[fact.id]):
                return ()
            found.append(FailingCondition(fact.id, condition))
    return tuple(found)


def _reachable(fact: Fact, condition: Condition, known: ProfileFact) -> bool:
    if condition.any and fact.default and not set(condition.any) & set(fact.default):
        return False  # it is for another kind of firm than this guide is for
    if fact.changes is not Changeability.GROWS:
        return fact.changes is Changeability.FREELY
    if fact.kind is FactKind.RANGE:
        return condition.min is not None and known.span is not None and known.span[1] <= condition.min
    order = [value.id for value in fact.values]
    now = max((order.index(value) for value in known.stated), default=-1)
    wanted = condition.any or [value for value in order if value not in condition.none]
    return any(order.index(value) > now for value in wanted)

"""Whether a service is for this firm: fits, ask or no. What is not known never excludes."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.assessment.profile import Profile, ProfileFact
from generator.model.checklist import Checklist, Fact, FactKind
from generator.model.eligibility import Condition
from generator.model.service import Service, State


class Fit(StrEnum):
    """The answer, three-valued."""

    FITS = "fits"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a service is for a firm, and what that hangs on."""

    fit: Fit
    met: tuple[str, ...]
    """Facts whose conditions are known to hold."""
    unsure: tuple[str, ...]
    """Facts whose conditions may or may not hold."""
    failing: tuple[str, ...]
    """Facts whose conditions are known not to hold."""


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """A service and a checklist, the same only as these very two: two editions' equal ones are not gone through."""

    service: Service
    checklist: Checklist

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pair) and self.service is other.service and self.checklist is other.checklist

    def __hash__(self) -> int:
        return hash((id(self.service), id(self.checklist)))


def conditions(service: Service, checklist: Checklist) -> tuple[tuple[Fact, Condition], ...]:
    """The conditions of a service, with those that hold when it says nothing, in the order of the facts."""
    return _conditions(_Pair(service, checklist))


@lru_cache(maxsize=1024)
def _conditions(pair: _Pair) -> tuple[tuple[Fact, Condition], ...]:
    service, checklist = pair.service, pair.checklist
    requires = service.eligibility.requires if service.eligibility else {}
    found = ((fact, requires.get(fact.id) or _default(fact)) for fact in checklist.facts)
    return tuple((fact, condition) for fact, condition in found if condition)


def _default(fact: Fact) -> Condition | None:
    return Condition(any=fact.default) if fact.default else None


def judge(service: Service, checklist: Checklist, profile: Profile) -> Judgement:
    """Whether a service is for a firm. One whose state is uncertain is never more than "ask"; an ended one is "no"."""
    sides: dict[Fit, list[str]] = {Fit.FITS: [], Fit.ASK: [], Fit.NO: []}
    for fact, condition in conditions(service, checklist):
        sides[met(fact, condition, profile.get(fact.id, ProfileFact()))].append(fact.id)
    fit = Fit.FITS if service.state is State.DESCRIBED else Fit.ASK
    if sides[Fit.ASK]:
        fit = Fit.ASK
    if sides[Fit.NO] or service.state is State.ENDED:
        fit = Fit.NO
    return Judgement(fit, tuple(sides[Fit.FITS]), tuple(sides[Fit.ASK]), tuple(sides[Fit.NO]))


def met(fact: Fact, condition: Condition, known: ProfileFact) -> Fit:
    """Whether one condition holds. An interval that lies partly within the limits is "ask".

    One that only touches a limit at its end is "no": of a whole band that is one firm in many.
    """
    return _within(condition, known) if fact.kind is FactKind.RANGE else _among(condition, known)


def _within(condition: Condition, known: ProfileFact) -> Fit:
    if known.span is None:
        return Fit.ASK
    least, greatest = known.span
    low = float("-inf") if condition.min is None else condition.min
    high = float("inf") if condition.max is None else condition.max
    touches = least < greatest and (greatest == low or least == high)
    if touches or greatest < low or least > high:
        return Fit.NO
    return Fit.FITS if low <= least and greatest <= high else Fit.ASK


def _among(condition: Condition, known: ProfileFact) -> Fit:
    wanted, barred = set(condition.any), set(condition.none)
    if barred & known.stated or (wanted and wanted <= known.denied):
        return Fit.NO
    if (wanted and not wanted & known.stated) or not barred <= known.denied:
        return Fit.ASK
    return Fit.FITS

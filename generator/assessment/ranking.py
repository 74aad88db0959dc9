"""What moves a service up or down once it meets a need. Whole numbers only, so that Python and JavaScript agree."""

from collections.abc import Collection, Iterator, Mapping

from generator.assessment.eligibility import Judgement
from generator.assessment.profile import Profile, QuestionAnswer
from generator.model.checklist import Checklist, QuestionPath
from generator.model.service import Service

FACTORS: Mapping[str, int] = {
    "fits": 10,
    "ask": 7,
    "other-stage": 7,
    "exact": 14,
    "preferred": 12,
    "plain": 10,
}
"""Tenths by which what is true of a service moves it; `plain` where nothing is."""

STAGE = "stage"
"""The fact that a service's `stages` are about."""

PLACE = "region"
"""The fact that says where the firm is."""

PLACES = (12, 10, 8, 7, 6, 5, 4)
"""Share of a need's points by place among the services for it that are open to this firm; the last for all after."""

STRONGEST = 4
"""How many times more a service's strongest need counts than its others."""


def factor(service: Service, profile: Profile, judged: Judgement, *, exact: bool) -> int:
    """How far a service is moved: the product of its factors. What is made for an answer is so for every experience."""
    plain = FACTORS["plain"]
    moved = FACTORS[judged.fit.value]
    moved *= FACTORS["other-stage"] if other_stage(service, profile) and not exact else plain
    moved *= FACTORS["exact"] if exact else plain
    return moved * (FACTORS["preferred"] if preferred(service, profile) else plain)


def preferred(service: Service, profile: Profile) -> bool:
    """Whether the service would rather have firms like this one."""
    prefers = service.eligibility.prefers if service.eligibility else {}
    return any(set(wish.any) & profile[fact].stated for fact, wish in prefers.items() if fact in profile)


def other_stage(service: Service, profile: Profile) -> bool:
    """Whether the service is meant for firms with another export experience than this one is known to have."""
    stage = profile[STAGE].stated if STAGE in profile else frozenset()
    return bool(stage) and not stage & set(service.stages)


def stating(service: Service, profile: Profile, facts: Collection[str]) -> tuple[QuestionAnswer, ...]:
    """The answers that state what a service requires of these facts, in the order of its conditions."""
    return tuple(answer for told in _told(service, profile, facts) for answer in told)


def _told(service: Service, profile: Profile, facts: Collection[str]) -> Iterator[tuple[QuestionAnswer, ...]]:
    """For each value that the service requires of these facts, the answers that state it; those with none left out."""
    requires = service.eligibility.requires if service.eligibility else {}
    for name, condition in requires.items():
        if name in facts:
            told = profile[name].sources
            yield from (told[v] for v in (condition.any or ("", *sorted(profile[name].stated))) if told.get(v))


def made_for(service: Service, checklist: Checklist, profile: Profile, judged: Judgement) -> bool:
    """Whether only answers of the deepening state what the service requires, or it is the firm's county's own."""
    deep = {question.id for question in checklist.questions if question.path is QuestionPath.DEEP}
    exact = any({question for question, _ in told} <= deep for told in _told(service, profile, judged.met))
    requires = service.eligibility.requires if service.eligibility else {}
    return exact or (PLACE in judged.met and PLACE in requires and bool(requires[PLACE].any))

"""What the order of the needs analysis does: to firms that could come, and to the test firms when its figures change.

`python -m benchmarks order`. `RESPONSES=10000` and `SEED=17` are the defaults.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.firms import plausible
from benchmarks.measuring import Figure
from generator import clock
from generator.assessment.eligibility import Fit
from generator.assessment.places import several_topics
from generator.assessment.recommend import Result, assess, claims
from generator.clock import today
from generator.content import project_check
from generator.model import checklist
from generator.model.edition import Edition

ROOT = Path(__file__).parents[1]
RESPONSES = int(os.environ.get("RESPONSES", "10000"))
SEED = int(os.environ.get("SEED", "17"))

TRIED = {"cap": (3, 4, 5, 6, 8), "strong": (1, 2, 3), "alike": (1, 2, 3, 5)}
"""Figures of the order, and what each is tried as while the others stay."""


def figures() -> Iterator[Figure]:
    """The spread over random firms, then the test firms by path and by figure."""
    edition = project_check.checked(ROOT, today())
    yield from _spread(edition)
    for path in ("full", "quick"):
        yield from _score(edition, f"own firms, {path} path", quick=path == "quick")
    for name, values in TRIED.items():
        for value in values:
            yield from _score(_with(edition, name, value), f"{name} {value}")


def _spread(edition: Edition) -> Iterator[Figure]:
    chance = random.Random(SEED)  # noqa: S311 - any numbers do
    results = [assess(edition, plausible(edition, chance), clock.today()) for _ in range(RESPONSES)]
    right = [result for result in results if result.door.why.value != "wrong-door"]
    share = 100 / max(1, len(right))
    whys = Counter(result.door.why.value for result in right)
    yield Figure("order", "random firms", RESPONSES, "")
    yield Figure("order", "at the right door", len(right), "")
    for why, count in whys.most_common():
        yield Figure("order", f"door because of {why}", round(count * share, 1), "%")
    doors = sum(result.first_door == result.county_door for result in right)
    yield Figure("order", "the county's door first", round(doors * share, 1), "%")
    apart = sum(_actor(edition, result) != result.first_door for result in right)
    yield Figure("order", "door is not the owner of no. 1", round(apart * share, 1), "%")
    topics = Counter(len(_topics(edition, result)) for result in right)
    for count, times in sorted(topics.items()):
        yield Figure("order", f"{count} topics among the first", round(times * share, 1), "%")
    alike = edition.checklist.order.alike
    several = [r for r in right if several_topics(claims(edition, r.needs))]
    over = [r for r in several if max(_topics(edition, r).values(), default=0) > alike]
    share_of_several = 100 / max(1, len(several))
    yield Figure("order", "help asked for with several topics", len(several), "")
    yield Figure("order", "of those over two of a topic", round(len(over) * share_of_several, 1), "%")
    room = sum(_has_room(edition, result) for result in over)
    yield Figure("order", "of those while another topic had anything open", room, "")
    yield Figure(
        "order", "services in a result", sorted(len(r.recommendations) for r in right)[len(right) // 2], "median"
    )
    yield Figure("order", "empty results", sum(not result.recommendations for result in right), "")


def _actor(edition: Edition, result: Result) -> str:
    return edition.service[result.recommendations[0].service].actor if result.recommendations else ""


def _topics(edition: Edition, result: Result) -> Counter[str]:
    """Topic → how many of the first services stand for a need of it."""
    first = result.recommendations[: edition.checklist.order.first]
    return Counter(edition.need[r.needs[0]].topic for r in first if r.needs)


def _has_room(edition: Edition, result: Result) -> bool:
    """Whether a service that is not among the first could have stood for a need whose topic had room there."""
    counted, order = _topics(edition, result), edition.checklist.order
    rest = [r for r in result.recommendations[order.first :] if not r.part_of]
    strong = {claim.need for claim in claims(edition, result.needs) if claim.reserved}
    needs = {need for r in rest for need in (r.needs[0], *strong.intersection(r.needs))}
    return any(counted[edition.need[need].topic] < order.alike for need in needs)


def _with(edition: Edition, name: str, value: int) -> Edition:
    order: checklist.Order = edition.checklist.order.model_copy(update={name: value})
    return replace(edition, checklist=edition.checklist.model_copy(update={"order": order}))


def _score(edition: Edition, called: str, *, quick: bool = False) -> Iterator[Figure]:
    """Musts among the first, acceptable and exact doors, and unwanted services shown as fitting."""
    musts = named = accepted = exact = unwanted = 0
    for persona in edition.personas:
        answers = {q: a for q, a in persona.answers.items() if not quick or edition.question[q].path.value == "quick"}
        result = assess(edition, answers, clock.today())
        first = {r.service for r in result.recommendations[: edition.checklist.order.first]}
        fitting = {r.service for r in result.recommendations if r.fit is Fit.FITS}
        musts += len(persona.must)
        named += sum(expected.service in first for expected in persona.must)
        unwanted += sum(expected.service in fitting for expected in persona.must_not)
        door = persona.first_contact
        exact += result.first_door == door.actor
        accepted += result.first_door in {door.actor, *door.also_ok}
    firms = f"of {len(edition.personas)}"
    yield Figure("order", f"{called}: musts", named, f"of {musts}")
    yield Figure("order", f"{called}: door accepted", accepted, firms)
    yield Figure("order", f"{called}: door exact", exact, firms)
    yield Figure("order", f"{called}: unwanted shown as fitting", unwanted, "")

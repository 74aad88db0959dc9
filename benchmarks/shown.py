"""How often results show each service: over the personas, and over random responses that firms could have given.

`python -m benchmarks shown` lists the services that results show most, with the fields of each that are still unknown,
so that editors know where a fact is worth most. `RESPONSES=10000` and `SEED=17` are the defaults.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Figure
from generator import clock
from generator.assessment.recommend import assess
from generator.assessment.rules import holds
from generator.clock import today
from generator.content import project_check
from generator.model.checklist import Choice, Question
from generator.model.edition import Edition
from generator.model.service import Service

ROOT = Path(__file__).parents[1]
RESPONSES = int(os.environ.get("RESPONSES", "10000"))
SEED = int(os.environ.get("SEED", "17"))
LISTED = int(os.environ.get("LISTED", "40"))

ASKED = ("how", "cost")
APPLYING = ("applicant", "prepare", "duration")
"""The fields a firm asks for, beside whom it is for and where to turn; the second where somebody applies."""


def figures() -> list[Figure]:
    """A figure for each of the services shown most: its share of the results in per cent, and what is unknown."""
    edition = project_check.checked(ROOT, today())
    by_chance, by_personas = shown(edition, RESPONSES, SEED), Counter(_of_personas(edition))
    total = RESPONSES + len(edition.personas)
    counted = by_chance + by_personas
    listed = [edition.service[name] for name, _ in counted.most_common(LISTED)]
    rows = [
        Figure(
            "shown",
            f"{service.id}: {' '.join(unknown(edition, service)) or 'all known'}",
            100 * counted[service.id] / total,
            "%",
        )
        for service in listed
    ]
    missing = sum(len(unknown(edition, service)) for service in listed)
    everywhere = sum(len(unknown(edition, s)) for s in edition.services if s.state.value != "ended")
    return [
        *rows,
        Figure("shown", f"unknown fields of the {len(listed)} services shown most", missing, "fields"),
        Figure("shown", "unknown fields of all that have not ended", everywhere, "fields"),
    ]


def shown(edition: Edition, responses: int, seed: int) -> Counter[str]:
    """Service → in how many results of random responses it is among the first."""
    chance = random.Random(seed)  # noqa: S311 - any numbers do
    return Counter(name for _ in range(responses) for name in _first(edition, plausible(edition.questions, chance)))


def plausible(questions: tuple[Question, ...], chance: random.Random) -> dict[str, tuple[str, ...]]:
    """Responses as a reader gives them: only questions that are shown, nine of ten answered, few answers to each,
    and eight of ten give the first answer to the first question."""
    given: dict[str, tuple[str, ...]] = {}
    if chance.random() < 0.8:
        given[questions[0].id] = (questions[0].options[0].id,)
    for question in questions:
        if (
            question.id in given
            or (question.show_if is not None and not holds(question.show_if, given))
            or chance.random() < 0.1
        ):
            continue
        options = [option.id for option in question.options]
        most = 1 if question.kind is Choice.ONE else min(chance.choice((1, 1, 2, 3)), question.max or len(options))
        given[question.id] = tuple(chance.sample(options, min(most, len(options))))
    return given


def unknown(edition: Edition, service: Service) -> list[str]:
    """The fields a firm asks for that the record does not know."""
    applied = any(kind.applied for kind in edition.vocabulary.service_kinds if kind.id in service.kinds)
    return [field for field in ASKED + APPLYING * applied if not getattr(service, field)]


def _of_personas(edition: Edition) -> Iterator[str]:
    for persona in edition.personas:
        yield from _first(edition, persona.answers)


def _first(edition: Edition, given: dict[str, tuple[str, ...]]) -> list[str]:
    return [r.service for r in assess(edition, given, clock.today()).recommendations[: edition.checklist.order.first]]

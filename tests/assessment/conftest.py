"""The real edition, and what its twin answers in."""

from dataclasses import asdict
from typing import Any

import pytest

from generator.assessment.needs import Revealed
from generator.assessment.prose import opens_when
from generator.assessment.recommend import Result
from generator.model.edition import Edition
from tests import real_content
from tests.assessment.twin import Twin


def whole(result: Result, edition: Edition, language: str) -> dict[str, Any]:
    """All of a Python result, in the shape the twin answers in."""

    def revealed(needs: tuple[Revealed, ...]) -> list[dict[str, Any]]:
        return [asdict(r) | {"because": [list(g) for g in r.because]} for r in needs]

    return {
        "responses": {question: list(answers) for question, answers in result.responses.items()},
        "door": {"actor": result.door.actor, "why": result.door.why.value, "after": list(result.door.after)},
        "countyDoor": result.county_door,
        "needs": revealed(result.needs),
        "closed": revealed(result.closed),
        "handOver": {need: list(actors) for need, actors in result.hand_over.items()},
        "recommendations": [
            {
                "service": r.service,
                "fit": r.fit.value,
                "points": r.points,
                "needs": list(r.needs),
                "because": [list(g) for g in r.because],
                "unsure": list(r.unsure),
                "asked": r.asked,
                "later": r.later,
                "partOf": r.part_of,
            }
            for r in result.recommendations
        ],
        "nearMisses": [[n.service, opens_when(n.opens, edition.checklist, language)] for n in result.near_misses],
        "exits": list(result.exits),
    }


@pytest.fixture(scope="session")
def edition() -> Edition:
    return real_content.nation()


@pytest.fixture(scope="session")
def twin() -> Twin:
    return Twin()


@pytest.fixture(scope="session")
def regional(edition: Edition) -> dict[str, Edition]:
    """Every regional edition by its id."""
    found = real_content.content()
    return {name: laid for name in found.editions if (laid := found.edition(name)) and name != edition.site.id}

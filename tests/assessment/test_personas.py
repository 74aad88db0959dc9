"""Every persona is told what a competent adviser would tell it."""

from pathlib import Path

import pytest

from generator.assessment.eligibility import Fit
from generator.assessment.recommend import assess
from generator.model.edition import Edition
from generator.model.persona import Persona
from tests.assessment.small import DAY

IDS = sorted(file.stem for file in (Path(__file__).parents[2] / "content" / "personas").glob("*.yaml"))


@pytest.fixture(params=IDS)
def persona(request: pytest.FixtureRequest, edition: Edition) -> Persona:
    return next(p for p in edition.personas if p.id == request.param)


def test_there_are_enough_personas_to_trust():
    assert len(IDS) >= 25


def test_a_persona_answers_questions_that_exist_and_are_shown(persona: Persona, edition: Edition):
    assert set(assess(edition, persona.answers, DAY).responses) == set(persona.answers)


def test_every_must_is_among_the_first(persona: Persona, edition: Edition):
    first = [r.service for r in assess(edition, persona.answers, DAY).recommendations[: edition.checklist.order.first]]
    assert {expected.service for expected in persona.must} <= set(first), first


def test_no_must_not_is_said_to_fit(persona: Persona, edition: Edition):
    fitting = {r.service for r in assess(edition, persona.answers, DAY).recommendations if r.fit is Fit.FITS}
    assert not fitting & {unwanted.service for unwanted in persona.must_not}


def test_no_must_not_is_said_to_fit_after_the_quick_path(persona: Persona, edition: Edition):
    quick = {q: a for q, a in persona.answers.items() if edition.question[q].path.value == "quick"}
    fitting = {r.service for r in assess(edition, quick, DAY).recommendations if r.fit is Fit.FITS}
    assert not fitting & {unwanted.service for unwanted in persona.must_not}


def test_the_first_door_is_right(persona: Persona, edition: Edition):
    door = persona.first_contact
    assert assess(edition, persona.answers, DAY).first_door in {door.actor, *door.also_ok}


def test_what_would_open_a_service_is_told_where_an_adviser_would(edition: Edition):
    told = sum(
        near.service in {n.service for n in assess(edition, persona.answers, DAY).near_misses}
        for persona in edition.personas
        for near in persona.near_miss
    )
    assert told >= 5

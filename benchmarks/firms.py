"""Firms that could come: random answers to the questions that are shown, as a person would give them."""

import random

from generator.assessment.rules import holds
from generator.model.checklist import Choice, Question, QuestionPath
from generator.model.edition import Edition

RIGHT_DOOR = 0.92
"""Share of firms that came through the right door: their first answer leads nowhere else."""

ONLY_QUICK = 0.4
"""Share that stops after the quick path."""

SKIPS = 0.08
"""Share of questions left unanswered."""

SEVERAL = (1, 1, 1, 2, 2, 3)
"""How many answers are chosen where many may be."""


def plausible(edition: Edition, chance: random.Random) -> dict[str, list[str]]:
    """The answers of one firm: question → answers."""
    deep = chance.random() > ONLY_QUICK
    right = chance.random() < RIGHT_DOOR
    given: dict[str, list[str]] = {}
    for question in edition.questions:
        asked = question.show_if is None or holds(question.show_if, given)
        if not asked or (question.path is QuestionPath.DEEP and not deep):
            continue
        if chance.random() >= SKIPS or not given:
            given[question.id] = _answers(question, chance, right=right or bool(given))
    return given


def anything(edition: Edition, chance: random.Random) -> dict[str, list[str]]:
    """Answers to some of the questions, hidden and impossible ones too: what no form lets through."""
    eager = chance.random()
    seller = chance.random()
    given = {}
    for question in edition.questions:
        if chance.random() < eager:
            most = 1 if question.kind is Choice.ONE and chance.random() < 0.95 else chance.choice((1, 1, 2, 3, 12))
            options = [option.id for option in question.options]
            given[question.id] = chance.sample(options, min(most, len(options)))
    if seller < 0.8:
        given[edition.questions[0].id] = [edition.questions[0].options[0].id]
    return given


def _answers(question: Question, chance: random.Random, *, right: bool) -> list[str]:
    options = [option for option in question.options if not right or not option.leads_to] or list(question.options)
    if not right:
        options = [option for option in options if option.leads_to] or options
    if question.kind is Choice.ONE:
        return [chance.choice(options).id]
    many = chance.sample(options, min(len(options), question.max or len(options), chance.choice(SEVERAL)))
    together = [option for option in many if not option.alone]
    return [option.id for option in together or many[:1]]

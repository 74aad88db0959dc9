"""Personas that answer as no firm can: two answers where one is taken, too many, "none of these" with others."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.checklist import Choice, Question
from generator.model.edition import Edition
from generator.model.persona import Persona

CODES = ("too-many-answers", "none-combined")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Answers of personas that the form would not let anybody give."""
    for persona in edition.personas:
        for question_id in persona.answers:
            question = edition.question.get(question_id)
            if question is not None:
                yield from _answers(persona, question)


def _answers(persona: Persona, question: Question) -> Iterator[Diagnostic]:
    chosen = persona.answers[question.id]
    most = 1 if question.kind is Choice.ONE else question.max or len(question.options)
    if len(chosen) > most:
        at = persona.at("answers", question.id, most)
        yield error(at, "too-many-answers", question=question.id, most=str(most))
    nones = {option.id for option in question.options if option.none}
    for i, answer in enumerate(chosen):
        if answer in nones and len(chosen) > 1:
            yield error(persona.at("answers", question.id, i), "none-combined", question=question.id, value=answer)

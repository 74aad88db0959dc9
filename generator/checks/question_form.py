"""Questions whose form contradicts itself: a greatest number where one answer is chosen, several "none of these"."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error, warning
from generator.model.checklist import Choice, Question
from generator.model.edition import Edition

CODES = ("max-on-one", "max-without-effect", "two-none", "no-choice", "own-until")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Questions that could not be asked as they are written."""
    for question in edition.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[Diagnostic]:
    if len(question.options) < 2 and (question.kind is Choice.ONE or not question.options):  # noqa: PLR2004 - a choice
        yield error(question.at("options"), "no-choice", question=question.id)
    if question.max is not None and question.kind is Choice.ONE:
        yield error(question.at_key("max"), "max-on-one", question=question.id)
    elif question.max is not None and question.max >= len(question.options):
        words = {"question": question.id, "value": str(question.max), "count": str(len(question.options))}
        yield warning(question.at("max"), "max-without-effect", **words)
    nones = [option for option in question.options if option.none]
    for option in nones[1:]:
        yield error(option.at_key("none"), "two-none", question=question.id, first=nones[0].id)
    for option in question.options:
        for i, other in enumerate(option.until):
            if other == question.id:
                yield error(option.at("until", i), "own-until", question=question.id)

"""What questions, answers and facts are called: they end up in rules, forms and tickets, so only safe names will do."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.checklist import Fact, FactValue, Option, Question
from generator.model.edition import Edition
from generator.model.rule import WORDS

CODES = ("reserved-word", "unsafe-id")

_SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_RESERVED = frozenset((*WORDS, "answers", "negated"))
"""Words that a rule reads as its own, so a question called so could not be asked about."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Names that a rule, a form or a ticket could not carry."""
    for question in edition.questions:
        if question.id in _RESERVED:
            yield error(question.at("id"), "reserved-word", value=question.id)
        yield from _safe(question)
        for option in question.options:
            yield from _safe(option)
    for fact in edition.checklist.facts:
        yield from _safe(fact)
        for value in fact.values:
            yield from _safe(value)


def _safe(record: Question | Option | Fact | FactValue) -> Iterator[Diagnostic]:
    if not _SAFE.fullmatch(record.id):
        yield error(record.at("id"), "unsafe-id", field="id", value=record.id)

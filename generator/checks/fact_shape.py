"""Facts are stated and asked for in the shape they have: a choice has one value, a range two ends, a set any values."""

import math
from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostic, error
from generator.model.checklist import Fact, FactKind, Option
from generator.model.edition import Edition
from generator.model.service import Service

CODES = (
    "two-values",
    "bad-range",
    "range-with-values",
    "choice-without-values",
    "condition-on-range",
    "range-on-choice",
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Statements and conditions that do not fit the shape of their fact."""
    for fact in edition.checklist.facts:
        if fact.kind is FactKind.RANGE and (fact.values or fact.default):
            yield error(fact.at_key("values" if fact.values else "default"), "range-with-values", fact=fact.id)
        if fact.kind is not FactKind.RANGE and not fact.values:
            yield error(fact.at("id"), "choice-without-values", fact=fact.id)
        if fact.kind is FactKind.CHOICE and len(fact.default) != len(set(fact.default)):
            yield error(fact.at("default"), "two-values", fact=fact.id, value=", ".join(fact.default))
    for question in edition.questions:
        for option in question.options:
            for name, stated in option.states.items():
                if name in edition.fact:
                    yield from _stated(option, edition.fact[name], stated)
    for service in edition.services:
        yield from _conditions(service, edition)


def _stated(option: Option, fact: Fact, stated: Any) -> Iterator[Diagnostic]:  # noqa: ANN401 - as its author wrote it
    at = option.at("states", fact.id)
    if fact.kind is FactKind.RANGE:
        if not _is_range(stated):
            yield error(at, "bad-range", fact=fact.id, value=_shown(stated))
    elif isinstance(stated, list) and fact.kind is FactKind.CHOICE and len(stated) != 1:
        yield error(at, "two-values", fact=fact.id, value=_shown(stated))
    elif not isinstance(stated, str) and not (isinstance(stated, list) and all(isinstance(v, str) for v in stated)):
        yield error(at, "bad-value", field=f"states.{fact.id}", value=_shown(stated))


def _is_range(stated: object) -> bool:
    if not isinstance(stated, list) or len(stated) != 2 or stated == [None, None]:  # noqa: PLR2004 - least and greatest
        return False
    try:
        least, greatest = (None if end is None else float(end) for end in stated)
    except (TypeError, ValueError):
        return False
    if any(end is not None and not math.isfinite(end) for end in (least, greatest)):
        return False
    return least is None or greatest is None or least <= greatest


def _conditions(service: Service, edition: Edition) -> Iterator[Diagnostic]:
    if service.eligibility is None:
        return
    for field in ("requires", "prefers"):
        for name, condition in getattr(service.eligibility, field).items():
            fact = edition.fact.get(name)
            if fact is None:
                continue
            asks_values = bool(condition.any or condition.none)
            asks_range = condition.min is not None or condition.max is not None
            at = service.eligibility.at_key(field, name)
            if fact.kind is FactKind.RANGE and asks_values:
                yield error(at, "condition-on-range", fact=name)
            if fact.kind is not FactKind.RANGE and asks_range:
                yield error(at, "range-on-choice", fact=name)


def _shown(value: object) -> str:
    ends = value if isinstance(value, list) else [value]
    return ", ".join("null" if end is None else str(end) for end in ends)

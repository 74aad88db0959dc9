"""Whether a rule holds for the answers chosen. Knows nothing of which questions are shown."""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from generator.model.rule import Rule

Responses: TypeAlias = Mapping[str, Collection[str]]
"""Question → the answers chosen. A question that is missing or empty is unanswered."""


def holds(rule: Rule, responses: Responses) -> bool:
    """Whether `rule` holds. Each line needs one of its answers; an unanswered question makes its line false."""
    return (
        all(any(a in responses.get(q, ()) for a in answers) for q, answers in rule.answers.items())
        and all(holds(part, responses) for part in rule.all)
        and (not rule.any or any(holds(part, responses) for part in rule.any))
        and not (rule.negated and holds(rule.negated, responses))
    )

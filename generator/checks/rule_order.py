"""When a question is shown may depend on earlier questions only, or the form would change above where the firm is."""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition
from generator.model.rule import Rule

CODES = ("own-question", "later-question", "show-cycle")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Rules that look at their own question, at a later one, or in a circle."""
    order = {question.id: i for i, question in enumerate(edition.questions)}
    looks_at = {q.id: {name for name, _ in q.show_if.mentions()} if q.show_if else set() for q in edition.questions}
    for question in edition.questions:
        if question.show_if is None:
            continue
        for name, at in _named(question.show_if):
            if name == question.id:
                yield error(at, "own-question", question=name)
            elif order.get(name, -1) > order[question.id]:
                circle = _way(name, question.id, looks_at)
                if circle:
                    yield error(at, "show-cycle", question=question.id, way=" → ".join((question.id, *circle)))
                else:
                    yield error(at, "later-question", question=question.id, value=name)


def _named(rule: Rule) -> Iterator[tuple[str, Location]]:
    for name in rule.answers:
        yield name, rule.at_key(name)
    for _, part in rule.parts():
        if isinstance(part, Rule):
            yield from _named(part)


def _way(here: str, goal: str, looks_at: Mapping[str, set[str]]) -> list[str]:
    """The questions on a way from `here` to `goal`, both ends included; empty when there is none."""
    ways = [[here]]
    seen = {here}
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        further = sorted(looks_at.get(way[-1], set()) - seen)
        seen.update(further)
        ways += [[*way, name] for name in further]
    return []

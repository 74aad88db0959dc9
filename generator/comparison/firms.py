"""What firms are told otherwise in another edition: one firm at a time, and many as shares."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.assessment.recommend import Result, assess
from generator.assessment.responses import cleaned
from generator.assessment.rules import Responses
from generator.model.checklist import Choice, Question
from generator.model.edition import Edition


@dataclass(frozen=True, slots=True)
class FirstView:
    """What a firm sees first."""

    door: str
    """The actor to contact first."""
    first: tuple[str, ...]
    """The services of the first list, in order."""
    needs: tuple[str, ...]
    near: frozenset[str]
    """Services that are closed today and can be opened."""

    @classmethod
    def of(cls, result: Result, places: int) -> "FirstView":
        """From the whole result; the first list has `places`."""
        first = tuple(one.service for one in result.recommendations[:places])
        near = frozenset(one.service for one in result.near_misses)
        return cls(result.first_door, first, tuple(one.need for one in result.needs), near)


@dataclass(frozen=True, slots=True)
class ResultChange:
    """One firm's result, before and after."""

    before: FirstView
    after: FirstView

    @property
    def door(self) -> bool:
        """Whether another actor is contacted first."""
        return self.before.door != self.after.door

    @property
    def gone(self) -> tuple[str, ...]:
        """Services that left the first list."""
        return tuple(one for one in self.before.first if one not in self.after.first)

    @property
    def come(self) -> tuple[str, ...]:
        """Services that came into the first list."""
        return tuple(one for one in self.after.first if one not in self.before.first)

    @property
    def order(self) -> bool:
        """Whether the same services stand in another order."""
        return not self.gone and not self.come and self.before.first != self.after.first

    @property
    def other(self) -> bool:
        """Whether nothing of this changed, but the needs or what could be opened did."""
        same = (self.before.door, self.before.first) == (self.after.door, self.after.first)
        return same and self.before != self.after


@dataclass(frozen=True, slots=True)
class Shares:
    """Of how many firms what is told otherwise."""

    firms: int
    any: int
    door: int
    services: int
    """Another service in the first list."""
    order: int
    other: int

    @classmethod
    def of(cls, firms: int, changed: Iterable[ResultChange]) -> "Shares":
        """From the firms whose results changed, out of `firms`."""
        these = list(changed)
        return cls(
            firms,
            len(these),
            sum(one.door for one in these),
            sum(bool(one.gone or one.come) for one in these),
            sum(one.order for one in these),
            sum(one.other for one in these),
        )


def result_change(before: Edition, after: Edition, responses: Responses, day: date) -> ResultChange | None:
    """What a firm with these responses is told before and after; None when it is told the same."""
    was = FirstView.of(assess(before, responses, day), before.checklist.order.first)
    now = FirstView.of(assess(after, responses, day), after.checklist.order.first)
    return None if was == now else ResultChange(was, now)


def personas(before: Edition, after: Edition, day: date) -> dict[str, ResultChange]:
    """Persona of both editions → what it is told otherwise; the answers are those of today."""
    known = {one.id for one in before.personas}
    found = {one.id: result_change(before, after, one.answers, day) for one in after.personas if one.id in known}
    return {name: one for name, one in found.items() if one is not None}


def random_responses(questions: Sequence[Question], pick: Callable[[int], int]) -> dict[str, tuple[str, ...]]:
    """The responses of a firm that answers by chance. `pick(n)` gives a number from 0 to n - 1."""
    given: dict[str, tuple[str, ...]] = {}
    for question in questions:
        most = 1 if question.kind is Choice.ONE else min(question.max or 3, len(question.options))
        count = 1 + pick(most)
        given[question.id] = tuple(question.options[pick(len(question.options))].id for _ in range(count))
    return cleaned(questions, given)


def result_changes(
    before: Edition, after: Edition, firms: Sequence[Mapping[str, tuple[str, ...]]], day: date
) -> Iterator[ResultChange]:
    """Of firms with these responses those whose results changed."""
    for responses in firms:
        changed = result_change(before, after, responses, day)
        if changed is not None:
            yield changed

"""The answers there are, as far as they matter to one question about the checklist.

A projection keeps the needs and facts in question, the questions that touch them and those that decide whether these
are shown. Answers that nothing tells apart become one. What is left is walked through, every response set once, or
given up on out loud: a projection that is too large is never sampled.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, count, islice
from typing import TypeAlias

from generator.assessment.profile import values_of
from generator.assessment.rules import holds
from generator.model.checklist import Checklist, Choice, Fact, FactKind, Option, Question
from generator.model.rule import Rule

BOUND = 5_000
"""Most choices that are walked through to decide one thing: about a quarter of a second."""

_GLANCE = 40
"""Response sets that are tried for an example before anything is proved, and the choices that may take."""
_GLANCE_STEPS = 1_000

Answers: TypeAlias = dict[str, tuple[str, ...]]
"""Question → the answers chosen; shown questions only, unanswered ones left out."""

Forced: TypeAlias = Mapping[str, frozenset[str]]
"""Question → answers that must all be chosen."""


class TooLargeError(Exception):
    """There are more response sets than are walked through."""


@dataclass(frozen=True)
class Space:
    """The part of a checklist that some needs and facts depend on."""

    whole: Checklist
    needs: frozenset[str] = frozenset()
    facts: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    """Fact → the values that matter; None for all of them."""
    keep: Forced = field(default_factory=dict)
    """Question → answers that must stay apart from every other."""

    @cached_property
    def checklist(self) -> Checklist:
        """The projected checklist: the real evaluator gives the same needs and facts for it as for the whole."""
        mentioned = _mentioned(self._questions)
        return self.whole.model_copy(
            update={
                "needs": tuple(n for n in self.whole.needs if n.id in self.needs),
                "facts": tuple(f for f in self.whole.facts if f.id in self.facts),
                "questions": tuple(self._merged(q, mentioned.get(q.id, ())) for q in self._questions),
            }
        )

    @cached_property
    def _questions(self) -> tuple[Question, ...]:
        """The questions that matter, with only the effects that do, in their order."""
        by_id = {q.id: q for q in self.whole.questions}
        waiting = [q.id for q in by_id.values() if q.id in self.keep or any(map(self._matters, q.options))]
        wanted: dict[str, Question] = {}
        while waiting:
            name = waiting.pop()
            if name in wanted or name not in by_id:
                continue
            question = by_id[name]
            wanted[name] = question.model_copy(update={"options": tuple(map(self._effects, question.options))})
            waiting += parents(question)
            waiting += [other for option in wanted[name].options for other in option.until]
        return tuple(wanted[name] for name in by_id if name in wanted)

    def _matters(self, option: Option) -> bool:
        touched = any(not self.needs.isdisjoint(moved) for moved in (option.reveals, option.lowers, option.keeps))
        return touched or not self.facts.keys().isdisjoint(option.states)

    def _effects(self, option: Option) -> Option:
        reveals = {need: weight for need, weight in option.reveals.items() if need in self.needs}
        keeps = {need: weight for need, weight in option.keeps.items() if need in self.needs}
        return option.model_copy(
            update={
                "states": {fact: stated for fact, stated in option.states.items() if fact in self.facts},
                "reveals": reveals,
                "lowers": {need: weight for need, weight in option.lowers.items() if need in self.needs},
                "until": option.until if reveals or keeps else (),
                "keeps": keeps,
                "leads_to": None,
            }
        )

    def _merged(self, question: Question, lines: Collection[frozenset[str]]) -> Question:
        """The question with one answer of each sort that nothing tells apart."""
        kinds = {fact.id: fact for fact in self.whole.facts}
        apart = self.keep.get(question.id, frozenset())
        seen: set[object] = set()
        kept: list[Option] = []
        for option in question.options:
            sort: object = option.id
            adds_up = question.kind is Choice.MANY and (option.reveals or option.lowers or option.keeps)
            if option.id not in apart and not adds_up:
                sort = (
                    frozenset((f, self._stated(kinds[f], v)) for f, v in option.states.items()),
                    frozenset(option.reveals.items()),
                    frozenset(option.lowers.items()),
                    frozenset(option.keeps.items()),
                    option.until,
                    frozenset(line for line in lines if option.id in line),
                    (option.none, option.unknown),
                )
            if sort not in seen:
                seen.add(sort)
                kept.append(option)
        return question.model_copy(update={"options": tuple(kept)})

    def _stated(self, fact: Fact, stated: object) -> object:
        if fact.kind is FactKind.RANGE:
            return str(stated)
        values = frozenset(values_of(stated))
        wider = {value.id: value.part_of for value in fact.values}
        matter = self.facts[fact.id]
        if matter is None:
            return values
        told = frozenset(v for v in values if any(_belongs(v, m, wider) or _belongs(m, v, wider) for m in matter))
        return told, bool(values - told) and fact.kind is FactKind.CHOICE

    def responses(
        self, forced: Forced | None = None, *, complete: bool = False, steps: int = BOUND
    ) -> Iterator[Answers]:
        """Every response set that holds the forced answers; with `complete` only those that answer all that is shown.

        The sparsest come first, so that an example is found at once where there is one. Raises TooLargeError when the
        walk has taken more than `steps` choices.
        """
        forced = forced or {}
        order = self._order(forced)
        sets = {
            q.id: list(islice(_choices(q, forced.get(q.id, frozenset()), complete=complete), steps + 1)) for q in order
        }
        yield from _walk(order, sets, forced, {}, count(steps, -1))

    def glance(self, forced: Forced) -> Iterator[Answers]:
        """The sparsest response sets that hold the forced answers. That none is found among them proves nothing."""
        try:
            yield from islice(self.responses(forced, steps=_GLANCE_STEPS), _GLANCE)
        except TooLargeError:
            return

    def decide(self, asked: Callable[[Answers], bool], forced: Forced | None = None, *, complete: bool = False) -> bool:
        """Whether some response set is as asked. Raises TooLargeError when that takes more than BOUND steps."""
        return any(asked(answers) for answers in self.responses(forced, complete=complete))

    def _order(self, forced: Forced) -> tuple[Question, ...]:
        """The questions in an order that keeps parents first, those that decide what is forced before all others."""
        by_id = {q.id: q for q in self.checklist.questions}
        first: set[str] = set()
        waiting = [name for name in forced if name in by_id]
        while waiting:
            name = waiting.pop()
            if name not in first and name in by_id:
                first.add(name)
                waiting += parents(by_id[name])
        return tuple(sorted(by_id.values(), key=lambda q: q.id not in first))


def parents(question: Question) -> tuple[str, ...]:
    """The questions whose answers decide whether this one is shown."""
    return tuple(dict.fromkeys(name for name, _ in question.show_if.mentions())) if question.show_if else ()


def _walk(
    order: tuple[Question, ...],
    sets: Mapping[str, list[tuple[str, ...]]],
    forced: Forced,
    answers: Answers,
    left: Iterator[int],
) -> Iterator[Answers]:
    if not order:
        yield dict(answers)
        return
    question, rest = order[0], order[1:]
    if question.show_if is not None and not holds(question.show_if, answers):
        if question.id not in forced:
            yield from _walk(rest, sets, forced, answers, left)
        return
    for chosen in sets[question.id]:
        if next(left) <= 0:
            raise TooLargeError
        if chosen:
            answers[question.id] = chosen
        yield from _walk(rest, sets, forced, answers, left)
        answers.pop(question.id, None)


def _choices(question: Question, forced: frozenset[str], *, complete: bool) -> Iterator[tuple[str, ...]]:
    """What may be chosen, fewest answers first. An answer "none of these" stands alone."""
    if not forced and not (complete and question.options):
        yield ()
    most = 1 if question.kind is Choice.ONE else min(question.max or len(question.options), len(question.options))
    none = {option.id for option in question.options if option.none}
    names = sorted(question.options, key=lambda o: sum(o.reveals.values()) - sum(o.lowers.values()))
    position = {option.id: i for i, option in enumerate(question.options)}
    for size in range(1, most + 1):
        for chosen in combinations([o.id for o in names], size):
            if forced <= set(chosen) and (size == 1 or not none & set(chosen)):
                yield tuple(sorted(chosen, key=position.__getitem__))


def _mentioned(questions: Iterable[Question]) -> dict[str, set[frozenset[str]]]:
    """Question → the sets of answers that rules look for together."""
    lines: dict[str, set[frozenset[str]]] = {}
    rules: list[Rule] = [q.show_if for q in questions if q.show_if is not None]
    while rules:
        rule = rules.pop()
        for name, answers in rule.answers.items():
            lines.setdefault(name, set()).add(frozenset(answers))
        rules += [*rule.any, *rule.all, *([rule.negated] if rule.negated else [])]
    return lines


def _belongs(value: str, to: str, wider: Mapping[str, str | None]) -> bool:
    step: str | None = value
    while step is not None and step != to:
        step = wider.get(step)
    return step is not None

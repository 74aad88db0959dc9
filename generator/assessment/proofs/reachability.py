"""What a checklist can and cannot do, found exactly.

Domains are finite, so every claim is walked through or not made. The evaluator itself is asked, on projections of the
checklist (see `space`); where a projection is too large the verdict says so. Knows nothing of messages or files.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.assessment.eligibility import Fit, conditions, judge, met
from generator.assessment.needs import needs_revealed
from generator.assessment.profile import profile_of, values_of
from generator.assessment.proofs.answer_space import Answers, Space
from generator.assessment.proofs.verdict import Verdict, decided
from generator.assessment.ranking import made_for
from generator.assessment.responses import cleaned, shown
from generator.model.checklist import Checklist, Choice, Fact, FactKind, Moment, Option, Question
from generator.model.eligibility import Condition
from generator.model.service import Service, State

Giving = tuple[Question, Option]


@lru_cache(maxsize=4096)
def can_be_shown(checklist: Checklist, question: Question) -> Verdict:
    """Whether some answers show this question."""
    space = Space(checklist, keep={question.id: frozenset()})
    return decided(lambda: space.decide(lambda answers: _is_shown(space.checklist, question, answers)))


@lru_cache(maxsize=4096)
def can_be_revealed(checklist: Checklist, need: str) -> Verdict:
    """Whether some answers reveal this need."""

    def decide() -> bool:
        return any(
            space.decide(lambda answers, space=space: _weight(space, need, answers) > 0, {q.id: frozenset([o.id])})  # type: ignore[misc]
            for q, o in _revealing(checklist, need)
            for space in (Space(checklist, frozenset([need]), keep={q.id: frozenset([o.id])}),)
        )

    return decided(decide)


@lru_cache(maxsize=4096)
def can_be_recommended(checklist: Checklist, service: Service) -> Verdict:
    """Whether some answers reveal a need that this service meets and do not close the service."""
    giving = [(need, q, o) for need in service.meets for q, o in _revealing(checklist, need)]
    if any(_at_a_glance(checklist, service, need, q, o) for need, q, o in giving):
        return Verdict.YES
    return decided(lambda: any(_ever(checklist, service, need, q, o) for need, q, o in giving))


@lru_cache(maxsize=4096)
def is_always_recommended(checklist: Checklist, service: Service) -> Verdict:
    """Whether every firm that came through the right door and answers all it is asked is told of this service."""
    space = Space(_right_door(checklist), frozenset(service.meets), _facts(checklist, service))
    if not space.checklist.questions:
        return Verdict.NO
    escape = decided(lambda: space.decide(lambda answers: not _is_recommended(space, service, answers), complete=True))
    return {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES}.get(escape, escape)


@lru_cache(maxsize=4096)
def can_hold(checklist: Checklist, service: Service, fact: Fact) -> Verdict:
    """Whether some answers are known to meet what this service requires of this fact."""
    condition = {f.id: c for f, c in conditions(service, checklist)}[fact.id]
    space = Space(checklist, facts={fact.id: _values(fact, condition)})

    def holds(answers: Answers) -> bool:
        return met(fact, condition, profile_of(space.checklist, answers)[fact.id]) is Fit.FITS

    for question in space.checklist.questions:
        for option in question.options:
            if fact.id in option.states and any(map(holds, space.glance({question.id: frozenset([option.id])}))):
                return Verdict.YES
    return decided(lambda: space.decide(holds))


def changes_something(
    checklist: Checklist, services: tuple[Service, ...], question: Question, option: Option, doors: frozenset[str]
) -> Verdict:
    """Whether some response set gives another result without this answer than with it.

    `doors` are facts that decide more than services, such as which door to go to.
    """
    if _decides(checklist, services, option) or not doors.isdisjoint(option.states):
        return Verdict.YES
    verdicts = {Verdict.NO}
    for verdict in _effects(checklist, services, question, option):
        if verdict is Verdict.YES:
            return verdict
        verdicts.add(verdict)
    return Verdict.TOO_LARGE if Verdict.TOO_LARGE in verdicts else Verdict.NO


def _decides(checklist: Checklist, services: tuple[Service, ...], option: Option) -> bool:
    """Whether an answer by itself decides the exit, the first door, or what helps only the next time."""
    moments = tuple(Moment)
    before = [moments.index(s.before) for s in services if s.before and s.state is not State.ENDED]
    urgent = option.event and any(weight >= checklist.order.strong for weight in option.reveals.values())
    passed = option.passed is not None and any(moment <= moments.index(option.passed) for moment in before)
    return bool(option.leads_to) or option.begin or urgent or passed


def conflicts(checklist: Checklist) -> Iterator[tuple[Fact, Giving, Giving]]:
    """Pairs of answers that can be given together and state different values of a fact that has one."""
    for fact in checklist.facts:
        if fact.kind is FactKind.SET:
            continue
        giving = [(q, o) for q in checklist.questions for o in q.options if fact.id in o.states]
        for i, (q1, o1) in enumerate(giving):
            for q2, o2 in giving[i + 1 :]:
                if _differ(fact, o1, o2) and _together(checklist, (q1, o1), (q2, o2)):
                    yield fact, (q1, o1), (q2, o2)


def _effects(
    checklist: Checklist, services: tuple[Service, ...], question: Question, option: Option
) -> Iterator[Verdict]:
    for other in checklist.questions:
        if other.show_if is not None and (question.id, option.id) in other.show_if.mentions():
            yield _shows(checklist, question, option, other)
    for need in (*option.reveals, *option.lowers, *option.keeps):
        yield _weighs(checklist, question, option, need)
    for _, other_option in _first_guesses(checklist, question):
        for need in (*other_option.reveals, *other_option.keeps):
            yield _weighs(checklist, question, option, need)
    readers = [s for s in services if s.state is not State.ENDED and _reads(checklist, s, option)]
    yield from (_moves(checklist, question.id, option.id, service, proved=False) for service in readers)
    yield from (_moves(checklist, question.id, option.id, service, proved=True) for service in readers)


@lru_cache(maxsize=4096)
def _shows(checklist: Checklist, question: Question, option: Option, other: Question) -> Verdict:
    forced = {question.id: frozenset([option.id])}
    space = Space(checklist, keep={**forced, other.id: frozenset()})

    def differs(answers: Answers) -> bool:
        without = _without(space, answers, question.id, option.id)
        return _is_shown(space.checklist, other, answers) != _is_shown(space.checklist, other, without)

    return decided(lambda: space.decide(differs, forced))


@lru_cache(maxsize=4096)
def _weighs(checklist: Checklist, question: Question, option: Option, need: str) -> Verdict:
    forced = {question.id: frozenset([option.id])}

    def decide(giver: Question, given: Option) -> bool:
        both = _both(forced, giver, given)
        space = Space(checklist, frozenset([need]), keep=both)

        def differs(answers: Answers) -> bool:
            without = _without(space, answers, question.id, option.id)
            return max(0, _weight(space, need, answers)) != max(0, _weight(space, need, without))

        return space.decide(differs, both)

    return decided(lambda: any(decide(q, o) for q, o in _revealing(checklist, need)))


@lru_cache(maxsize=65536)
def _moves(checklist: Checklist, question: str, option: str, service: Service, *, proved: bool) -> Verdict:
    """Whether some firm sees this service otherwise without the answer than with it: at a glance, or proved."""
    forced = {question: frozenset([option])}
    facts = {**_facts(checklist, service), **({"stage": None} if any(f.id == "stage" for f in checklist.facts) else {})}
    pairs = []
    for need in service.meets:
        for q, o in _revealing(checklist, need):
            both = _both(forced, q, o)
            pairs.append((both, Space(checklist, frozenset([need]), facts, both)))

    def differs(space: Space, answers: Answers) -> bool:
        return _seen(space, service, answers) != _seen(space, service, _without(space, answers, question, option))

    if not proved:
        found = any(differs(space, answers) for both, space in pairs for answers in space.glance(both))
        return Verdict.YES if found else Verdict.NO
    return decided(lambda: any(s.decide(lambda a, s=s: differs(s, a), both) for both, s in pairs))  # type: ignore[misc]


def _seen(space: Space, service: Service, answers: Answers) -> object:
    """All that answers decide about a service; None when no need it meets is revealed."""
    if not any(_weight(space, need.id, answers) > 0 for need in space.checklist.needs):
        return None
    profile = profile_of(space.checklist, answers)
    judgement = judge(service, space.checklist, profile)
    prefers = service.eligibility.prefers if service.eligibility else {}
    liked = [f for f, wish in prefers.items() if f in profile and set(wish.any) & profile[f].stated]
    stage = profile["stage"].stated if "stage" in profile else frozenset()
    exact = made_for(service, space.checklist, profile, judgement)
    other = bool(stage) and not stage & set(service.stages)
    return judgement.fit, judgement.unsure, judgement.failing, liked, exact, other


def _at_a_glance(checklist: Checklist, service: Service, need: str, question: Question, option: Option) -> bool:
    forced = {question.id: frozenset([option.id])}
    space = Space(checklist, frozenset([need]), _facts(checklist, service), forced)
    return any(_is_recommended(space, service, answers) for answers in space.glance(forced))


def _ever(checklist: Checklist, service: Service, need: str, question: Question, option: Option) -> bool:
    """The same, proved: first without the facts, then fact by fact, and only then all together."""
    forced = {question.id: frozenset([option.id])}
    facts = _facts(checklist, service)
    bare = Space(checklist, frozenset([need]), keep=forced)
    if not bare.decide(lambda answers: _weight(bare, need, answers) > 0, forced):
        return False
    for fact, values in facts.items():
        alone = Space(checklist, facts={fact: values}, keep=forced)
        if not alone.decide(lambda answers, alone=alone: _fit(alone, service, answers) is not Fit.NO, forced):  # type: ignore[misc]
            return False
    space = Space(checklist, frozenset([need]), facts, forced)
    return space.decide(lambda answers: _is_recommended(space, service, answers), forced)


def _is_recommended(space: Space, service: Service, answers: Answers) -> bool:
    revealed = any(need.need in service.meets for need in needs_revealed(space.checklist, answers))
    return revealed and _fit(space, service, answers) is not Fit.NO


def _fit(space: Space, service: Service, answers: Answers) -> Fit:
    return judge(service, space.checklist, profile_of(space.checklist, answers)).fit


def _weight(space: Space, need: str, answers: Answers) -> int:
    return next((r.weight for r in needs_revealed(space.checklist, answers) if r.need == need), 0)


def _without(space: Space, answers: Answers, question: str, option: str) -> Answers:
    """The response set with one answer taken out, and whatever that hides."""
    left = tuple(o for o in answers.get(question, ()) if o != option)
    return cleaned(space.checklist.questions, {**answers, question: left})


def _is_shown(checklist: Checklist, question: Question, answers: Answers) -> bool:
    return any(q.id == question.id for q in shown(checklist.questions, answers))


def _both(forced: Mapping[str, frozenset[str]], question: Question, option: Option) -> dict[str, frozenset[str]]:
    return {**forced, question.id: forced.get(question.id, frozenset()) | {option.id}}


def _revealing(checklist: Checklist, need: str) -> list[Giving]:
    return [(q, o) for q in checklist.questions for o in q.options if need in o.reveals or need in o.keeps]


def _first_guesses(checklist: Checklist, question: Question) -> list[Giving]:
    """The answers whose reveals stop counting once this question is answered."""
    return [(q, o) for q in checklist.questions for o in q.options if question.id in o.until]


def _facts(checklist: Checklist, service: Service) -> dict[str, frozenset[str] | None]:
    facts = {fact.id: _values(fact, condition) for fact, condition in conditions(service, checklist)}
    prefers = service.eligibility.prefers if service.eligibility else {}
    for name, wish in prefers.items():
        facts[name] = None if facts.get(name, frozenset()) is None else (facts.get(name) or frozenset()) | {*wish.any}
    return facts


def _values(fact: Fact, condition: Condition) -> frozenset[str] | None:
    return None if fact.kind is FactKind.RANGE else frozenset((*condition.any, *condition.none))


def _reads(checklist: Checklist, service: Service, option: Option) -> bool:
    """Whether a service looks at anything this answer, or leaving it out, tells."""
    return bool(service.meets) and not {*_facts(checklist, service), "stage"}.isdisjoint(option.states)


def _differ(fact: Fact, one: Option, other: Option) -> bool:
    if fact.kind is FactKind.RANGE:
        return bool(one.states[fact.id] != other.states[fact.id])
    return set(values_of(one.states[fact.id])) != set(values_of(other.states[fact.id]))


def _together(checklist: Checklist, one: Giving, other: Giving) -> bool:
    (q1, o1), (q2, o2) = one, other
    if q1.id == q2.id:
        return q1.kind is Choice.MANY and not o1.none and not o2.none and q1.max != 1
    both = {q1.id: frozenset([o1.id]), q2.id: frozenset([o2.id])}
    return next(Space(checklist, keep=both).glance(both), None) is not None


@lru_cache(maxsize=64)
def _right_door(checklist: Checklist) -> Checklist:
    """The checklist without the answers that lead away from it."""
    questions = (
        q.model_copy(update={"options": tuple(o for o in q.options if not o.leads_to)}) for q in checklist.questions
    )
    return checklist.model_copy(update={"questions": tuple(questions)})

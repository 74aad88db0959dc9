"""What the browser needs to do the needs analysis by itself: the same data that Python judges by, and nothing more.

The twin in `site_templates/components/assessment/` reads exactly these keys. What is empty is left out.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from generator.assessment.profile import span_of, values_of
from generator.assessment.prose import spoken, who_it_is_for
from generator.assessment.ranking import FACTORS, PLACE, PLACES, STAGE, STRONGEST
from generator.model import walk
from generator.model.checklist import (
    Changeability,
    Checklist,
    Exit,
    Fact,
    FactKind,
    Moment,
    Need,
    Option,
    Order,
    Question,
)
from generator.model.edition import Edition
from generator.model.eligibility import Condition
from generator.model.record import Record, text_in
from generator.model.rule import Rule
from generator.model.service import Service, State


def browser_data(edition: Edition, language: str) -> dict[str, Any]:
    """The needs analysis of an edition in one language, JSON-ready. Ended services are not in it."""
    checklist = edition.checklist
    # Editions differ in their needs' doors alone: without these, questions and services are the same and made once.
    bare = checklist.model_copy(update={"needs": ()})
    services = [service for service in edition.services if service.state is not State.ENDED]
    named = {service.turn_to for service in services} | {edition.site.door_actor}
    named |= {actor for need in checklist.needs for actor in (need.first_door, *need.then)}
    named |= {other.actor for need in checklist.needs for other in need.first_when}
    named |= {actor for leaving in checklist.exits for actor in leaving.actors}
    return {
        "version": checklist.version,
        "language": language,
        "door": edition.site.door_actor,
        "websites": checklist.websites,
        "points": _points(checklist.order),
        "words": dict(checklist.prose[language]),
        "facts": [_fact(fact, language) for fact in checklist.facts],
        "questions": [_question(question, bare, language) for question in checklist.questions],
        "needs": [_need(need, edition, language) for need in checklist.needs],
        "services": [_service(service, bare, language) for service in services],
        "actors": {
            a.id: _sparse(name=text_in(a.name, language), short=a.short) for a in edition.actors if a.id in named
        },
        "exits": {leaving.id: _exit(leaving, language) for leaving in checklist.exits},
    }


def _points(order: Order) -> dict[str, Any]:
    """What decides the order: the authors' figures, and those of the code."""
    moments = [moment.value for moment in Moment]
    own = {"places": PLACES, "strongest": STRONGEST, "factors": dict(FACTORS), "moments": moments}
    return own | {"stage": STAGE, "place": PLACE} | order.model_dump(mode="json")


def _sparse(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """The values that say something."""
    return {key: value for key, value in values.items() if value not in (None, "", (), [], {}, False)}


def _fact(fact: Fact, language: str) -> dict[str, Any]:
    return _sparse(
        id=fact.id,
        kind=fact.kind.value,
        name=text_in(fact.name, language),
        default=fact.default,
        changes=None if fact.changes is Changeability.FIXED else fact.changes.value,
        values=[_sparse(id=v.id, name=text_in(v.name, language), **{"in": v.part_of}) for v in fact.values],
        prose=dict(fact.prose.get(language, {})),
    )


@lru_cache(maxsize=1024)
def _question(question: Question, checklist: Checklist, language: str) -> dict[str, Any]:
    kinds = {fact.id: fact.kind for fact in checklist.facts}
    return _sparse(
        id=question.id,
        path=question.path.value,
        kind=question.kind.value,
        max=question.max,
        text=text_in(question.text, language),
        show=_rule(question.show_if) if question.show_if else None,
        requests=question.requests or None,
        options=[_option(option, kinds, language) for option in question.options],
    )


def _option(option: Option, kinds: dict[str, FactKind], language: str) -> dict[str, Any]:
    return _sparse(
        id=option.id,
        text=text_in(option.text, language),
        states={name: _stated(kinds[name], value) for name, value in option.states.items()},
        reveals=dict(option.reveals),
        lowers=dict(option.lowers),
        until=option.until,
        keeps=dict(option.keeps),
        none=option.none,
        unknown=option.unknown,
        exit=option.leads_to,
        event=option.event,
        passed=option.passed.value if option.passed else None,
        begin=option.begin,
    )


def _stated(kind: FactKind, value: Any) -> list[Any]:  # noqa: ANN401 - what an author wrote
    """Values as a list; an interval as [least, greatest] with null for an open end."""
    if kind is not FactKind.RANGE:
        return list(values_of(value))
    return [None if abs(end) == float("inf") else _number(end) for end in span_of(value)]


def _number(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule as its author wrote it."""
    return dict(rule.answers) | _sparse(
        any=[_rule(part) for part in rule.any],
        all=[_rule(part) for part in rule.all],
        **{"not": _rule(rule.negated) if rule.negated else None},
    )


def _need(need: Need, edition: Edition, language: str) -> dict[str, Any]:
    return _sparse(
        id=need.id,
        name=text_in(need.name, language),
        topic=need.topic,
        doors=tuple(dict.fromkeys((need.first_door, *need.then))),
        when=[
            {"actor": other.actor, "rule": _rule(other.when), "text": text_in(other.text, language)}
            for other in need.first_when
        ],
        services=[service.id for service in edition.meeting[need.id]],
    )


@lru_cache(maxsize=8192)
def _service(service: Service, checklist: Checklist, language: str) -> dict[str, Any]:
    rules = service.eligibility
    return _sparse(
        id=service.id,
        actor=service.turn_to,
        name=text_in(service.name, language),
        what=text_in(service.what, language),
        cost=text_in(service.cost, language),
        applicant=service.applicant.value if service.applicant else None,
        how=text_in(service.how, language),
        uncertain=service.state is State.UNCERTAIN,
        status=text_in(service.status, language) if service.state is State.UNCERTAIN else None,
        stages=service.stages,
        requires={fact: _condition(condition) for fact, condition in rules.requires.items()} if rules else None,
        prefers={fact: _condition(condition) for fact, condition in rules.prefers.items()} if rules else None,
        who=who_it_is_for(service, checklist, language),
        part=service.part_of,
        before=service.before.value if service.before else None,
        until=_day(service.valid.until),
        **{"from": _day(service.valid.begins)},
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _condition(condition: Condition) -> dict[str, Any]:
    found = _sparse(any=condition.any, none=condition.none)
    if condition.min is not None:
        found["min"] = _number(condition.min)
    if condition.max is not None:
        found["max"] = _number(condition.max)
    return found


def _exit(leaving: Exit, language: str) -> dict[str, Any]:
    return _sparse(text=text_in(leaving.text, language), actors=leaving.actors, instead=leaving.instead)


def script_languages(edition: Edition) -> tuple[str, ...]:
    """The languages in which the whole analysis can be shown by a script, which marks no other language.

    In a language that lacks anything the page stays a form to read and print, where what is borrowed is marked.
    """
    checklist = edition.checklist
    shown: tuple[Record, ...] = (checklist, *edition.services, *edition.actors, *edition.regions)
    wanted = {language for language in edition.languages if spoken(checklist, language) == language}
    for record in shown:
        wanted -= _lacking(record, edition.languages)
    return tuple(language for language in edition.languages if language in wanted)


@lru_cache(maxsize=4096)
def _lacking(record: Record, languages: tuple[str, ...]) -> frozenset[str]:
    """The languages in which a record, or one inside it, lacks a text. Kept: most editions have most records alike."""
    texts = [text for part in walk.within(record) for _, text in walk.texts(part)]
    return frozenset(language for language in languages if not all(language in text for text in texts))

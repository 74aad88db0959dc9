"""Where records name each other: one table that says which field names what.

Does not judge whether what is named exists.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.checks.support.text_links import links
from generator.diagnostics import Location
from generator.model.actor import Actor, ClusterLink
from generator.model.case import CaseFile, CaseRow
from generator.model.checklist import DoorWhen, Exit, Fact, Need, Option, Order, Question, Situation, Step
from generator.model.contact import Contact, Office
from generator.model.countries import Countries, CountryGroup, Destination
from generator.model.edition import Edition
from generator.model.eligibility import Eligibility
from generator.model.event import Event, Voice
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.identity import Door
from generator.model.indicators import AuditFinding, Indicator, Tally
from generator.model.lesson import Lesson
from generator.model.overlay import Member, Overlay, ServiceChange, ServiceChanges
from generator.model.persona import Expected, ExpectedNearMiss, FirstContact, Persona
from generator.model.record import Path, Record
from generator.model.region import Members, Region, Voucher
from generator.model.rule import Rule
from generator.model.service import Service
from generator.model.site import Site

Fields: TypeAlias = Mapping[type[Record], Mapping[str, tuple[str, ...]]]
"""Record → what is named → the fields that name it: an id, a list of ids, or a mapping whose keys are ids."""

FIELDS: Fields = {
    Actor: {"actor-kind": ("kind",), "county": ("counties",), "actor": ("works_with", "owner")},
    ClusterLink: {"actor": ("actor",)},
    Need: {"topic": ("topic", "also"), "actor": ("first_door", "then"), "term": ("terms",)},
    DoorWhen: {"actor": ("actor",)},
    Step: {"service": ("service",)},
    Situation: {"need": ("need", "also"), "guide": ("guide",)},
    Option: {
        "fact": ("states",),
        "need": ("reveals", "lowers", "keeps"),
        "question": ("until",),
        "exit": ("leads_to",),
    },
    Countries: {"question": ("question",)},
    CountryGroup: {"need": ("need",), "actor": ("owner",)},
    Destination: {"country-group": ("groups",)},
    Exit: {"actor": ("actors",)},
    Order: {"service": ("starts",)},
    Question: {"topic": ("topic",)},
    Rule: {"question": ("answers",)},
    Eligibility: {"fact": ("requires", "prefers")},
    Service: {
        "actor": ("actor", "apply_at", "owner"),
        "service-kind": ("kinds",),
        "topic": ("topics",),
        "stage": ("stages",),
        "need": ("meets",),
        "service": ("instead", "part_of"),
    },
    Contact: {"county": ("counties",), "need": ("needs",), "service": ("services",), "actor": ("owner",)},
    Office: {"actor": ("actor", "owner")},
    Door: {"actor": ("host",)},
    Members: {"actor": ("actors",)},
    Voucher: {"service": ("service",), "actor": ("owner",)},
    Region: {"actor": ("chamber", "more_chambers", "clusters", "owner"), "service": ("services",)},
    Site: {"actor": ("door_actor",)},
    Term: {"area": ("area",), "term": ("confusable",), "need": ("needs",), "actor": ("owner",)},
    Event: {"county": ("counties",), "actor": ("actor", "owner"), "need": ("needs",)},
    Voice: {"actor": ("actor",)},
    Guide: {"need": ("needs",), "service": ("services",), "actor": ("ask", "owner"), "term": ("terms",)},
    Lesson: {"county": ("counties",), "need": ("needs",), "actor": ("owner",)},
    Indicator: {"step": ("link",)},
    AuditFinding: {"page": ("page",)},
    CaseFile: {"actor": ("actor",), "county-folder": ("region",)},
    CaseRow: {"need": ("need",), "actor": ("first_door",), "done": ("done",), "outcome": ("outcome",)},
    Tally: {"county": ("small",)},
    Persona: {"question": ("answers",), "service": ("should",)},
    Expected: {"service": ("service",)},
    ExpectedNearMiss: {"service": ("service",)},
    FirstContact: {"actor": ("actor", "also_ok")},
}
"""What the records of an edition name. What an overlay names is judged where it is laid on, and stands there."""

OVERLAY_FIELDS: Fields = {
    Member: {"actor": ("actor",), "need": ("first_for", "overlap")},
    Overlay: {"need": ("highlights",)},
    ServiceChanges: {"service": ("hide",)},
    ServiceChange: {**FIELDS[Service], "service": ("id", *FIELDS[Service]["service"])},
}
"""What an overlay names."""


class Reference(NamedTuple):
    """A place where a record names another."""

    at: Location
    kind: str
    """What is named: actor, need, topic …"""
    id: str
    field: str
    """The field that names it, as its author writes it."""
    owner: str = ""
    """For an answer its question, for a value its fact."""


def references(edition: Edition) -> Iterator[Reference]:
    """Every place in the edition where a record names another."""
    return references_in(edition.every_record)


def references_in(records: Iterable[Record], fields: Fields = FIELDS) -> Iterator[Reference]:
    """Every place where one of these records names another, as `fields` has it."""
    for record in records:
        for kind, names in fields.get(type(record), {}).items():
            for name in names:
                yield from _named(record, kind, name)
        yield from _nested(record)


def _named(record: Record, kind: str, field: str) -> Iterator[Reference]:
    value = getattr(record, field)
    if isinstance(value, str):
        yield Reference(record.at(field), kind, value, field)
    elif isinstance(value, tuple):
        yield from (Reference(record.at(field, i), kind, item, field) for i, item in enumerate(value))
    elif isinstance(value, dict):
        shown = "show_if" if isinstance(record, Rule) else field
        path = () if isinstance(record, Rule) else (field,)
        yield from (Reference(record.at_key(*path, key), kind, key, shown) for key in value)


def _nested(record: Record) -> Iterator[Reference]:
    """What is named inside something named: answers of a question, values of a fact, links of a text."""
    if isinstance(record, Rule):
        yield from _answers(record, (), "show_if")
    elif isinstance(record, Persona):
        yield from _answers(record, ("answers",), "answers")
    elif isinstance(record, Option):
        yield from _stated(record)
    elif isinstance(record, Eligibility):
        yield from _required(record)
    elif isinstance(record, Fact):
        yield from _own_values(record)
    elif isinstance(record, Countries):
        yield from _given(record)
    elif isinstance(record, Guide | Text):
        yield from _linked(record)


def _answers(record: Rule | Persona, path: Path, field: str) -> Iterator[Reference]:
    for question, answers in record.answers.items():
        for i, answer in enumerate(answers):
            yield Reference(record.at(*path, question, i), "answer", answer, field, question)


def _stated(option: Option) -> Iterator[Reference]:
    for fact, stated in option.states.items():
        for i, value in enumerate(stated if isinstance(stated, list) else [stated]):
            if isinstance(value, str):
                yield Reference(option.at("states", fact, i), "value", value, "states", fact)


def _required(eligibility: Eligibility) -> Iterator[Reference]:
    for field, conditions in (("requires", eligibility.requires), ("prefers", eligibility.prefers)):
        for fact, condition in conditions.items():
            for part, values in (("any", condition.any), ("none", condition.none)):
                for i, value in enumerate(values):
                    yield Reference(eligibility.at(field, fact, part, i), "value", value, field, fact)


def _own_values(fact: Fact) -> Iterator[Reference]:
    for i, value in enumerate(fact.default):
        yield Reference(fact.at("default", i), "value", value, "default", fact.id)
    for one in fact.values:
        if one.part_of is not None:
            yield Reference(one.at("part_of"), "value", one.part_of, "part_of", fact.id)


def _given(countries: Countries) -> Iterator[Reference]:
    for group in countries.groups:
        if group.answer is not None:
            yield Reference(group.at("answer"), "answer", group.answer, "answer", countries.question)


def _linked(text: Guide | Text) -> Iterator[Reference]:
    for link in links(text):
        kind, _, target = link.target.partition("/") if link.scheme == "source" else (link.scheme, "", link.target)
        yield Reference(link.at, kind, target, ":::" if link.embedded else f"{link.scheme}:")

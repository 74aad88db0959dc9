"""The needs analysis: needs, the facts a profile is made of, questions and their answers."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field, PositiveInt

from generator.model.provenance import Provenance
from generator.model.record import Id, Line, Record, Renameable, Texts
from generator.model.rule import Rule


class Step(Record):
    """Something to do, and the service with which it is done."""

    text: Texts
    service: Id | None = None
    """The service to use for it; none when no service helps."""


class DoorWhen(Record):
    """Another first door for a need, for the firms whose answers say so."""

    actor: Id
    """Whom they contact first; the need's own first door comes after."""
    when: Rule
    """The answers. An unanswered question never gives another door."""
    text: Texts
    """When, as the end of a sentence: "when you …"."""
    provenance: Provenance


class Need(Renameable):
    """What a firm may need, in its own words. The word that joins everything."""

    id: Id
    name: Texts
    """Two or three words, for lists and breadcrumbs."""
    says: Texts
    """The firm's own words."""
    answer: Texts
    """What help there is, in one sentence."""
    topic: Id
    also: tuple[Id, ...] = ()
    """Other topics it belongs to."""
    first_door: Id
    """The actor to contact first."""
    first_when: tuple[DoorWhen, ...] = ()
    """Who goes before it for some answers; the first that holds."""
    then: tuple[Id, ...] = ()
    """The actors that take over, in order."""
    overlap: Texts | None = None
    """Who goes first where several offer the same, said to the firm."""
    about: Texts | None = None
    """What it is about, in two sentences."""
    steps: tuple[Step, ...] = ()
    """What to do, in order."""
    gaps: tuple[Texts, ...] = ()
    """What no service in this guide helps with, said plainly."""
    phrases: dict[str, tuple[Line, ...]] = {}
    """Language → how firms say it."""
    search: dict[str, tuple[Line, ...]] = {}
    """Language → everyday words that lead here."""
    terms: tuple[Id, ...] = ()
    """Glossary terms that belong here."""


class Situation(Record):
    """A door from the home page: something that happens to a firm, in its words."""

    id: Id
    name: Texts
    need: Id
    also: tuple[Id, ...] = ()
    guide: Id | None = None
    """The guide that says what to do; the need's page when none is written in the language."""


class FactKind(StrEnum):
    """How a fact of the profile is stated."""

    RANGE = "range"
    """An interval [least, greatest]; an open end is null."""
    CHOICE = "choice"
    """One value."""
    SET = "set"
    """Any number of values."""


class Changeability(StrEnum):
    """Whether a firm can come to meet a condition it does not meet today. Only such a condition is a near miss."""

    FIXED = "fixed"
    """Never said to be something to change: what the firm is or where it stands."""
    GROWS = "grows"
    """Upwards only: a greater number, or a later value in the list of values."""
    FREELY = "freely"
    """The firm decides."""


class FactValue(Record):
    """A value of a fact."""

    id: Line
    name: Texts
    """As a part of a sentence: "som säljer {name}"."""
    part_of: Line | None = None
    """The wider value it belongs to: stating this one states that one, and denying that one denies this one."""


class Fact(Record):
    """Something about the firm that follows from its answers."""

    id: Line
    kind: FactKind
    name: Texts
    unit: Texts | None = None
    values: tuple[FactValue, ...] = ()
    """What a choice or a set may state. A range has none."""
    default: tuple[Line, ...] = ()
    """Values a service requires when it says nothing about this fact."""
    changes: Changeability = Changeability.FIXED
    """Whether a near miss may hang on it."""
    prose: dict[str, dict[str, Line]] = {}
    """Language → shape of the condition → verb phrase that follows both "firms that" and "when you". Shapes are `min`,
    `max`, `between`, `any` and `none`; `any:a+b` is for just those values; `after:fact` continues that fact's phrase.
    Placeholders: {min}, {max}, {over} (the number just below `min`) and {values}."""


class Moment(StrEnum):
    """A moment of a deal, in the order they come."""

    CONTRACT = "contract"
    """The contract is signed."""
    DELIVERY = "delivery"
    """The goods or the work are delivered."""
    CLAIM = "claim"
    """The payment is late or the deal is disputed."""


class Option(Record):
    """An answer to choose: it reveals needs and states facts."""

    id: Line
    text: Texts
    states: dict[str, Any] = {}
    """Fact → value, list of values or [least, greatest]."""
    reveals: dict[Id, Annotated[int, Field(ge=1, le=3)]] = {}
    """Need → weight."""
    lowers: dict[Id, Annotated[int, Field(ge=1, le=3)]] = {}
    """Need → weight taken away: the firm has this already."""
    until: tuple[Line, ...] = ()
    """Its reveals are a first guess: they no longer count when one of these questions is answered."""
    keeps: dict[Id, Annotated[int, Field(ge=1, le=3)]] = {}
    """Need → weight of what is left of a first guess that has been settled."""
    none: bool = False
    """"None of these": cannot be combined, and tells that the others do not hold."""
    unknown: bool = False
    """"We do not know": leaves open what the question's other answers would have told."""
    leads_to: Line | None = None
    """An early exit: the wrong-door text to show (id in `exits`)."""
    event: bool = False
    """Something that has happened and cannot wait: its needs go before all others."""
    passed: Moment | None = None
    """The deal at hand has come past this moment: what had to be in place before it helps only the next time."""
    begin: bool = False
    """The firm does not know where to begin: the county's door goes first."""

    @property
    def alone(self) -> bool:
        """Whether it gives way to any other answer to its question."""
        return self.none or self.unknown


class Exit(Record):
    """Where to send somebody who came through the wrong door."""

    id: Id
    text: Texts
    actors: tuple[Id, ...]
    """Whom to turn to, first one first."""
    instead: bool = True
    """Whether its first actor is the first door whatever else the answers point to. Where not, that actor stands in for
    the county's door alone."""


class QuestionPath(StrEnum):
    """The quick path is asked of everybody; the deepening only what can still change the result."""

    QUICK = "quick"
    DEEP = "deep"


class Choice(StrEnum):
    """How many answers a question takes."""

    ONE = "one"
    MANY = "many"


class Question(Renameable):
    """An item of the needs analysis."""

    fixed_order: ClassVar[frozenset[str]] = frozenset({"options"})

    id: Line
    path: QuestionPath
    kind: Choice
    max: PositiveInt | None = None
    """Most answers, for `many`."""
    topic: Id
    text: Texts
    earns: Texts | None = None
    """What the question changes in the result: for editors, never shown to firms."""
    show_if: Rule | None = None
    requests: bool = False
    """Whether its answers ask for help; those of other questions describe the firm and its deal."""
    options: tuple[Option, ...]


class Order(Record):
    """What decides the order of a result. Whole numbers."""

    cap: PositiveInt = 5
    """The most a need can weigh, however many answers reveal it."""
    strong: PositiveInt = 2
    """The weight of one answer from which the need is strong: the firm has said so itself."""
    first: PositiveInt = 5
    """How many services the first list holds."""
    alike: PositiveInt = 2
    """The most services of one topic in the first list, when the firm asks for help with several topics."""
    starts: tuple[Id, ...] = ()
    """Services for whoever has answered too little to be told of any other, in order."""
    general: PositiveInt = 3
    """How many of `starts` are shown."""


class Checklist(Record):
    """The whole needs analysis, as checklist.yaml has it."""

    version: PositiveInt
    order: Order = Order()
    needs: tuple[Need, ...]
    situations: tuple[Situation, ...] = ()
    facts: tuple[Fact, ...]
    prose: dict[str, dict[str, Line]] = {}
    """Language → words that join conditions to sentences (see assessment/prose.py)."""
    websites: tuple[Id, ...] = ()
    """Actors that are only something to look up in, with nobody to ask: a step on the way, never the first door."""
    exits: tuple[Exit, ...] = ()
    questions: tuple[Question, ...]

"""What one door in should change, how one can see whether it does, and what the auditors found. Alike everywhere."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, PositiveInt

from generator.model.identity import Statement
from generator.model.provenance import Provenance
from generator.model.record import Id, Line, Record, Texts
from generator.model.vocabulary import Word


class Reporter(StrEnum):
    """Where an indicator's value comes from."""

    BUILD = "build"
    """Computed from the records at every build."""
    CASES = "cases"
    """Summed from the advisers' monthly files."""
    OTHERS = "others"
    """Told by others; defined here and not shown."""


class SupplyMeasure(StrEnum):
    """What can be computed of the records: how many, of how many."""

    NEEDS_MET = "needs-met"
    DOORS_REACHED = "doors-reached"
    COUNTIES_REACHED = "counties-reached"
    ROLES_SAID = "roles-said"
    VOUCHERS_KNOWN = "vouchers-known"
    READ_IN_SOURCE = "read-in-source"
    OWN_WORD = "own-word"
    REVIEWED_IN_TIME = "reviewed-in-time"


class ChainLink(Record):
    """A step from what is done to what should change."""

    id: Id
    name: Texts
    what: Texts
    assumption: Texts
    """What must hold for the next step to follow."""


class Indicator(Record):
    """A common measure."""

    id: Id
    name: Texts
    definition: Texts
    unit: Texts
    link: Id
    """The step of the chain that it says something about."""
    reporter: Reporter
    measure: SupplyMeasure | None = None
    """What is computed; of those that `reporter: build` alone."""
    every: Texts
    """How often."""
    limits: Texts
    """What it does not say."""


class AuditFinding(Record):
    """Something that auditors found, and which page answers it."""

    id: Id
    text: Texts
    """What they found."""
    answer: Texts
    """What the guide does about it."""
    rest: Texts
    """What remains."""
    page: Id
    """Kind of the page where the answer stands."""
    provenance: Provenance


class Tally(Record):
    """How cases are counted and published."""

    done: tuple[Word, ...]
    """What an adviser did, in the words of the monthly files."""
    outcomes: tuple[Word, ...]
    """What came of it, told later."""
    limit: Annotated[int, Field(ge=2)] = 5
    """Numbers from 1 to below this are never shown."""
    base: PositiveInt = 5
    """What is shown is rounded to a multiple of it."""
    small_base: PositiveInt = 10
    """The same for counties with few firms."""
    small: tuple[Line, ...] = ()
    """Codes of those counties."""


class Indicators(Record):
    """The theory of change, the common indicators, and what the auditors found."""

    change: Texts
    """What should change, in one sentence."""
    chain: tuple[ChainLink, ...]
    builds_on: tuple[Statement, ...] = ()
    """What the chain rests on, with sources."""
    method: tuple[Texts, ...]
    indicators: tuple[Indicator, ...]
    findings: tuple[AuditFinding, ...] = ()
    tally: Tally

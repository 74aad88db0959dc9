"""The accessibility statement: what is claimed, what was found, what nobody has tested. The same in every edition."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.provenance import Provenance, Url
from generator.model.record import Line, Record, Texts


class Level(StrEnum):
    """How far the site meets the law's demands; the law knows these three."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class Fault(Record):
    """Something that does not meet the demands."""

    what: Texts
    why: Texts
    """Why it is not mended: too much to ask, outside the law, or when it will be."""
    rule: Line | None = None
    """The criterion of WCAG it breaks: "1.4.10"."""


class Audited(Record):
    """What one check of the recorded audit came to."""

    check: Line
    """The check's name, for those who run it again: "axe"."""
    what: Texts
    """What it looks at, in words."""
    pages: Annotated[int, Field(ge=1)]
    """How many pages it looked at."""
    findings: Annotated[int, Field(ge=0)]


class Audit(Record):
    """An audit of the published site: when, with what, how much of it, and what it came to."""

    day: date
    tools: tuple[Line, ...]
    """Programs with their versions."""
    pages: Annotated[int, Field(ge=1)]
    """How many pages, and states of pages, at least one check looked at."""
    total: Annotated[int, Field(ge=1)]
    """How many there were."""
    editions: Annotated[int, Field(ge=1)]
    """How many editions they stood in."""
    results: tuple[Audited, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.pages >= self.total

    @property
    def partial(self) -> bool:
        """Whether some check looked at fewer pages than others."""
        return any(result.pages < self.pages for result in self.results)


class Supervisor(Record):
    """The authority that sees to it that the law is kept."""

    name: Texts
    complaints: Url
    """Where one complains."""
    law: Texts
    provenance: Provenance


class Accessibility(Record):
    """The statement's data."""

    level: Level
    assessed: date
    """When the site was last assessed as a whole."""
    updated: date
    """When this was last changed."""
    reason: Texts
    """Why that level."""
    method: Texts
    """How the site was assessed, and by whom."""
    faults: tuple[Fault, ...] = ()
    exceptions: tuple[Texts, ...] = ()
    """What the law does not ask for, and is left out."""
    untested: tuple[Texts, ...] = ()
    """What nobody has tested."""
    supervisor: Supervisor
    audit: Audit

"""A way to reach an organisation: by telephone, mail, form, booking, visit or page. Functions only, never a person."""

import re
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, StringConstraints, ValidationInfo, field_validator

from generator.model.email import Email, usable_email
from generator.model.provenance import Provenance, Url
from generator.model.record import Id, Line, Record, Texts
from generator.model.upkeep import Maintained

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Days of the week as they are written, the first first."""

_ADDRESS = re.compile(r"^https?://[^\s<>\"]+$")
_ONE = "|".join(DAYS)


class ContactKind(StrEnum):
    """How one gets in touch."""

    PHONE = "phone"
    FORM = "form"
    """A form on the web: to ask, to report, to apply."""
    BOOKING = "booking"
    """A page where a talk or a visit is booked."""
    EMAIL = "email"
    PAGE = "page"
    """A page that says more; the least of the ways."""
    VISIT = "visit"
    """A street address."""


WEB = frozenset({ContactKind.FORM, ContactKind.BOOKING, ContactKind.PAGE})
"""Ways whose value is a web address."""


def _days(text: str) -> str:
    first, _, last = text.partition("-")
    if last and DAYS.index(last) <= DAYS.index(first):
        msg = "days_out_of_order"
        raise ValueError(msg)
    return text


Days: TypeAlias = Annotated[str, StringConstraints(pattern=rf"^({_ONE})(-({_ONE}))?$"), AfterValidator(_days)]
"""One day, or the first and the last of several in a row: "thu", "mon-fri"."""

Clock: TypeAlias = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day with two digits for the hour: "08:00"."""


class Opening(Record):
    """Days on which one gets an answer, and between which times."""

    days: Days
    opens: Clock
    closes: Clock

    @field_validator("closes")
    @classmethod
    def _after_opening(cls, closes: str, info: ValidationInfo) -> str:
        if closes <= info.data.get("opens", ""):
            msg = "closes_before_opens"
            raise ValueError(msg)
        return closes

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The days one by one, out of `DAYS`."""
        first, _, last = self.days.partition("-")
        return DAYS[DAYS.index(first) : DAYS.index(last or first) + 1]


class Contact(Maintained):
    """One way to reach an organisation, and for whom or what."""

    kind: ContactKind
    value: Line
    """The number, address or web address. A number's form is judged by the country's own rules, in a check."""
    label: Texts | None = None
    """Whom one reaches: a function's name. The kind's own word when none."""
    switchboard: bool = False
    """It reaches a whole organisation, and one has to ask for whoever answers the question."""
    primary: bool = False
    """The way the organisation itself asks people to use first."""
    first_door: bool = True
    """Whether somebody who comes for the first time may use it."""
    check: bool = False
    """Old, or told by a third party: shown with its date and the advice to check it."""
    needs: tuple[Id, ...] = ()
    """Only for these needs; empty means any."""
    services: tuple[Id, ...] = ()
    """Only for these services; empty means any."""
    counties: tuple[Line, ...] = ()
    """Only for firms in these counties, by code; empty means all."""
    hours: tuple[Opening, ...] = ()
    """Empty when they are not known."""
    hours_note: Texts | None = None
    """What the hours do not say: "shorter in summer"."""
    answers_within: Texts | None = None
    """How soon it promises an answer."""
    note: Texts | None = None
    provenance: Provenance

    @field_validator("value")
    @classmethod
    def _form(cls, value: str, info: ValidationInfo) -> str:
        kind = info.data.get("kind")
        if kind is ContactKind.EMAIL:
            return usable_email(value)
        if kind in WEB and not _ADDRESS.match(value):
            msg = "bad_url"
            raise ValueError(msg)
        return value


class Office(Maintained):
    """An actor's place in a county: who stands for it there, and how to reach them."""

    actor: Id
    name: Texts | None = None
    """What it is called there; the actor's own name when none."""
    website: Url | None = None
    """Its own page; the actor's when none."""
    contacts: tuple[Contact, ...] = ()
    note: Texts | None = None
    """What is known about it, in a sentence."""
    check: bool = False
    """Old, or told by a third party: shown with its date and the advice to check it."""
    provenance: Provenance


__all__ = ["DAYS", "WEB", "Contact", "ContactKind", "Days", "Email", "Office", "Opening"]

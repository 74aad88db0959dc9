"""Where a statement comes from, and how far it has been verified."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import StringConstraints

from generator.model.record import Record, Texts

SourceDate: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(ca )?[0-9]{4}(-[0-9]{2}){0,2}$")]
"""The source's own date as far as it is known: 2024-02-26, 2017-05, 2021, or "ca 2018"."""

Url: TypeAlias = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
"""A web address, http or https, without spaces."""


Domain: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s?#]*[^\s?#/])?$", max_length=120)
]
"""A domain, with all below it, or a part of a site that several share: ekn.se, europa.eu/youreurope."""


class Verified(StrEnum):
    """How far a statement has been checked."""

    YES = "yes"
    """It was read in the source."""
    MEMORY = "memory"
    """It was not read; the source is the address to check."""
    UNKNOWN = "unknown"
    """Nothing was found. The page says so."""


class Provenance(Record):
    """The source of a record."""

    source: Url | None = None
    """Where it was read, or the address to check."""
    source_note: Texts | None = None
    """Which part or edition of the source."""
    dated: SourceDate | None = None
    """The source's own date; none when the page is undated."""
    read: date
    """The day we read it."""
    verified: Verified
    confirmed_by: Texts | None = None
    """The function at the owner that confirmed it; none until somebody has."""

    @property
    def last_day(self) -> date | None:
        """The last day that the source's own date can mean; none when it has none, or no calendar has that day."""
        year, month, day = [*(self.dated or "").removeprefix("ca ").split("-"), "", ""][:3]
        try:
            month = month or "12"
            return date(int(year), int(month), int(day) if day else monthrange(int(year), int(month))[1])
        except ValueError:
            return None

"""Cases that advisers have counted: a month's file of one organisation, and its rows. Ids and counts, never words."""

from typing import Annotated

from pydantic import Field

from generator.model.record import Id, Line, Record


class CaseRow(Record):
    """How many cases were alike."""

    need: Id
    first_door: Id
    """The actor that received the firm first."""
    done: Id
    """What the adviser did, in the words of the indicators' `tally`."""
    outcome: Id | None = None
    """What came of it; none while nobody knows."""
    n: Annotated[int, Field(ge=1, le=9999)]


class CaseFile(Record):
    """What one organisation has counted in a county in a month."""

    region: Id
    month: Line
    """As 2026-11."""
    actor: Id | None = None
    """Who counted; none when it is the county's own door."""
    rows: tuple[CaseRow, ...]

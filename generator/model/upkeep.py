"""What grows old: from when until when a record holds, who keeps it, and when it was last gone through.

Nothing here knows what day it is: whoever asks brings the day.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from pydantic import Field, PositiveInt

from generator.model.provenance import Provenance
from generator.model.record import Id, Record

_MONTHS = 12


class Validity(Record):
    """The days on which something holds, the first and the last among them. An open end is left out."""

    written_as: ClassVar[Mapping[str, str]] = {"begins": "from"}

    begins: date | None = Field(default=None, alias="from")
    """First day, written `from`."""
    until: date | None = None
    """Last day the source vouches for."""

    def covers(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return (self.begins is None or self.begins <= day) and (self.until is None or day <= self.until)


class Maintained(Record):
    """A record that somebody has to go through from time to time."""

    valid: Validity = Validity()
    """When it holds; always, when its author has set no limit."""
    reviewed: date | None = None
    """When somebody last went through it; the day its source was read when none."""
    review_in: PositiveInt | None = None
    """Months from then until it must be gone through again; the vocabulary's number for its kind when none."""
    owner: Id | None = None
    """The actor that goes through it; the one it is about when none."""

    @property
    def last_review(self) -> date | None:
        """When it was last gone through, or its source read, whichever came last; none when neither is known."""
        days = [self.reviewed, self._source.read if self._source else None]
        return max((day for day in days if day is not None), default=None)

    def review_due(self, months: Mapping[str, int]) -> date | None:
        """The day from which it counts as old. `months`: kind of record → months between reviews.

        None when nobody knows when it was last gone through, or its kind needs no review.
        """
        last, between = self.last_review, self.months_between(months)
        return months_after(last, between) if last and between else None

    def months_between(self, months: Mapping[str, int]) -> int | None:
        """Months between reviews, its own or its kind's; none when its kind needs no review."""
        return self.review_in or months.get(self.kind_of_record())

    def is_past_on(self, day: date, decays_in: Mapping[str, int]) -> bool:
        """Whether it no longer holds that day, or is too old to count.

        `decays_in`: kind of record → months after its source's own date during which it counts.
        """
        last = self.valid.until
        source, months = self._source, decays_in.get(self.kind_of_record())
        if source is not None and source.last_day is not None and months and last is None:
            last = months_after(source.last_day, months)
        return last is not None and last < day

    def is_current_on(self, day: date, decays_in: Mapping[str, int]) -> bool:
        """Whether it holds that day, and is not too old to count. `decays_in` as in `is_past_on`."""
        begun = self.valid.begins is None or self.valid.begins <= day
        return begun and not self.is_past_on(day, decays_in)

    @property
    def _source(self) -> Provenance | None:
        source = getattr(self, "provenance", None)
        return source if isinstance(source, Provenance) else None

    @classmethod
    def kind_of_record(cls) -> str:
        """The name of its kind, as `review_in` of the vocabulary has it: "service"."""
        return cls.__name__.lower()


def months_after(day: date, months: int) -> date:
    """The same day of the month that many months later, or that month's last day."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

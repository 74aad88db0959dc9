"""What must be gone through, as a calendar that any programme can subscribe to or import (RFC 5545)."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from generator.maintenance.reviews import Review


def calendar(found: Iterable[Review], site: str, day: date, said: Callable[[Review], tuple[str, str]]) -> bytes:
    """A whole day for each review, on the day it is due. `said` gives its title and its text; `site` ends every UID."""
    whole = Calendar()
    whole.add("prodid", f"-//onedoor//{site}//")
    whole.add("version", "2.0")
    for review in found:
        title, text = said(review)
        event = Event()
        event.add("uid", f"{review.of.kind}-{review.of.id.replace('/', '-')}@{site}")
        event.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))
        event.add("dtstart", review.due)
        event.add("dtend", review.due + timedelta(days=1))
        event.add("summary", title)
        event.add("description", text)
        whole.add_component(event)
    return bytes(whole.to_ical())

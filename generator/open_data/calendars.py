"""The calendar as iCalendar files that a calendar program subscribes to: all of it, a county's, a need's, one event.

Days are whole days. An event's stamp is the day its source was read or it was last gone through, so that the same
event is the same bytes whatever day it is written.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache

from icalendar import Calendar
from icalendar import Event as Entry

from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.record import Texts, text_in
from generator.open_data.datasets import FOLDER

PLACE = f"{FOLDER}/calendar"
"""The folder of the calendars."""

_MAKER = "-//One Door In//onedoor//EN"


def whole(language: str) -> str:
    """Path of the file with every event."""
    return f"{PLACE}/all.{language}.ics"


def of_county(code: str, language: str) -> str:
    """Path of a county's file: what is for it, and what is for all."""
    return f"{PLACE}/county/{code}.{language}.ics"


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every calendar in every language. A calendar without events is no calendar, and is left out."""
    here = set(edition.home)
    events = [e for e in edition.events if not here or not e.counties or here & set(e.counties)]
    for language in edition.languages:
        yield from _written(whole(language), events, edition, language, text_in(edition.site.name, language))
        for region in edition.regions:
            own = [event for event in edition.events if not event.counties or region.code in event.counties]
            title = text_in(region.county, language)
            yield from _written(of_county(region.code, language), own, edition, language, title)
        for need in edition.needs:
            own = [event for event in events if need.id in event.needs]
            for one in (need.id, *need.former_ids):
                path = f"{PLACE}/need/{one}.{language}.ics"
                yield from _written(path, own, edition, language, text_in(need.name, language))
        for event in events:
            for one in (event.id, *event.former_ids):
                path = f"{PLACE}/event/{one}.{language}.ics"
                yield from _written(path, [event], edition, language, _spoken(event.name, language))


def _written(
    path: str, events: Sequence[Event], edition: Edition, language: str, title: str
) -> Iterator[tuple[str, bytes]]:
    if events:
        actors = tuple(_spoken(edition.actor[event.actor].name, language) for event in events)
        yield path, _calendar(tuple(events), actors, language, title)


@lru_cache(maxsize=512)
def _calendar(events: tuple[Event, ...], actors: tuple[str, ...], language: str, title: str) -> bytes:
    """A calendar; `actors` are the names of those behind the events. Editions with the same events share it."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for event, actor in zip(events, actors, strict=True):
        calendar.add_component(_entry(event, actor, language))
    return bytes(calendar.to_ical())


def _entry(event: Event, actor: str, language: str) -> Entry:
    last = event.end or event.start
    seen = event.last_review or event.provenance.read
    stamp = datetime.combine(seen, time(), UTC)
    entry = Entry()
    # Whoever has the event in a calendar already keeps it as the same one.
    entry.add("uid", f"{(*event.former_ids, event.id)[0]}@onedoor")
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("dtstart", event.start)
    # The day after the last one, as RFC 5545 has it.
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", _spoken(event.name, language), {"language": _language(event.name, language)})
    proposal = [_spoken(event.proposal.how, language)] if event.proposal else []
    told = [_spoken(event.what, language), *proposal, actor, event.url]
    entry.add("description", "\n\n".join(told))
    if event.place:
        entry.add("location", _spoken(event.place, language))
    entry.add("url", event.url)
    entry.add("categories", [event.kind.value])
    entry.add("transp", "TRANSPARENT")
    return entry


def _language(texts: Texts, language: str) -> str:
    return language if language in texts else next(iter(texts))


def _spoken(texts: Texts, language: str) -> str:
    """The text in a language, another's where there is none: a calendar shows no mark of language."""
    return texts[_language(texts, language)]

"""Dates that cannot be: an end before its start or missing, a source from after we read it, a day no calendar has.

Knows no clock: whether a date has passed is judged by the checks that are told the day.
"""

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, error, warning
from generator.model.edition import Edition
from generator.model.event import Event, EventKind
from generator.model.provenance import Provenance
from generator.model.service import Service, State
from generator.model.upkeep import Validity

CODES = ("end-before-start", "comments-without-end", "no-such-day", "dated-after-read", "past-when-read")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Dates that contradict the calendar or each other."""
    for record in edition.every_record:
        if isinstance(record, Event) and record.end is not None and record.end < record.start:
            yield error(record.at("end"), "end-before-start", value=str(record.end), start=str(record.start))
        elif isinstance(record, Event) and record.end is None and record.kind is EventKind.COMMENTS:
            yield error(record.at("kind"), "comments-without-end", value=record.id)
        elif isinstance(record, Provenance) and record.dated is not None:
            yield from _source_date(record, record.dated.removeprefix("ca "))
        elif isinstance(record, Validity):
            if record.begins and record.until and record.until < record.begins:
                yield error(record.at("until"), "end-before-start", value=str(record.until), start=str(record.begins))
        elif isinstance(record, Service) and record.state is State.DESCRIBED:
            until, read = record.valid.until, record.provenance.read
            if until is not None and until < read:
                yield warning(record.valid.at("until"), "past-when-read", value=str(until), read=str(read))


def _source_date(provenance: Provenance, dated: str) -> Iterator[Diagnostic]:
    try:
        date.fromisoformat(dated + "-01-01"[len(dated) - 4 :])
    except ValueError:
        yield error(provenance.at("dated"), "no-such-day", value=dated)
        return
    read = provenance.read.isoformat()
    if dated > read[: len(dated)]:
        yield error(provenance.at("dated"), "dated-after-read", value=dated, read=read)

"""What `onedoor report` says of ways to get in touch: tables, sums, and a mail to each owner about what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table

from generator import terminal
from generator.contacts import coverage, shown
from generator.contacts.coverage import Inquiry, Lead, Reach
from generator.contacts.stand_ins import stand_ins, unresolved
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.record import text_in


def tables(edition: Edition) -> Iterator[Table]:
    """By first door, by county, and by actor that stands for one in every county."""
    doors = Table(*terminal.phrase("report-doors").split("|"))
    for door in coverage.first_doors(edition):
        missing = (word for word, kind in _kinds().items() if kind not in {c.kind for c in door.ways})
        doors.add_row(door.actor, _known(door.ways), ", ".join(missing), str(len(door.counties) or ""))
    yield doors
    places = Table(*terminal.phrase("report-counties").split("|"))
    for county in coverage.counties(edition):
        reach = terminal.phrase(f"report-reach-{county.reach.value}")
        places.add_row(county.region.code, county.region.id, reach, _known(county.ways))
    yield places
    everywhere = list(stand_ins(edition))
    matrix = Table("", *(actor.id for actor in everywhere))
    lacking = unresolved(edition)
    for region in edition.regions:
        marks = ("" if region.code in lacking[actor.id] else "\N{MULTIPLICATION SIGN}" for actor in everywhere)
        matrix.add_row(region.code, *marks)
    yield matrix


def lines(edition: Edition) -> Iterator[str]:
    """The sums."""
    doors = list(coverage.first_doors(edition))
    reached = sum(door.has_handle for door in doors)
    yield terminal.phrase("report-handles", reached=str(reached), doors=str(len(doors)))
    counted = Counter(county.reach for county in coverage.counties(edition))
    yield terminal.phrase("report-reach", **{reach.value: str(counted[reach]) for reach in Reach})
    leads = coverage.services(edition)
    yield terminal.phrase("report-leads", **{lead.value: str(len(leads[lead])) for lead in Lead})
    start = ", ".join(service.id for service in leads[Lead.START])
    yield terminal.phrase("report-start", services=start or "–")


def missing(edition: Edition, codes: Sequence[str]) -> Iterator[str]:
    """What is not known of the doors of some counties, or of all; and the first doors that nobody can be reached at."""
    words = {kind: word for word, kind in _kinds().items()}
    for county in coverage.counties(edition):
        if not codes or county.region.code in codes:
            known = {contact.kind for contact in county.ways if not contact.switchboard}
            lacking = ", ".join(words[kind] for kind in coverage.WANTED if kind not in known)
            if lacking:
                yield f"{county.region.id}: {terminal.phrase('ask-missing', kind=lacking)}"
    for door in coverage.first_doors(edition):
        if not door.has_handle:
            yield f"{door.actor}: {terminal.phrase('weekly-no-handle')}"


def mails(edition: Edition) -> Iterator[str]:
    """A mail to each owner, ready to send."""
    return (_mail(inquiry, edition) for inquiry in coverage.inquiries(edition))


def _mail(inquiry: Inquiry, edition: Edition) -> str:
    language = terminal.language()
    owner = text_in(inquiry.owner, language, next(iter(inquiry.owner.values())))
    words = {kind: word for word, kind in _kinds().items()}
    site = text_in(edition.site.name, language, edition.site.id)
    text = [terminal.phrase("ask-to", owner=owner, email=inquiry.email or terminal.phrase("ask-unknown"))]
    text += [terminal.phrase("ask-subject", site=site), "", terminal.phrase("ask-why", site=site, owner=owner), ""]
    text += [f"- {terminal.phrase('ask-missing', kind=words[kind])}" for kind in inquiry.missing]
    for contact in inquiry.uncertain:
        value = shown.value(contact, edition.site.country, language)
        text.append(f"- {terminal.phrase('ask-right', value=value, dated=_day(contact))}")
    return "\n".join([*text, "", terminal.phrase("ask-end"), "", "----"])


def _kinds() -> dict[str, ContactKind]:
    """What the wanted kinds are called → each."""
    return dict(zip(terminal.phrase("contact-kinds").split("|"), coverage.WANTED, strict=True))


def _known(ways: Iterable[Contact]) -> str:
    """Every way's kind and date; a question mark after one that should be checked."""
    return ", ".join(f"{c.kind.value} {_day(c)}{'?' if c.check else ''}" for c in ways)


def _day(contact: Contact) -> str:
    """The source's date, else the day it was read."""
    return contact.provenance.dated or contact.provenance.read.isoformat()

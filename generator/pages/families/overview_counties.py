"""The overview's counties: need × county, a page a county, counties side by side, and the ways to get in touch.

All of them show the nation's records, whichever edition they stand in: no county is alone in an overview.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from generator.contacts import coverage, shown
from generator.contacts.coverage import Inquiry
from generator.model.actor import Actor
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.region import Region
from generator.model.service import Service
from generator.overview import county_cells, roles, standing
from generator.overview.county_cells import Cell, County, Holder
from generator.pages import reports
from generator.pages.collation import Alphabet
from generator.pages.families.overview import parts
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder
from generator.pages.pictures import needs_by_county


class NeedRow(NamedTuple):
    """A need with the counties in which it is otherwise than in the whole country."""

    cells: Mapping[str, Cell]
    """Id of a county → its cell, in the counties' order."""
    own: tuple[Cell, ...]
    """Where the county's own organisation is the first door."""
    unreached: tuple[Cell, ...]
    """Where no way better than a start page is known."""
    beside: tuple[Cell, ...]
    """Where the county has services of its own."""


@dataclass(frozen=True, slots=True)
class OwnerQuestion:
    """A mail to whoever owns what is missing."""

    inquiry: Inquiry
    letter: reports.Letter


def pages(maker: PageBuilder) -> Iterator[Page]:
    """Need × county, every county, counties side by side, ways to get in touch, whom to ask."""
    nation = maker.of_nation

    @lru_cache(maxsize=1)
    def every() -> tuple[County, ...]:
        """Worked out when the first page is filled: most editions fill none."""
        return in_order(nation)

    yield _counties(nation, every)
    yield from (_county(nation, region) for region in nation.edition.regions)
    yield part(nation, "overview-compare", later=lambda: {"counties": every(), "rows": list(rows(every()))})
    yield _contacts(nation)
    yield part(
        nation,
        "overview-ask",
        later=lambda: {"questions": list(questions(nation)), "unread": list(unread(nation))},
    )


def in_order(maker: PageBuilder) -> tuple[County, ...]:
    """Every county, in the order of their names in the reader's alphabet: an order that ranks nobody."""
    alphabet = Alphabet(maker.ui["alphabet"])
    return tuple(
        sorted(
            county_cells.counties(maker.edition), key=lambda one: alphabet.key(maker.render.plain(one.region.county))
        )
    )


def rows(every: Sequence[County]) -> Iterator[NeedRow]:
    """The needs, in the authors' order."""
    for cells in zip(*(one.cells for one in every), strict=True):
        yield NeedRow(
            {cell.region.id: cell for cell in cells},
            tuple(cell for cell in cells if cell.holder is not Holder.NATION),
            tuple(cell for cell in cells if cell.way is None),
            tuple(cell for cell in cells if cell.services),
        )


def _counties(maker: PageBuilder, every: Callable[[], Sequence[County]]) -> Page:
    topics = maker.edition.vocabulary.topics
    return part(
        maker,
        "overview-county",
        template="overview-counties",
        later=lambda: {
            "counties": every(),
            "grid": needs_by_county.grid(topics, every()),
            "rows": list(rows(every())),
        },
    )


def _county(maker: PageBuilder, region: Region) -> Page:
    title = maker.ui["overview"]["county"]["title"].format(county=maker.render.plain(region.county))
    return maker.page(
        "overview-county",
        region.id,
        title=title,
        description=title,
        template="overview-county",
        section="overview",
        crumbs=(maker.crumb("home"), maker.crumb("overview"), maker.crumb("overview-county")),
        national=True,
        later=lambda: {
            "county": county_cells.county(maker.edition, region),
            "share": roles.share(maker.edition, region),
        },
        region=region,
        way_of=lambda cell: way(maker.edition, cell, maker.language),
    )


def _contacts(maker: PageBuilder) -> Page:
    edition = maker.edition
    return part(
        maker,
        "overview-contacts",
        later=lambda: {
            "doors": list(coverage.first_doors(edition)),
            "reached": list(coverage.counties(edition)),
            "leads": coverage.services(edition),
        },
        value=lambda contact: shown.value(contact, edition.site.country, maker.language),
    )


def part(maker: PageBuilder, kind: str, template: str = "", **values: Any) -> Page:  # noqa: ANN401 - what a template shows
    """A part of the overview that is the same in every edition."""
    ui = maker.ui
    return maker.page(
        kind,
        title=ui["names"][kind],
        description=ui["overview"]["leads"][kind],
        template=template,
        section="overview",
        crumbs=(maker.crumb("home"), maker.crumb("overview")),
        national=True,
        parts=parts(maker),
        **values,
    )


def way(edition: Edition, cell: Cell, language: str) -> tuple[Contact, str, str] | None:
    """The best way to a cell's first door, what a click on it leads to, and how it is written; none when unknown."""
    contact, country = cell.way, edition.site.country
    return (contact, shown.address(contact, country), shown.value(contact, country, language)) if contact else None


def questions(maker: PageBuilder) -> Iterator[OwnerQuestion]:
    """A mail to every owner of a way that is missing or uncertain, in the reader's language."""
    words, plain = maker.ui["overview"]["ask"], maker.render.plain
    site = plain(maker.edition.site.name)
    for inquiry in coverage.inquiries(maker.edition):
        owner = plain(inquiry.owner)
        missing = (words["missing"].format(kind=words["kinds"][kind.value]) for kind in inquiry.missing)
        right = (words["right"].format(value=_said(maker, one), day=_day(one)) for one in inquiry.uncertain)
        lines = (*missing, *right)
        text = "\n".join(
            (words["why"].format(site=site, owner=owner), "", *(f"- {line}" for line in lines), "", words["end"])
        )
        subject = words["subject"].format(site=site)
        yield OwnerQuestion(inquiry, reports.letter(inquiry.email, subject, text, inquiry.owner))


def unread(maker: PageBuilder) -> Iterator[tuple[reports.Letter, tuple[Actor | Service, ...]]]:
    """A mail to every actor of whom something was not read in a source, and what that is."""
    words, plain = maker.ui["overview"]["ask"], maker.render.plain
    site = plain(maker.edition.site.name)
    for actor, records in standing.unread(maker.edition):
        why = words["unread_why"].format(site=site, owner=plain(actor.name))
        listed = (f"- {plain(record.name)}" for record in records)
        text = "\n".join((why, "", *listed, "", words["unread_end"]))
        mails = (contact.value for contact in actor.contacts if contact.kind is ContactKind.EMAIL)
        yield reports.letter(next(mails, ""), words["unread_subject"].format(site=site), text, actor.name), records


def _said(maker: PageBuilder, contact: Contact) -> str:
    return shown.value(contact, maker.edition.site.country, maker.language)


def _day(contact: Contact) -> str:
    """The source's own date, else the day it was read."""
    return contact.provenance.dated or contact.provenance.read.isoformat()

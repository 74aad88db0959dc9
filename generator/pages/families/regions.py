"""Pages of the regions: the chooser, and each region's door with what is known, and what is not."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.contacts.stand_ins import door_contacts
from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.region import Region
from generator.pages.collation import Alphabet
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present
from generator.pages.pictures import counties, region_chain


class Everywhere(NamedTuple):
    """An actor that serves every county, and the needs it is the first door for."""

    actor: Actor
    needs: tuple[Need, ...]


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The chooser of counties and a page for each."""
    ui, edition, render = maker.ui, maker.edition, maker.render
    alphabet = Alphabet(ui["alphabet"])
    in_order = sorted(edition.regions, key=lambda region: alphabet.key(render.plain(region.county)))
    yield maker.page(
        "region",
        title=ui["regions"]["title"],
        description=ui["regions"]["lead"],
        crumbs=(maker.crumb("home"),),
        template="regions",
        section="region",
        regions=in_order,
        squares=counties.squares(in_order),
    )
    for region in in_order:
        title = render.plain(region.county)
        roles = {member.actor: member for member in region.edition.members} if region.edition else {}
        yield maker.page(
            "region",
            region.id,
            title=title,
            description=ui["regions"]["page_lead"].format(county=title),
            crumbs=(maker.crumb("home"), maker.crumb("region")),
            modules=present(maker, DOOR),
            region=region,
            chain=region_chain.chain(edition, region),
            roles=roles,
            of_all=any(a not in roles or roles[a].provenance is None for a in region.members.actors),
            later=lambda: {"everywhere": serving_every_county(maker)},
            keepers=[a for a in edition.actors if a.calendars and (not a.counties or region.code in a.counties)],
            missing=missing(region),
        )


def serving_every_county(maker: PageBuilder) -> list[Everywhere]:
    """Actors without limits to counties that are first door for some need, most needs first."""
    edition = maker.edition
    found = (
        Everywhere(actor, tuple(need for need in edition.needs if need.first_door == actor.id))
        for actor in edition.actors
        if not actor.counties
    )
    return sorted((e for e in found if e.needs), key=lambda e: (-len(e.needs), e.actor.id))


def missing(region: Region) -> list[str]:
    """What is not known of a region, as names in the interface's words."""
    ways = {contact.kind.value for contact in door_contacts(region)}
    known = {
        "phone": "phone" in ways,
        "email": "email" in ways,
        "page": "page" in ways,
        "promise": region.door.promise,
        "members": region.members.actors,
        "vouchers": region.vouchers,
    }
    return [name for name, value in known.items() if not value]

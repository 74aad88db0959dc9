"""The overview for the counties' steering groups: what each has before it, side by side, then a sheet for each.

All of them show the nation's records, whichever edition they stand in.
"""

from collections.abc import Iterator

from generator.model.region import Region
from generator.overview.decisions import decisions
from generator.pages.families.overview_counties import in_order, part
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder

SHOWN = 6
"""How many changes a sheet names; the others it counts."""


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The counties side by side, then a sheet for each."""
    nation = maker.of_nation
    yield _every(nation)
    yield from (_sheet(nation, region) for region in nation.edition.regions)


def _every(maker: PageBuilder) -> Page:
    def found() -> dict[str, object]:
        return {"counties": [decisions(maker.edition, one.region, maker.today) for one in in_order(maker)]}

    return part(maker, "overview-steering", later=found)


def _sheet(maker: PageBuilder, region: Region) -> Page:
    words = maker.ui["overview"]["steering"]
    return maker.page(
        "overview-steering",
        region.id,
        title=words["title"].format(county=maker.render.plain(region.county)),
        description=words["lead"],
        template="overview-decisions",
        section="overview",
        crumbs=(maker.crumb("home"), maker.crumb("overview"), maker.crumb("overview-steering")),
        national=True,
        region=region,
        shown=SHOWN,
        later=lambda: {"found": decisions(maker.edition, region, maker.today)},
    )

"""The overview for those who judge: what should change and whether it can be seen, roles, lessons, what auditors found.

All of them show the nation's records, whichever edition they stand in.
"""

from collections.abc import Iterator, Mapping

from generator.model.indicators import Indicators
from generator.model.region import Region
from generator.overview import measures, roles, standing
from generator.pages.families.overview_counties import in_order, part
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder
from generator.pages.pictures import month_bars, step_picture
from generator.tally.published_cases import reported
from generator.tally.ranges import SUM
from generator.tally.suppression import Suppression


def pages(maker: PageBuilder) -> Iterator[Page]:
    """Roles and a sheet a county, how sure the records are, lessons; and where they are told, effects and findings."""
    nation = maker.of_nation
    yield _roles(nation)
    yield from (_sheet(nation, region) for region in nation.edition.regions)
    yield _standing(nation)
    yield part(nation, "overview-lessons", lessons=nation.edition.lessons)
    told = nation.edition.indicators
    if told:
        yield _effects(nation, told)
        yield part(nation, "overview-audit", findings=told.findings)


def _roles(maker: PageBuilder) -> Page:
    return part(
        maker,
        "overview-roles",
        template="overview-roles",
        later=lambda: {"shares": [roles.share(maker.edition, one.region) for one in in_order(maker)]},
    )


def _sheet(maker: PageBuilder, region: Region) -> Page:
    edition, words = maker.edition, maker.ui["overview"]["sheet"]
    return maker.page(
        "overview-roles",
        region.id,
        title=words["title"].format(county=maker.render.plain(region.county)),
        description=words["lead"],
        template="overview-sheet",
        section="overview",
        crumbs=(maker.crumb("home"), maker.crumb("overview"), maker.crumb("overview-roles")),
        national=True,
        later=lambda: {
            "share": roles.share(edition, region),
            "orders": [(need, list(roles.order(edition, need, region))) for need in edition.needs],
        },
        region=region,
    )


def _standing(maker: PageBuilder) -> Page:
    edition, today = maker.edition, maker.today
    return part(
        maker,
        "overview-standing",
        later=lambda: {
            "counties": list(standing.counties(edition, today)),
            # Those that offer nothing have a single source each; the file has them all.
            "actors": sorted(
                (one for one in standing.actors(edition, today) if edition.offered[one.id]),
                key=lambda one: (-one.total, one.id),
            ),
        },
    )


def _effects(maker: PageBuilder, told: Indicators) -> Page:
    return part(maker, "overview-effects", later=lambda: _effect_values(maker, told), told=told)


def _effect_values(maker: PageBuilder, told: Indicators) -> Mapping[str, object]:
    """What the page on effects shows, by the names its template knows."""
    edition, plain = maker.edition, maker.render.plain
    tally = told.tally
    rule = Suppression(tally.limit, tally.base, tally.small_base)
    small = frozenset(region.id for region in edition.regions_of(tally.small))
    shown = reported(edition.cases, rule, small)
    county = next((table for table in shown.tables if table.name == "county"), None) if shown else None
    sums = [county.at(SUM, i) for i in range(len(county.columns))] if county else []
    bars = month_bars.month_bars(county.columns, sums) if county and len(county.columns) > 1 else ()
    computed = ((one.id, one.measure) for one in told.indicators)
    return {
        "reported": shown,
        "bars": bars,
        "organisations": sum(len(region.members.actors) for region in edition.regions),
        "region_by_id": {region.id: region for region in edition.regions},
        "words_of": {word.id: word.name for word in (*tally.done, *tally.outcomes)},
        "drawn": step_picture.step_picture([plain(link.name) for link in told.chain]),
        "values": {name: measures.value(edition, measure, maker.today) for name, measure in computed if measure},
    }

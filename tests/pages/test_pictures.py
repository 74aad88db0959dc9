"""Pictures hold what the data holds, no more and no less, and nothing in them overlaps."""

import itertools
import re
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.model.region import Region
from generator.pages.families import front, needs, overview, regions
from generator.pages.language_marks import Foreign
from generator.pages.page_builder import PageBuilder
from generator.pages.pictures import counties, lettering, region_chain, who_does_what
from generator.pages.pictures.region_chain import Box, ChainRole
from tests import real_content
from tests.pages.conftest import Making

ROOT = Path(__file__).parent.parent.parent
WORDS = {
    "parts": {"cluster": "kluster", "chamber": "kammare", "member": "samverkar"},
    "no_clusters": "inga kluster",
    "unknown": "okänt",
    "more": "kanske fler",
}


@pytest.fixture(scope="module")
def nation() -> Edition:
    return real_content.nation()


def drawn(edition: Edition, region: Region) -> region_chain.Picture:
    return region_chain.picture(region_chain.chain(edition, region), lambda texts: texts["sv"], WORDS)


def region_with(making: Making, small: dict[str, str], old: str, new: str) -> tuple[PageBuilder, Region]:
    name = next(name for name in small if name.endswith("region.yaml"))
    assert old in small[name]
    maker = making(changes={name: small[name].replace(old, new)})
    return maker, maker.edition.regions[0]


def body(maker: PageBuilder, path: str) -> str:
    made = itertools.chain(*(family.pages(maker) for family in (front, needs, regions, overview)))
    return next(page.body for page in made if page.path == path)


# Who does what


def test_every_actor_with_a_need_has_a_mark_there_and_nobody_else(nation: Edition):
    expected = {
        (actor, need.id)
        for need in nation.needs
        for actor in (need.first_door, *need.then, *(service.actor for service in nation.meeting[need.id]))
    }
    found = [(mark.duty.actor.id, mark.duty.need.id) for mark in who_does_what.matrix(nation).marks]
    assert sorted(found) == sorted(expected)


def test_marks_say_the_order_of_the_hand_over(nation: Edition):
    for need in nation.needs:
        placed = [duty for duty in who_does_what.duties(nation) if duty.need.id == need.id and duty.place]
        assert [duty.actor.id for duty in placed] == [need.first_door, *need.then]
        assert [duty.place for duty in placed] == list(range(1, len(placed) + 1))


def test_an_actor_that_only_has_services_is_marked_as_that(making: Making):
    edition = making().edition
    need = next(n for n in edition.needs if n.first_door == "alfa")
    alone = need.model_copy(update={"then": ()})
    object.__setattr__(edition, "checklist", edition.checklist.model_copy(update={"needs": (alone,)}))
    service = next(iter(edition.services)).model_copy(update={"actor": "beta", "meets": {need.id: 1}})
    object.__setattr__(edition, "services", (service,))
    vars(edition).pop("meeting", None)
    assert [(d.actor.id, d.place) for d in who_does_what.duties(edition)] == [("alfa", 1), ("beta", 0)]


def test_no_two_rows_columns_or_marks_stand_in_the_same_place(nation: Edition):
    picture = who_does_what.matrix(nation)
    xs, ys = [column.x for column in picture.columns], [row.y for row in picture.rows]
    assert all(b - a >= who_does_what.CELL for a, b in itertools.pairwise(sorted(xs)))
    assert all(b - a >= who_does_what.CELL for a, b in itertools.pairwise(sorted(ys)))
    places = [(mark.x, mark.y) for mark in picture.marks]
    assert len(set(places)) == len(places)
    assert all(x in xs and y in ys for x, y in places)
    assert max(xs) < picture.width
    assert max(ys) < picture.height
    assert all(any(band.x < x < band.x + band.width for band in picture.bands) for x in xs)


def test_actors_with_most_needs_stand_first(nation: Edition):
    picture = who_does_what.matrix(nation)
    counts = [sum(mark.y == row.y for mark in picture.marks) for row in picture.rows]
    assert counts == sorted(counts, reverse=True)


def test_the_table_holds_every_pair_of_the_picture(making: Making):
    maker = making()
    table = body(maker, "oversikt/behov/").split('class="who-table stacked"')[1].split("</table>")[0]
    rows = [row for row in table.split("<tr>") if 'scope="row"' in row]
    told = {
        (need, actor)
        for row in rows
        for need in re.findall(r'<th scope="row"><a href="\.\./\.\./behov/([^/]+)/', row)
        for actor in re.findall(r'href="\.\./\.\./aktorer/([^/]+)/', row)
    }
    assert told == {(duty.need.id, duty.actor.id) for duty in who_does_what.duties(maker.edition)}


# A region's chain


def test_a_chain_holds_every_cluster_chamber_and_member_once(nation: Edition):
    for region in nation.regions:
        chain = region_chain.chain(nation, region)
        expected = {*region.clusters, *region.members.actors, *([region.chamber] if region.chamber else [])}
        assert sorted(link.actor.id for link in chain.links) == sorted(expected)
        assert all(not link.actor.counties for link in chain.far)
        for link in chain.links:
            assert (ChainRole.CLUSTER in link.parts) == (link.actor.id in region.clusters)
            assert (ChainRole.MEMBER in link.parts) == (link.actor.id in region.members.actors)


def test_what_nobody_has_listed_is_an_open_box(making: Making, small: dict[str, str]):
    maker, region = region_with(making, small, "  actors: [alfa]\n  completeness: partial", "  completeness: none")
    picture = drawn(maker.edition, region)
    assert [box.lines for box in picture.far if box.link is None] == [("okänt",)]


def test_a_list_that_is_not_whole_says_so_and_a_whole_one_does_not(making: Making, small: dict[str, str]):
    maker, region = region_with(making, small, "completeness: partial", "completeness: partial")
    assert ("kanske fler",) in [box.lines for box in drawn(maker.edition, region).far]
    maker, region = region_with(making, small, "completeness: partial", "completeness: full")
    assert all(box.link for box in drawn(maker.edition, region).far)


def test_what_no_source_says_is_not_sure(making: Making, small: dict[str, str]):
    maker, region = region_with(making, small, "chamber: beta", "chamber: beta")
    sure = {link.actor.id: link.sure for link in region_chain.chain(maker.edition, region).links}
    assert sure == {"alfa": True, "beta": False}


def overlap(a: Box, b: Box) -> bool:
    return a.x == b.x and a.y < b.y + b.height and b.y < a.y + a.height


def test_boxes_never_overlap_and_stay_inside(nation: Edition):
    for region in nation.regions:
        picture = drawn(nation, region)
        boxes = (*picture.near, *picture.far)
        assert not any(overlap(a, b) for a, b in itertools.combinations(boxes, 2)), region.id
        assert all(box.y >= region_chain.TOP and box.y + box.height <= picture.height for box in boxes), region.id
        assert all(box.x + region_chain.BOX <= picture.width for box in boxes)


def test_every_box_is_joined_to_the_tier_before_it(nation: Edition):
    for region in nation.regions:
        picture = drawn(nation, region)
        for box in (*picture.near, *picture.far):
            assert f"{box.middle}H{box.x}" in picture.wires, region.id


def test_a_regions_page_draws_its_chain_and_says_it_in_a_table(making: Making):
    maker = making()
    page = body(maker, "regioner/skane/")
    table = page.split('class="region-chain-table"')[1].split("</table>")[0]
    links = region_chain.chain(maker.edition, maker.edition.regions[0]).links
    assert re.findall(r'href="\.\./\.\./aktorer/([^/]+)/', table) == [link.actor.id for link in links]
    assert '<svg class="region-chain"' in page


# The map


def test_every_county_has_one_square_of_its_own(nation: Edition):
    squares = counties.squares(nation.regions)
    assert sorted(region.code for _, region in squares) == sorted(nation.region)
    places = [(tile.row, tile.column) for tile, _ in squares]
    assert len(set(places)) == len(places)


def test_squares_are_read_from_the_north_and_from_the_west(nation: Edition):
    places = [(tile.row, tile.column) for tile, _ in counties.squares(nation.regions)]
    assert places == sorted(places)


def test_every_square_has_its_place_in_the_style_sheet(nation: Edition):
    sheet = (ROOT / "site_templates/components/county-chooser/county-chooser.css").read_text("utf-8")
    for tile, _ in counties.squares(nation.regions):
        assert f".row-{tile.row} {{" in sheet
        assert f".column-{tile.column} {{" in sheet


def test_where_a_square_breaks_is_nothing_to_the_name_elsewhere(nation: Edition):
    names = [name for region in nation.regions if region.tile for name in region.tile.name.values()]
    assert not any("\N{SOFT HYPHEN}" in name for name in names)
    assert "Västernorrland" in names


# Lettering


def test_words_are_broken_between_words():
    assert lettering.lines("Sveriges ambassader och konsulat", 20) == ("Sveriges ambassader", "och konsulat")
    assert lettering.lines("Marknadskontrollmyndigheten", 5) == ("Marknadskontrollmyndigheten",)


def test_broken_words_keep_the_mark_of_their_language():
    assert {getattr(line, "language", "") for line in lettering.lines(Foreign("Två ord", "sv"), 4)} == {"sv"}


def test_a_long_name_is_shown_by_what_people_know_it_as():
    assert lettering.label("Almi", None, 10) == "Almi"
    assert lettering.label("Almi – ett bolag", None, 10) == "Almi"
    assert lettering.label("Inspektionen för produkter", "ISP", 10) == "ISP"
    assert lettering.label("Ett mycket långt namn", None, 12) == "Ett mycket…"


# The path of a referral


def test_a_needs_page_shows_who_takes_over_in_order(making: Making):
    maker = making()
    for need in (n for n in maker.edition.needs if n.then):
        page = body(maker, maker.render.path("need", need.id))
        steps = page.split('<ol class="handover">')[1].split("</ol>")[0]
        assert re.findall(r"/aktorer/([^/]+)/", steps) == [need.first_door, *need.then]

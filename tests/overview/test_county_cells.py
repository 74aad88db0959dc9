"""Need × county: every cell has a door, says who holds it, and hides no way that is known."""

from dataclasses import replace

from generator.contacts.choice import is_handle, ordered
from generator.contacts.stand_ins import resolve
from generator.model.edition import Edition
from generator.model.overlay import Member, Overlay
from generator.model.service import State
from generator.overview import county_cells, roles
from generator.overview.county_cells import Holder
from generator.pages.pictures import needs_by_county


def test_every_need_has_a_first_door_in_every_county(nation: Edition):
    cells = [cell for county in county_cells.counties(nation) for cell in county.cells]
    assert len(cells) == len(nation.needs) * len(nation.regions)
    assert all(cell.door.actor in nation.actor for cell in cells)


def test_a_cell_says_the_countys_own_where_there_is_one(nation: Edition):
    for county in county_cells.counties(nation):
        for cell in county.cells:
            if cell.holder is Holder.NATION:
                assert resolve(nation, cell.need.first_door, county.region.code).is_generic
            else:
                assert cell.door.county == county.region.code or cell.holder is Holder.ROLE


def test_a_county_that_names_a_first_door_is_taken_at_its_word(nation: Edition):
    gota = nation.region["14"]
    cell = county_cells.cell(nation, nation.need["massa-resa"], gota)
    assert (cell.door.actor, cell.holder) == ("handelskammaren-vast", Holder.ROLE)
    assert next(roles.order(nation, nation.need["massa-resa"], gota)).id == "handelskammaren-vast"


def test_no_way_means_that_none_better_than_a_start_page_is_known(nation: Edition):
    for county in county_cells.counties(nation):
        for cell in county.doorless:
            known = ordered(
                cell.door.contacts, need=cell.need.id, county=county.region.code, day=nation.day, first=True
            )
            assert not any(map(is_handle, known))


def test_services_of_a_cell_are_for_that_county_and_meet_the_need(nation: Edition):
    for county in county_cells.counties(nation):
        for cell in county.cells:
            for service in cell.services:
                assert county.region.code in nation.counties_of(service)
                assert cell.need.id in service.meets
                assert service.state is not State.ENDED


def test_two_first_doors_and_none_are_told(nation: Edition):
    gotland = nation.region["09"]
    role = {"sv": "Roll", "en": "Role"}
    members = tuple(Member(actor=actor, role=role, first_for=("lana",)) for actor in ("almi", "ekn"))
    said = gotland.model_copy(update={"edition": Overlay(members=members)})
    share = roles.share(replace(nation, regions=(said,)), said)
    assert share.several == ("lana",)
    assert set(share.unsaid) == set(nation.need) - {"lana"}
    assert roles.share(nation, gotland).unsaid == tuple(nation.need)


def test_the_picture_has_a_mark_for_every_cell_and_none_outside(nation: Edition):
    grid = needs_by_county.grid(nation.vocabulary.topics, list(county_cells.counties(nation)))
    places = [(mark.x, mark.y) for mark in grid.marks]
    assert len(set(places)) == len(places) == len(nation.needs) * len(nation.regions)
    assert all(0 < x < grid.width and 0 < y < grid.height for x, y in places)

"""A steering group has before it what the records say of its county, and nothing of another's."""

from dataclasses import replace
from datetime import date, timedelta

from generator.exports import overview_tables
from generator.model.change import Change, ChangeKind
from generator.model.edition import Edition
from generator.model.overlay import Member, Overlay
from generator.overview import standing
from generator.overview.county_cells import county
from generator.overview.decisions import CountyMeasure, decisions
from tests.overview.conftest import DAY


def test_every_county_has_its_own_figures_and_they_are_those_of_its_page(nation: Edition):
    for region in nation.regions:
        found = decisions(nation, region, DAY)
        cells = county(nation, region)
        assert sum(len(needs) for _, needs in found.doorless.values()) == len(cells.doorless)
        reached = found.measures[CountyMeasure.DOORS_REACHED]
        assert (reached.number, reached.of) == (len(cells.cells) - len(cells.doorless), len(nation.needs))
        assert all(region.code in lesson.counties for lesson in found.here)
        assert not {lesson.id for lesson in found.here} & {lesson.id for lesson in found.elsewhere}


def test_two_first_doors_for_a_need_are_before_the_group(nation: Edition):
    region = nation.region["21"]
    source = region.members.provenance
    members = tuple(
        Member(actor=one, role={"sv": one}, first_for=("moms",), provenance=source) for one in ("almi", "ekn")
    )
    overlay = (region.edition or Overlay()).model_copy(update={"members": members})
    own = region.model_copy(update={"edition": overlay})
    found = decisions(replace(nation, regions=(own,)), own, DAY)
    assert found.share.several == ("moms",)
    assert found.measures[CountyMeasure.ROLES_SAID].number == 0


def test_changes_are_those_of_the_county_in_the_last_ninety_days(nation: Edition):
    region, other = nation.region["21"], nation.region["17"]

    def change(record: str, ago: int, *counties: str) -> Change:
        day = DAY - timedelta(days=ago)
        return Change(day=day, kind=ChangeKind.TERMS, record=record, name={"sv": record}, counties=counties)

    told = (
        change(f"region/{region.id}", 1),
        change("service/en", standing.DAYS - 1, "21"),
        change("service/gammal", standing.DAYS, "21"),
        change(f"region/{other.id}", 1),
        change("service/alla", 1),
    )
    found = decisions(replace(nation, changes=told), region, DAY)
    assert [one.record for one in found.changes] == [f"region/{region.id}", "service/en"]
    assert found.standing.changed == 2


def test_the_table_has_a_row_for_each_county_as_wide_as_its_head(nation: Edition):
    heads = ("county", "several", "unsaid", "doorless", "no_voucher", "overdue", "oldest", "changed", "of", "yes")
    rows = list(
        overview_tables.NATIONAL["steering"](
            nation,
            {**{name: name for name in heads}, "county_measures": {one.value: one.value for one in CountyMeasure}},
            "sv",
        )
    )
    assert len(rows) == len(nation.regions) + 1
    assert len({len(row) for row in rows}) == 1


def test_a_day_much_later_finds_more_that_should_have_been_gone_through(nation: Edition):
    region = nation.region["14"]
    late = decisions(nation, region, date(2036, 1, 1))
    assert late.standing.overdue > decisions(nation, region, DAY).standing.overdue

"""Files of cases become sums: rounded, without small numbers, and only of those who have reported."""

from itertools import pairwise

from generator.model.case import CaseFile, CaseRow
from generator.pages.families import overview_effects
from generator.pages.pictures import month_bars
from generator.tally.published_cases import reported
from generator.tally.ranges import SUM
from generator.tally.suppression import Suppression
from tests.pages.conftest import Making, dress, making  # noqa: F401 - fixtures

HEAD = "month;region;need;first_door;done;outcome;n\n"


def file(region: str, month: str, *numbers: int, actor: str | None = None) -> CaseFile:
    rows = tuple(CaseRow(need="betalt", first_door="alfa", done="met", n=n) for n in numbers)
    return CaseFile(region=region, month=month, actor=actor, rows=rows)


def test_nobody_who_has_reported_is_nothing_to_publish():
    assert reported([], Suppression(), frozenset()) is None


def test_sums_are_of_all_organisations_and_small_ones_are_hidden():
    files = [file("a", "2026-01", 30, 12), file("a", "2026-01", 20, actor="almi"), file("b", "2026-01", 2)]
    told = reported([*files, file("b", "2026-02", 41)], Suppression(), frozenset({"b"}))
    assert told is not None
    assert (told.organisations, told.months) == (3, ("2026-01", "2026-02"))
    county = next(table for table in told.tables if table.name == "county")
    assert county.rows == ("a", "b")
    assert county.at(0, 0) == 60
    assert county.at(1, 0) is None
    assert county.at(1, 1) == 40
    assert county.at(SUM, SUM) in (105, None)


def page(making: Making, changes: dict[str, str]) -> str:  # noqa: F811
    return next(one.body for one in overview_effects.pages(making("sv", changes)) if one.kind == "overview-effects")


def test_the_page_says_that_nobody_has_reported(making: Making):  # noqa: F811
    assert "Ingen organisation har rapporterat ännu." in page(making, {})


def test_the_page_shows_sums_and_how_many_have_reported(making: Making):  # noqa: F811
    text = f"{HEAD}2026-10;skane;betalt;alfa;met;solved;38\n2026-10;skane;betalt;alfa;met;;3\n"
    html = page(making, {"content/indicators/skane/2026-10.csv": text})
    assert "Rapporterat av 1 av 1 kända medlemmar" in html
    assert "visas inte" in html
    assert "38" not in html


def test_months_are_drawn_with_the_numbers_of_the_table_and_a_gap_for_one_that_is_not_shown(making: Making):  # noqa: F811
    files = {
        f"content/indicators/skane/2026-{month}.csv": f"{HEAD}2026-{month};skane;betalt;alfa;met;;{n}\n"
        for month, n in (("08", 40), ("09", 2), ("10", 80))
    }
    html = page(making, files)
    picture = html.split("Ärenden månad för månad")[1].split("</svg>")[0]
    assert picture.count("<rect") == 2
    assert "··" in picture
    assert "2026-09" in picture


def test_the_tallest_bar_fills_the_picture_and_no_bar_leaves_it():
    bars = month_bars.month_bars(["2026-01", "2026-02", "2026-03"], [10, None, 40])
    assert [bar.height for bar in bars] == [29, 0, 116]
    assert all(bar.x + bar.width <= month_bars.WIDTH and bar.y >= month_bars.HEAD for bar in bars)
    assert all(a.x + a.width < b.x for a, b in pairwise(bars))

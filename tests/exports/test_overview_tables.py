"""The overview's tables as files: what the pages show, in a form that a Swedish Excel opens right."""

import csv
from datetime import date
from io import StringIO

import pytest

from generator.exports import overview_tables
from generator.model.edition import Edition
from generator.overview import supply
from tests import real_content
from tests.real_content import THEME


@pytest.fixture(scope="module")
def nation() -> Edition:
    return real_content.nation().on(date(2026, 11, 29))


def rows(edition: Edition, name: str, language: str = "sv") -> list[list[str]]:
    files = dict(overview_tables.files(edition, THEME.ui, edition.languages))
    content = files[f"data/overview/{name}.{language}.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("name", overview_tables.TABLES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_row_has_a_cell_for_every_column(nation: Edition, name: str, language: str):
    head, *body = rows(nation, name, language)
    assert all(head)
    assert body
    assert {len(row) for row in body} == {len(head)}


def test_every_need_is_a_row_with_its_first_door(nation: Edition):
    doors = {need.name["sv"]: nation.actor[need.first_door].name["sv"] for need in nation.needs}
    assert {row[1]: row[2] for row in rows(nation, "needs")[1:]} == doors


def test_the_actors_counts_are_those_of_the_page(nation: Edition):
    table = {row[0]: [int(cell) for cell in row[1:]] for row in rows(nation, "actors")[1:]}
    assert table == {held.actor.name["sv"]: [*held.counts, held.total] for held in supply.holdings(nation)}

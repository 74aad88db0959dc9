"""A hit on an organisation shows its telephone, and whoever asks for the number finds the organisation."""

import re

import pytest

from generator.model.contact import ContactKind
from generator.model.edition import Edition
from generator.search.search_documents import documents
from tests.search.conftest import Ask, records, route


def reached(edition: Edition) -> list[str]:
    """Actors with a telephone for those who come for the first time that needs no checking."""
    return [
        actor.id
        for actor in edition.actors
        if any(c.kind is ContactKind.PHONE and c.first_door and not c.check for c in actor.contacts)
    ]


@pytest.mark.parametrize(("language", "number"), [("sv", r"0\d[\d -]+ · "), ("en", r"\+\d[\d ]+ · ")])
def test_an_actor_shows_its_telephone(nation: Edition, language: str, number: str):
    lines = {d.id: d.line for d in documents(nation, language, route) if d.kind == "actor"}
    assert reached(nation)
    assert [actor for actor in reached(nation) if not re.match(number, lines[actor])] == []


def test_a_number_to_be_checked_says_so_and_a_first_door_without_any_way_says_that(nation: Edition):
    lines = {d.id: d.line for d in documents(nation, "sv", route) if d.kind in {"actor", "region"}}
    assert re.match(r"08-[\d ]+ \(kontrollera\) · ", lines["isp"])
    assert re.match(r"035-[\d ]+ \(kontrollera\) · ", lines["halland"])
    assert lines["business-sweden"].startswith("telefon inte känd · ")
    assert not any("telefon inte känd" in lines[name] for name in ("regioner", "kommerskollegium", "halland"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("business sweden telefonnummer", "actor/business-sweden"),
        ("ekn telefonnummer", "actor/ekn"),
        ("telefonnumret till tullverket", "actor/tullverket"),
        ("ring skatteverket", "actor/skatteverket"),
        ("almi växel", "actor/almi"),
        ("mejladress till nopef", "actor/nopef"),
        ("kontaktuppgifter region halland", "region/halland"),
    ],
)
def test_whoever_asks_for_a_number_finds_the_organisation(ask: Ask, query: str, first: str):
    [hits] = ask("search", "sv", [query])
    assert records(hits)[0] == first

"""A hit on an organisation shows its telephone, and whoever asks for the number finds the organisation."""

import re

import pytest

from generator.model.contact import ContactKind
from generator.model.edition import Edition
from generator.search.search_documents import documents
from tests.search.conftest import route


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

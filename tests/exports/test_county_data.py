"""What a script is told of whom to turn to in a county."""

import json
from typing import Any

from generator.exports import county_data
from tests.contacts.test_stand_ins import CODE, READ, in_county

LINE = {
    "kind": "phone",
    "value": "08-465 004 10",
    "label": {"sv": "Rådgivningen", "en": "The advice desk"},
    "hours": [{"days": "mon-fri", "opens": "08:00", "closes": "16:30"}],
    "check": True,
    "provenance": {**READ, "dated": "2022-03-14"},
}
LATER = {"kind": "email", "value": "lan@alfa.se", "first_door": False, "provenance": READ}


def read(language: str) -> dict[str, Any]:
    there = in_county(chamber=None, offices=[{"actor": "office", "contacts": [LATER, LINE], "provenance": READ}])
    [(path, content)] = county_data.files(there, language)
    assert path == f"data/county/{CODE}.{language}.json"
    return dict(json.loads(content))


def test_a_way_has_its_link_its_words_and_its_hours():
    ways = {way["kind"]: way for way in read("sv")["actors"]["office"]["ways"]}
    assert ways["phone"] == {
        "kind": "phone",
        "to": "tel:+46846500410",
        "text": "08-465 004 10",
        "label": "Rådgivningen",
        "check": True,
        "dated": "2022-03-14",
        "hours": [[0, 4, "08:00", "16:30"]],
    }
    assert ways["email"]["later"] is True


def test_a_number_is_said_in_the_readers_language():
    ways = {way["kind"]: way for way in read("en")["actors"]["office"]["ways"]}
    assert ways["phone"]["text"] == "+46 8 465 004 10"
    assert ways["phone"]["label"] == "The advice desk"


def test_only_those_the_county_has_somebody_for_are_told():
    assert set(read("sv")["actors"]) == {"office", "region", "door"}

"""Open data: every record, with its licence and its provenance."""

import json

from generator.exports.records import files
from generator.model.data_files import data_files
from generator.model.edition import Edition


def test_every_file_that_is_listed_is_there_with_all_its_records(small_edition: Edition):
    made = dict(files(small_edition))
    assert [file.path for file in data_files(small_edition)] == list(made)
    for file in data_files(small_edition):
        value = json.loads(made[file.path])
        assert value["licence"]["name"] == "CC BY 4.0"
        assert value["edition"] == small_edition.site.id
        assert len(value[file.name]) == file.number


def test_a_record_keeps_its_id_its_texts_and_its_provenance(small_edition: Edition):
    actor = json.loads(dict(files(small_edition))["data/actors.json"])["actors"][0]
    assert actor["id"] == "alfa"
    assert actor["name"] == {"sv": "Alfa", "en": "Alfa"}
    assert actor["provenance"] == {
        "source": "https://www.alfa.se/om",
        "dated": "2024-05",
        "read": "2026-11-01",
        "verified": "yes",
    }


def test_the_same_edition_gives_the_same_bytes(small_edition: Edition):
    assert list(files(small_edition)) == list(files(small_edition))

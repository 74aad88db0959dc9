"""Open data: documents that keep to their published schemas, tables that hold the same, words for every field."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

import jsonschema
import openpyxl
import pytest

from generator.model.actor import Actor
from generator.model.contact import Contact
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.region import Region
from generator.model.service import Service
from generator.open_data import catalogue, tables
from generator.open_data.datasets import DATASETS, FOLDER, Dataset
from generator.open_data.fields import fields, models, reading
from tests.diagnosing import ROOT
from tests.real_content import THEME

UI = THEME.ui


def made(edition: Edition) -> Mapping[str, bytes]:
    return catalogue.files(edition, catalogue.words_of(UI, edition.languages))


def test_every_document_keeps_to_the_schema_that_is_published_beside_it(editions: list[Edition]):
    for edition in editions:
        found = made(edition)
        for dataset in DATASETS:
            document = json.loads(found[f"{FOLDER}/{dataset.name}.json"])
            schema = json.loads(found[f"{FOLDER}/{document['$schema']}"])
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
            assert document["count"] == len(document["records"]) == len(dataset.records(edition))


def test_a_field_that_no_schema_knows_is_refused(small_edition: Edition):
    found = made(small_edition)
    document = json.loads(found[f"{FOLDER}/services.json"])
    document["records"][0]["price"] = "unknown"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, json.loads(found[f"{FOLDER}/schema/services.json"]))


def test_the_number_that_is_listed_is_the_sites_own(editions: list[Edition]):
    for edition in editions:
        services = json.loads(made(edition)[f"{FOLDER}/services.json"])
        listed = edition.here(s for s in edition.services if s.state.value != "ended")
        assert services["listed"] == len(listed) <= services["count"]


def _known(dataset: Dataset) -> set[tuple[str, str]]:
    kinds = models(dataset.model, dataset.left_out)
    return {(field.model, field.name) for kind in kinds for field in fields(kind)}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_field_is_explained_and_nothing_else_is(language: str):
    words = UI[language]["open_data"]["fields"]
    everything = {pair for dataset in DATASETS for pair in _known(dataset)}
    for dataset in DATASETS:
        for model in models(dataset.model, dataset.left_out):
            hidden = dataset.left_out if model is dataset.model else ()
            silent = [f.name for f in fields(model) if f.name not in hidden and not reading(words, f)]
            assert silent == [], f"{model.__name__} in {language}"
    for model, said in words.items():
        for name in said:
            assert any(name == n and model in (m, "Record") for m, n in everything), f"{model}.{name}"


def test_a_table_holds_what_the_document_does(editions: list[Edition]):
    for edition in editions:
        found = made(edition)
        for dataset in DATASETS:
            text = found[f"{FOLDER}/{dataset.name}.csv"].decode("utf-8")
            assert text.startswith("\N{BYTE ORDER MARK}")
            rows = list(csv.DictReader(StringIO(text[1:]), delimiter=";"))
            records = json.loads(found[f"{FOLDER}/{dataset.name}.json"])["records"]
            assert len(rows) == len(records)
            for row, record in zip(rows, records, strict=True):
                assert None not in row
                assert row.get("id", "") == record.get("id", "")
                for name in ("name", "text", "what"):
                    if isinstance(record.get(name), dict):
                        assert row[f"{name}.sv"] == record[name]["sv"]


def test_the_workbook_has_a_sheet_for_every_list_with_all_its_cells(editions: list[Edition]):
    edition = editions[0]
    book = openpyxl.load_workbook(BytesIO(made(edition)[tables.WORKBOOK]), read_only=True)
    assert book.sheetnames == ["fields", *(dataset.name for dataset in DATASETS)]
    for dataset in DATASETS:
        wanted = list(tables.rows(dataset, dataset.records(edition), edition.languages))
        read = [[_text(c) for c in row] for row in book[dataset.name].iter_rows(values_only=True)]
        assert read == [[_text(c) for c in row] for row in wanted], dataset.name


def _text(cell: Any) -> str:  # noqa: ANN401 - a cell
    return "" if cell is None else str(cell).replace("\r\n", "\n")


def test_a_cell_never_becomes_a_formula(small_edition: Edition):
    term = small_edition.terms[0].model_copy(update={"name": {"sv": "=1+1", "en": "+cmd|' /C calc'!A0"}})
    edition = replace(small_edition, terms=(term, *small_edition.terms[1:]))
    text = made(edition)[f"{FOLDER}/terms.csv"].decode("utf-8-sig")
    row = next(csv.DictReader(StringIO(text), delimiter=";"))
    assert (row["name.sv"], row["name.en"]) == ("'=1+1", "'+cmd|' /C calc'!A0")


def test_the_same_edition_gives_the_same_bytes(small_edition: Edition):
    first = dict(made(small_edition))
    catalogue._files.cache_clear()  # noqa: SLF001 - made anew on purpose
    tables._workbook.cache_clear()  # noqa: SLF001
    assert dict(made(small_edition)) == first


def test_nothing_in_contacts_names_a_record_that_is_not_there(editions: list[Edition]):
    edition = editions[0]
    known = {
        *(f"actor/{a.id}" for a in edition.actors),
        *(f"service/{s.id}" for s in edition.services),
        *(f"region/{r.id}" for r in edition.regions),
    }
    contacts = json.loads(made(edition)[f"{FOLDER}/contacts.json"])["records"]
    assert {contact["of"] for contact in contacts} <= known
    assert contacts


def test_the_table_of_terms_leaves_out_no_field_of_what_is_published():
    """What a reader of another system's data asks: which of our fields became which of its terms, and which none."""
    table = (ROOT / "decisions/0016-standards-for-services.md").read_text("utf-8")
    for model in (Service, Actor, Contact, Event, Region, Term, Guide):
        assert [name for name in model.model_fields if f"`{name}`" not in table] == [], model.__name__

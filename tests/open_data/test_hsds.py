"""Services in HSDS's terms: the package is whole, and holds what the JSON and the site do."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
from frictionless import Package

from generator.model.edition import Edition
from generator.open_data import hsds

TEXT = {"type": "string", "minLength": 1}
UUID = {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$"}


def closed(required: dict[str, Any], **more: dict[str, Any]) -> dict[str, Any]:
    """A schema of an object with no other keys: the standard's own schemas take any."""
    properties = {**required, **more}
    return {"type": "object", "required": [*required], "properties": properties, "additionalProperties": False}


def listed(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


PHONES = listed(closed({"id": UUID, "number": TEXT}, service_id=UUID, organization_id=UUID, description=TEXT))
TERM = closed(
    dict.fromkeys(("code", "name", "description", "taxonomy", "language"), TEXT) | {"id": UUID, "taxonomy_id": UUID}
)
SERVICE = closed(
    {
        **dict.fromkeys(("name", "description", "url"), TEXT),
        **dict.fromkeys(("id", "organization_id"), UUID),
        "status": {"enum": ["active", "inactive", "defunct", "temporarily closed"]},
        "assured_date": {"type": "string", "format": "date"},
        "organization": closed(
            {"id": UUID, "name": TEXT, "description": TEXT},
            alternate_name=TEXT,
            email=TEXT,
            website=TEXT,
            phones=PHONES,
        ),
    },
    **dict.fromkeys(("alternate_name", "email", "application_process", "fees_description", "wait_time", "alert"), TEXT),
    eligibility_description=TEXT,
    phones=PHONES,
    service_areas=listed(closed({"id": UUID, "service_id": UUID, "name": TEXT, "uri": TEXT})),
    required_documents=listed(closed({"id": UUID, "service_id": UUID, "document": TEXT})),
    attributes=listed(
        closed({"id": UUID, "link_id": UUID, "taxonomy_term_id": UUID, "link_entity": TEXT, "taxonomy_term": TERM})
    ),
)


def test_every_service_keeps_to_the_standards_terms_and_no_other(editions: list[Edition]):
    check = jsonschema.Draft202012Validator(SERVICE, format_checker=jsonschema.FormatChecker())
    for edition in editions:
        found = dict(hsds.files(edition))
        for language in edition.languages:
            services = json.loads(found[f"{hsds.place(language)}/services.json"])
            assert len(services) == len(edition.here(edition.services))
            assert [error.message for one in services for error in check.iter_errors(one)] == []


def test_the_package_is_valid_and_its_keys_lead_somewhere(editions: list[Edition], tmp_path: Path):
    for edition in editions:
        for path, content in hsds.files(edition):
            file = tmp_path / edition.site.id / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for language in edition.languages:
            report = Package(str(tmp_path / edition.site.id / hsds.place(language) / "datapackage.json")).validate()
            assert report.valid, report.flatten(["title", "message"])


def test_the_tables_hold_what_the_json_does(editions: list[Edition]):
    found = dict(hsds.files(editions[0]))
    services = json.loads(found[f"{hsds.place('sv')}/services.json"])
    rows = list(csv.DictReader(StringIO(found[f"{hsds.place('sv')}/services.csv"].decode())))
    assert [row["id"] for row in rows] == [one["id"] for one in services]
    papers = csv.DictReader(StringIO(found[f"{hsds.place('sv')}/required_documents.csv"].decode()))
    assert len(list(papers)) == sum(len(one.get("required_documents", ())) for one in services)


def test_a_service_has_the_same_id_in_every_edition_and_language(editions: list[Edition]):
    ids = [
        {one["id"] for one in json.loads(content)}
        for edition in editions
        for path, content in hsds.files(edition)
        if path.endswith("services.json")
    ]
    assert ids[0] == ids[1]
    assert all(one & ids[0] for one in ids)


def test_a_service_that_may_be_closed_says_so(editions: list[Edition]):
    nation = editions[0]
    services = {one["name"]: one for one in json.loads(dict(hsds.files(nation))[f"{hsds.place('en')}/services.json"])}
    for service in nation.services:
        one = services[service.name["en"]]
        assert (one["status"] == "defunct") == (service.state.value == "ended")
        assert bool(one.get("alert")) == (service.state.value != "described")

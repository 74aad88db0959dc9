"""What can be fetched, described as OpenAPI 3.1: every address below the folder of open data. The files are static."""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.edition import Edition
from generator.open_data import cpsv, hsds
from generator.open_data.calendars import PLACE, whole
from generator.open_data.datasets import DATASETS, FOLDER, VERSION
from generator.open_data.documents import LICENCE
from generator.open_data.tables import WORKBOOK

NAME = f"{FOLDER}/openapi.json"

_CSV, _ICS = "text/csv", "text/calendar"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of the description."""
    yield NAME, (json.dumps(description(edition), ensure_ascii=False, indent=1) + "\n").encode()


def description(edition: Edition) -> dict[str, Any]:
    """The description, JSON-ready. Addresses count from the edition's root, published or not."""
    title = edition.site.name
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title.get("en") or next(iter(title.values())),
            "version": str(VERSION),
            "description": "Static files: no key, no account, no query. Fields may be added within a version.",
            "license": LICENCE,
        },
        "servers": [{"url": (edition.site.address or "../../").rstrip("/")}],
        "paths": {f"/{path}": one for path, one in _paths(edition)},
    }


def _paths(edition: Edition) -> Iterator[tuple[str, Any]]:
    for dataset in DATASETS:
        document = {"$ref": f"schema/{dataset.name}.json"}
        yield f"{FOLDER}/{dataset.name}.json", _get(f"All {dataset.name}", "application/json", document)
        yield f"{FOLDER}/{dataset.name}.csv", _get(f"All {dataset.name} as a table", _CSV)
        yield f"{FOLDER}/schema/{dataset.name}.json", _get(f"JSON Schema of {dataset.name}", "application/schema+json")
    yield cpsv.TURTLE, _get("Public services in CPSV-AP 3.2", "text/turtle")
    yield cpsv.JSON_LD, _get("Public services in CPSV-AP 3.2", "application/ld+json")
    for name in ("services.json", "datapackage.json"):
        there = f"{hsds.place('{language}')}/{name}"
        yield there, _get(f"Services in HSDS 3.0: {name}", "application/json", language=edition.languages)
    there = f"{hsds.place('{language}')}/{{table}}.csv"
    yield there, _get("A table of the HSDS package", _CSV, language=edition.languages, table=hsds.TABLES)
    yield WORKBOOK, _get("All lists in one workbook", _XLSX)
    yield f"{FOLDER}/assess.js", _get("The needs analysis as an ES module", "text/javascript")
    yield "data/analysis.{language}.json", _get("What assess.js reads", "application/json", language=edition.languages)
    if edition.events:
        path = whole("{language}")
        yield path, _get("Every event", _ICS, language=edition.languages)
        for kind, ids in _kinds_of_calendars(edition).items():
            path = f"{PLACE}/{kind}/{{id}}.{{language}}.ics"
            yield path, _get(f"The events of one {kind}", _ICS, language=edition.languages, id=ids)


def _kinds_of_calendars(edition: Edition) -> dict[str, tuple[str, ...]]:
    kinds = {
        "county": tuple(region.code for region in edition.regions),
        "need": tuple(dict.fromkeys(need for event in edition.events for need in event.needs)),
        "event": tuple(event.id for event in edition.events),
    }
    return {kind: ids for kind, ids in kinds.items() if ids}


def _get(summary: str, media: str, schema: object = None, **parameters: tuple[str, ...]) -> dict[str, Any]:
    content = {media: {"schema": schema} if schema else {}}
    answers = {"200": {"description": summary, "content": content}, "404": {"description": "There is no such file"}}
    told = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "enum": list(values)}}
        for name, values in parameters.items()
    ]
    return {"get": {"summary": summary, **({"parameters": told} if told else {}), "responses": answers}}

"""Datasets as JSON: a document for each, with who publishes it and under which licence, and its JSON Schema."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from generator.model.edition import Edition
from generator.model.record import Record, plain
from generator.open_data.datasets import DATASETS, FOLDER, VERSION, Dataset
from generator.open_data.fields import fields, models, reading

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
"""Under which everybody may use the content."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT = {"type": "string"}
_TEXTS = {"type": "object", "additionalProperties": _TEXT}
_COUNT = {"type": "integer", "minimum": 0}


def files(edition: Edition, words: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every dataset and its schema. `words`: the interface's under `open_data`, in one language."""
    said = json.dumps(words, ensure_ascii=False)
    for dataset in DATASETS:
        yield f"{FOLDER}/{dataset.name}.json", document(edition, dataset)
        yield f"{FOLDER}/schema/{dataset.name}.json", _schema(dataset.name, said)


def values(dataset: Dataset, record: Record) -> dict[str, Any]:
    """A record as JSON-ready values, without what its author left out."""
    return {name: value for name, value in plain(record).items() if name not in dataset.left_out}


def document(edition: Edition, dataset: Dataset) -> bytes:
    """A dataset: what it is and under which licence, then its records in the authors' order, one a line."""
    records = dataset.records(edition)
    head = {
        "$schema": f"schema/{dataset.name}.json",
        "version": VERSION,
        "dataset": dataset.name,
        "edition": edition.site.id,
        "title": dict(edition.site.name),
        "publisher": dict(edition.site.publisher.name),
        "licence": LICENCE,
        "languages": list(edition.languages),
        "count": len(records),
        "listed": dataset.listed(edition) if dataset.listed else len(records),
        "records": [],
    }
    listed = ",\n".join(_line(dataset.name, record) for record in records)
    return f"{json.dumps(head, ensure_ascii=False).removesuffix(']}')}\n{listed}\n]}}\n".encode()


@lru_cache(maxsize=1 << 14)
def _line(name: str, record: Record) -> str:
    """A record on its line. Editions share nearly all of theirs: each is written out once."""
    dataset = next(one for one in DATASETS if one.name == name)
    return json.dumps(values(dataset, record), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=64)
def _schema(name: str, said: str) -> bytes:
    """A schema as bytes. It is the same in every edition."""
    dataset = next(one for one in DATASETS if one.name == name)
    return (json.dumps(schema(dataset, json.loads(said)), ensure_ascii=False, indent=1) + "\n").encode()


def schema(dataset: Dataset, words: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a dataset's document, its fields described in words."""
    whole = dataset.model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
    known = {**whole.pop("$defs", {}), dataset.model.__name__: whole}
    whole["properties"] = {n: of for n, of in whole["properties"].items() if n not in dataset.left_out}
    kinds = models(dataset.model, dataset.left_out)
    for kind in kinds:
        of = known[kind.__name__].get("properties", {})
        for field in fields(kind):
            if field.name in of:
                of[field.name]["description"] = reading(words["fields"], field)
    named = _named(known, dataset.model.__name__)
    head = dict.fromkeys(("$schema", "dataset", "edition"), _TEXT)
    properties = {
        **head,
        "version": {"const": VERSION},
        "title": _TEXTS,
        "publisher": _TEXTS,
        "licence": _TEXTS,
        "languages": {"type": "array", "items": _TEXT},
        "count": _COUNT,
        "listed": _COUNT,
        "records": {"type": "array", "items": {"$ref": f"#/$defs/{dataset.model.__name__}"}},
    }
    return {
        "$schema": DIALECT,
        "title": words["names"][dataset.name],
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
        "$defs": {name: known[name] for name in sorted(named)},
    }


def _named(known: Mapping[str, Any], first: str) -> set[str]:
    """The definitions that one definition names, and those that these name."""
    found, waiting = {first}, [first]
    while waiting:
        text = json.dumps(known[waiting.pop()])
        new = {name for name in known if name not in found and f'"#/$defs/{name}"' in text}
        found |= new
        waiting += new
    return found

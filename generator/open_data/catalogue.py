"""All files of open data of an edition, and the list of them that the site shows."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from generator.model.edition import Edition
from generator.open_data import documents, tables
from generator.open_data.datasets import DATASETS, FOLDER, Dataset
from generator.open_data.fields import Field, fields, models


class Download(NamedTuple):
    """A file to fetch."""

    form: str
    """Name of the format, for readers: "CSV"."""
    path: str
    size: int
    """Bytes."""


class CatalogueEntry(NamedTuple):
    """A dataset in the list."""

    name: str
    number: int
    listed: int
    """How many of them the site itself lists."""
    downloads: tuple[Download, ...]


def words_of(ui: Mapping[str, Mapping[str, Any]], languages: Sequence[str]) -> dict[str, Any]:
    """Language → the interface's words on open data; the first language's where it has none."""
    first = ui[languages[0]]["open_data"]
    return {language: _copied(ui.get(language, {}).get("open_data", first)) for language in (*languages, "en")}


def _copied(value: Any) -> Any:  # noqa: ANN401 - nested words
    return {name: _copied(value[name]) for name in value} if isinstance(value, Mapping) else value


def files(edition: Edition, words: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Path → bytes of every file. `words`: see `words_of`."""
    return _files(edition, json.dumps(words, ensure_ascii=False))


@lru_cache(maxsize=2)
def _files(edition: Edition, said: str) -> Mapping[str, bytes]:
    words = json.loads(said)
    return {**dict(documents.files(edition, words["en"])), **dict(tables.files(edition, words))}


def entries(edition: Edition, words: Mapping[str, Any]) -> list[CatalogueEntry]:
    """The list of datasets, in the order they are shown."""
    sizes = {path: len(content) for path, content in files(edition, words).items()}
    return [_entry(edition, dataset, sizes) for dataset in DATASETS]


def workbook(edition: Edition, words: Mapping[str, Any]) -> Download:
    """The file that holds all datasets."""
    return Download("XLSX", tables.WORKBOOK, len(files(edition, words)[tables.WORKBOOK]))


def _entry(edition: Edition, dataset: Dataset, sizes: Mapping[str, int]) -> CatalogueEntry:
    count = len(dataset.records(edition))
    paths = {form: f"{FOLDER}/{dataset.name}.{form.lower()}" for form in ("JSON", "CSV")}
    downloads = tuple(Download(form, path, sizes[path]) for form, path in paths.items())
    return CatalogueEntry(dataset.name, count, dataset.listed(edition) if dataset.listed else count, downloads)


class Explained(NamedTuple):
    """The fields of a dataset, for a reader."""

    name: str
    schema: str
    """Path of its JSON Schema."""
    models: tuple[tuple[str, tuple[Field, ...]], ...]
    """Name of a model, the dataset's own first → its fields."""


def explained() -> tuple[Explained, ...]:
    """Every dataset's fields. The same in every edition."""
    return tuple(Explained(one.name, f"{FOLDER}/schema/{one.name}.json", tuple(_models(one))) for one in DATASETS)


def _models(dataset: Dataset) -> list[tuple[str, tuple[Field, ...]]]:
    found = []
    for model in models(dataset.model, dataset.left_out):
        hidden = dataset.left_out if model is dataset.model else ()
        found.append((model.__name__, tuple(field for field in fields(model) if field.name not in hidden)))
    return found

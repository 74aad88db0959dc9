"""Datasets as tables: a CSV file each that a Swedish or German Excel opens right, and all of them in one workbook.

A text has a column in each language. Several values stand in one cell with | between them; records in records as JSON.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.model.edition import Edition
from generator.model.record import Record
from generator.open_data.csv_file import csv_file
from generator.open_data.datasets import DATASETS, FOLDER, Dataset
from generator.open_data.documents import LICENCE, values
from generator.open_data.fields import cell, columns, fields, models, reading

WORKBOOK = f"{FOLDER}/open-data.xlsx"

_ROOM = 32767
"""Most characters that a cell of a workbook can hold."""

OpenDataWords = Mapping[str, Mapping[str, Any]]
"""Language → the interface's words under `open_data`."""

_STAMP = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When every workbook says that it was made, so that the same records are the same bytes."""


def files(edition: Edition, words: OpenDataWords) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every table and the workbook."""
    tables = {one.name: tuple(one.records(edition)) for one in DATASETS}
    for dataset in DATASETS:
        yield f"{FOLDER}/{dataset.name}.csv", _csv(dataset.name, tables[dataset.name], edition.languages)
    said = json.dumps({language: words[language] for language in edition.languages}, ensure_ascii=False)
    yield WORKBOOK, _workbook(tuple(tables.values()), edition.languages, said)


def rows(dataset: Dataset, records: Sequence[Record], languages: Sequence[str]) -> Iterator[list[Any]]:
    """The names of the columns, then a row for every record: text, numbers and truth; "" where nothing is known."""
    names = columns(dataset.model, languages, dataset.left_out)
    yield list(names)
    for record in records:
        own = values(dataset, record)
        yield [_shown(cell(own, name)) for name in names]


@lru_cache(maxsize=64)
def _rows(name: str, records: tuple[Record, ...], languages: tuple[str, ...]) -> list[list[Any]]:
    """The rows of a dataset, for its own file and its sheet. Editions with the same records share them."""
    return list(rows(_named(name), records, languages))


def _shown(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "|".join(value)
    if isinstance(value, dict) and all(isinstance(one, int) for one in value.values()):
        return "|".join(f"{name}:{number}" for name, number in value.items())
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


@lru_cache(maxsize=64)
def _csv(name: str, records: tuple[Record, ...], languages: tuple[str, ...]) -> bytes:
    """A table with semicolons and a byte order mark. Editions with the same records share it."""
    return csv_file(_rows(name, records, languages))


@lru_cache(maxsize=4)
def _workbook(tables: tuple[tuple[Record, ...], ...], languages: tuple[str, ...], said: str) -> bytes:
    """A sheet that explains the fields, then a sheet for every table. Editions with the same records share it."""
    words, out = json.loads(said), BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": _STAMP, "comments": f"{LICENCE['name']} {LICENCE['url']}"})
        bold = book.add_format({"bold": True})
        for name, table in _sheets(tables, languages, words):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, 60, 24)
            for number, row in enumerate(table):
                for place, value in enumerate(row):
                    # By its kind: to ask the library what a cell is takes as long as to write it.
                    write = sheet.write_string if isinstance(value, str) else sheet.write
                    if value != "":
                        write(number, place, _fitting(value), bold if number == 0 else None)
    return out.getvalue()


def _fitting(value: Any) -> Any:  # noqa: ANN401 - a cell
    """A cell that a workbook has room for; what was cut off says so."""
    return f"{value[: _ROOM - 4]} […]" if isinstance(value, str) and len(value) > _ROOM else value


def _sheets(
    tables: Sequence[tuple[Record, ...]], languages: tuple[str, ...], words: OpenDataWords
) -> Iterator[tuple[str, Iterable[list[Any]]]]:
    yield "fields", _explained(languages, words)
    for dataset, records in zip(DATASETS, tables, strict=True):
        yield dataset.name, _rows(dataset.name, records, languages)


def _explained(languages: Sequence[str], words: OpenDataWords) -> Iterator[list[Any]]:
    """Every field of every dataset in words."""
    yield ["sheet", "record", "field", *languages]
    for dataset in DATASETS:
        for model in models(dataset.model, dataset.left_out):
            for field in fields(model):
                if model is not dataset.model or field.name not in dataset.left_out:
                    said = [reading(words[language]["fields"], field) for language in languages]
                    yield [dataset.name, model.__name__, field.name, *said]


def _named(name: str) -> Dataset:
    return next(one for one in DATASETS if one.name == name)

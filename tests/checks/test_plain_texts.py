"""Every plain text of every model is judged by the checks of plain text: no field can be added that they do not see."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
import yaml

import generator.model
from generator.checks.long_field import REST, limit
from generator.model.plain_text import fields, plain_texts
from generator.model.record import Record
from tests.diagnosing import ROOT

WORD = "ord"


def models() -> list[type[Record]]:
    for module in pkgutil.iter_modules(generator.model.__path__):
        importlib.import_module(f"generator.model.{module.name}")
    return sorted(_below(Record), key=lambda model: model.__name__)


def _below(model: type[Record]) -> set[type[Record]]:
    return set[type[Record]]().union(*({one} | _below(one) for one in model.__subclasses__()))


def is_open(schema: Mapping[str, Any]) -> bool:
    """Whether what a JSON Schema describes may be, or hold, text of any form that is more than nothing."""
    if schema.get("type") == "string":
        return "minLength" in schema and not {"pattern", "format", "enum"} & schema.keys()
    inner = [*schema.get("anyOf", ()), schema.get("items"), schema.get("additionalProperties")]
    inner += schema.get("patternProperties", {}).values()
    return any(is_open(one) for one in inner if isinstance(one, dict))


def filled(hint: object) -> Iterator[object]:
    """A value of a field's type that holds the word."""
    origin, parts = get_origin(hint), get_args(hint)
    if hint is str or (origin is Annotated and parts[0] is str):
        yield WORD
    elif origin in (Union, UnionType):
        yield from (value for part in parts for value in filled(part))
    elif origin is tuple:
        yield from ((value,) for value in filled(parts[0]))
    elif origin is not None and origin is not Annotated:
        yield from ({"sv": value} for value in filled(parts[1]))


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_text_of_any_form_is_a_plain_text_of_its_record(model: type[Record]) -> None:
    schema = model.model_json_schema(by_alias=False)
    described = schema.get("$defs", {}).get(model.__name__, schema).get("properties", {})
    assert set(fields(model)) == {name for name, schema in described.items() if is_open(schema)}
    hints = get_type_hints(model, include_extras=True)
    for name in fields(model):
        record = model.model_construct(_fields_set={name}, **{name: next(filled(hints[name]))})
        assert [(path[0], text) for path, text in plain_texts(record)] == [(model.written_as.get(name, name), WORD)]


def test_no_plain_text_of_ours_is_without_a_limit_and_no_limit_is_for_nothing() -> None:
    longest = yaml.safe_load((ROOT / "content/vocabulary.yaml").read_text("utf-8"))["longest"]
    names = {(model.__name__.lower(), model.written_as.get(name, name)) for model in models() for name in fields(model)}
    assert all(limit(longest, kind, name) for kind, name in names)
    assert longest.keys() <= {REST} | {name for _, name in names} | {f"{kind}.{name}" for kind, name in names}

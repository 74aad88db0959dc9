"""The fields of a model, in the order they are written: what each holds, and in which columns of a table it stands.

Knows no field by name: all of it follows from the models' own types.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from generator.model.record import Record, Texts


class Field(NamedTuple):
    """A field of a model."""

    model: str
    """Name of the model that has it."""
    name: str
    """As it is written in JSON."""
    texts: bool
    """Whether it holds one text in each language."""
    record: type[Record] | None
    """The model of the one record in it."""
    records: type[Record] | None
    """The model of the several records in it."""


@lru_cache(maxsize=256)
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a model."""
    return tuple(_field(model, name) for name in model.model_fields)


def _field(model: type[BaseModel], name: str) -> Field:
    info = model.model_fields[name]
    kinds = list(_kinds(info.annotation))
    single = next((kind for many, kind in kinds if not many), None)
    several = next((kind for many, kind in kinds if many), None)
    owner = next(c.__name__ for c in reversed(model.__mro__) if name in getattr(c, "model_fields", {}))
    return Field(owner, info.alias or name, _is_texts(info.annotation), single, several)


def _is_texts(annotation: Any) -> bool:  # noqa: ANN401 - any type
    if annotation == Texts:
        return True
    return get_origin(annotation) in (Union, UnionType) and any(map(_is_texts, get_args(annotation)))


def _kinds(annotation: Any, many: bool = False) -> Iterator[tuple[bool, type[Record]]]:  # noqa: ANN401 - any type
    """The models of the records that a type holds, each with whether it may hold several of them."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield many, annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _kinds(get_args(annotation)[0], many)
    elif origin is not None and annotation != Texts:
        several = many or origin not in (Union, UnionType)
        for inner in get_args(annotation):
            yield from _kinds(inner, several)


def models(model: type[Record], left_out: Collection[str] = ()) -> list[type[Record]]:
    """A model and those of the records inside it, each once, an outer one before the inner ones.

    `left_out`: fields of the outermost that do not count.
    """
    found = [model]
    for one in found:
        own = (field for field in fields(one) if one is not model or field.name not in left_out)
        inner = (kind for field in own for kind in (field.record, field.records) if kind)
        found += [kind for kind in dict.fromkeys(inner) if kind not in found]
    return found


def columns(model: type[Record], languages: Sequence[str], left_out: Collection[str] = ()) -> tuple[str, ...]:
    """The columns of a table of records: `name.sv` for a text, `provenance.source` for a record's field."""
    return tuple(name for name in _columns(model, languages, "") if name.split(".")[0] not in left_out)


def _columns(model: type[Record], languages: Sequence[str], before: str) -> Iterator[str]:
    for field in fields(model):
        name = before + field.name
        if field.texts:
            yield from (f"{name}.{language}" for language in languages)
        elif field.record is not None and field.record is not model:
            yield from _columns(field.record, languages, f"{name}.")
        else:
            yield name


def cell(record: Mapping[str, Any], column: str) -> Any:  # noqa: ANN401 - any JSON value
    """What stands in a column of a record that is JSON-ready; None where nothing does."""
    value: Any = record
    for step in column.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def reading(words: Mapping[str, Mapping[str, str]], field: Field) -> str:
    """What a field holds, in words. `words`: model, or `Record` for what any model may have → field → words."""
    return words.get(field.model, {}).get(field.name) or words["Record"].get(field.name, "")

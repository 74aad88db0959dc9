"""A field of a form, as the models have it: what it is called, what it must be, and what of it is not written yet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from generator.checks.support.references import FIELDS
from generator.diagnostics import Location
from generator.model.record import Record, Texts
from generator.model.rule import Rule
from generator.schemas.content_kinds import BY_FILE, BY_PLACE
from generator.schemas.docstrings import field_owner, field_words

FIXED = ("id", "former_ids")
"""Fields that a command of its own changes everywhere."""

FieldPath = tuple[str | int, ...]


class FormField(NamedTuple):
    """Something that may be filled in."""

    path: FieldPath
    value: str
    """Empty where nothing is written."""
    at: Location | None
    """Where it is written; none where it is not."""
    models: tuple[tuple[str, str], ...]
    """(model, field) from the record in: what its label is made of."""
    help: str
    choices: tuple[str, ...]
    """What it must be one of."""
    names: str
    """What kind of record it names: "actor"; empty where none."""

    @property
    def name(self) -> str:
        """As it is sent: "cost.sv"."""
        return ".".join(map(str, self.path))


class FieldPlace(NamedTuple):
    """Where in a record something stands, and which field it is part of."""

    path: FieldPath
    model: type[BaseModel]
    field: str
    models: tuple[tuple[str, str], ...]


def blank(annotation: Any, place: FieldPlace, path: FieldPath, languages: Sequence[str]) -> Iterator[FormField]:  # noqa: ANN401 - an annotation
    """The empty fields of a value that is not written yet. Lists inside it are offered once it is."""
    kind = bare(annotation)
    if kind == Texts:
        told = field_words(place.model).get(place.field, "")
        yield from (FormField((*path, one), "", None, place.models, told, (), "") for one in languages)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        for field, info in () if kind is Rule else kind.model_fields.items():
            name = info.alias or field
            inner = FieldPlace(place.path, kind, field, (*place.models, (field_owner(kind, field), name)))
            if field != "former_ids":
                yield from blank(info.annotation, inner, (*path, name), languages)
    elif get_origin(kind) is not tuple and not is_by_key(kind):
        about = (choices(place.model, place.field), names(place.model, place.field))
        yield FormField(path, "", None, place.models, field_words(place.model).get(place.field, ""), *about)


def bare(annotation: Any) -> Any:  # noqa: ANN401 - an annotation
    """A type without its `| None` and its constraints."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        inner = [one for one in get_args(annotation) if one is not NoneType]
        return bare(inner[0]) if len(inner) == 1 else annotation
    return annotation


def is_by_key(kind: Any) -> bool:  # noqa: ANN401 - an annotation
    """Whether a type, without what may be none, is a list written by key."""
    origin = get_origin(kind)
    return kind != Texts and isinstance(origin, type) and issubclass(origin, Mapping)


def is_written(model: type[BaseModel], field: str) -> bool:
    """Whether authors write a field in the record; others follow from the path or the content of the file."""
    return field not in (*FIXED, *BY_PLACE.get(model, ()), *BY_FILE.get(model, ()))


def field_named(model: type[BaseModel] | None, name: str) -> str:
    """The model's name of a field that its author writes as `name`; empty when it has none."""
    fields = model.model_fields.items() if model else ()
    return next((own for own, field in fields if name in (own, field.alias)), "")


def choices(model: type[BaseModel], field: str) -> tuple[str, ...]:
    """What a field's value must be one of; nothing where it may be anything."""
    annotation = model.model_fields[field].annotation
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, Enum):
            return tuple(str(one.value) for one in kind)
        if kind is bool:
            return ("yes", "no")
    return tuple(map(str, get_args(annotation))) if _is_literal(annotation) else ()


def _is_literal(annotation: Any) -> bool:  # noqa: ANN401 - any type
    return re.match(r"typing\.Literal", str(get_origin(annotation))) is not None


def names(model: type[BaseModel], field: str) -> str:
    """The kind of record that a field names; empty where it names none."""
    kinds = FIELDS.get(model, {}) if issubclass(model, Record) else {}
    return next((kind for kind, fields in kinds.items() if field in fields), "")

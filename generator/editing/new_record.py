"""A new record: what must be asked, values out of the answers, and its text at the end of its file."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple, get_args, get_origin

import yaml

from generator.checks.support.references import FIELDS
from generator.editing.yaml_places import UneditableError, value_of, whole
from generator.model.provenance import Url
from generator.model.record import Record, Texts

_WIDTH = 116
_LATER = frozenset({"id", "provenance", "limits", "language", "body", "order", "reviewed"})
"""Fields that are not asked for: they follow from others, or from the day."""


class Form(Enum):
    """How an answer is read."""

    TEXT = "text"
    DAY = "2027-03-01"
    ADDRESS = "https://…"
    LIST = "list"
    RANKS = "ranks"
    """need:1 need:2"""


class FieldPrompt(NamedTuple):
    """Something to ask for."""

    path: str
    """As it is set: "url", "name.sv"."""
    form: Form
    names: str
    """What it names, if it names ids: "actor", "need"."""
    choices: tuple[str, ...]
    required: bool
    field: str = ""
    """The model's own field, whose words say what is asked for."""


def entries(model: type[Record], languages: Iterable[str], more: Iterable[str] = ()) -> list[FieldPrompt]:
    """What must be asked for a record of `model`, and `more` that may be left out, in the order they are written."""
    asked = []
    named = {field: kind for kind, fields in FIELDS.get(model, {}).items() for field in fields}
    for name, field in model.model_fields.items():
        if name in _LATER or not (field.is_required() or name in more):
            continue
        kinds = [one for one in (field.annotation, *get_args(field.annotation)) if one is not None]
        choices = next(
            (tuple(str(c.value) for c in k) for k in kinds if isinstance(k, type) and issubclass(k, Enum)), ()
        )
        form = next((_FORMS[kind] for k in kinds for kind in (get_origin(k) or k,) if kind in _FORMS), Form.TEXT)
        is_address = Url in kinds or tuple(field.metadata) == get_args(Url)[1:]
        form = Form.ADDRESS if is_address else form
        paths = [f"{name}.{language}" for language in languages] if field.annotation == Texts else [name]
        asked += [FieldPrompt(path, form, named.get(name, ""), choices, field.is_required(), name) for path in paths]
    return asked


_FORMS: Mapping[Any, Form] = {tuple: Form.LIST, dict: Form.RANKS, date: Form.DAY}


def value(entry: FieldPrompt, answer: str) -> Any:  # noqa: ANN401 - as the model takes it
    """What an answer means: a text, a list of words, or words with numbers."""
    words = [word for word in re.split(r"[\s,]+", answer.strip()) if word]
    if entry.form is Form.LIST:
        return words
    if entry.form is Form.RANKS:
        pairs = [re.split(r"[:=]", word, maxsplit=1) for word in words]
        return {pair[0]: int(pair[1]) if pair[1:] and pair[1].isdigit() else pair[-1] for pair in pairs}
    return answer.strip()


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by path → a record's fields. What is empty is left out."""
    made: dict[str, Any] = {}
    for path, one in values.items():
        if one in ("", [], {}):
            continue
        *outer, last = path.split(".")
        inside = made
        for step in outer:
            inside = inside.setdefault(step, {})
        inside[last] = one
    return made


def slug(text: str) -> str:
    """The id that a name becomes."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def written(fields: Mapping[str, Any]) -> str:
    """Fields as a block of YAML: lists on one line, all else below each other."""
    return "".join(
        yaml.safe_dump(
            {key: one},
            allow_unicode=True,
            sort_keys=False,
            width=_WIDTH,
            default_flow_style=None if isinstance(one, list) else False,
        )
        for key, one in fields.items()
    )


def appended(text: str, key: str, fields: Mapping[str, Any], comment: str) -> str:
    """The text of a file with a record last in its list, under a comment. Raises `UneditableError`."""
    root = whole(text)
    listed = value_of(root, key)
    if not isinstance(root, yaml.MappingNode) or not isinstance(listed, yaml.SequenceNode):
        raise UneditableError("not-list")
    if root.value[-1][1] is not listed or (listed.flow_style and listed.value):
        raise UneditableError("list-not-last")
    column = int(listed.start_mark.column) if listed.value else 2
    indent = " " * column
    lines = [f"{indent}  {line}" if line else "" for line in written(fields).rstrip("\n").split("\n")]
    lines[0] = f"{indent}- {lines[0].strip()}"
    kept = (text if listed.value else text.replace(f"{key}: []", f"{key}:")).rstrip("\n")
    return "\n".join([kept, f"{indent}# {comment}", *lines]) + "\n"

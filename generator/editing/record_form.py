"""A record as a form: what may be filled in, and the text of its file with other values. Only those lines change.

The fields are what the author wrote, in that order, then texts that the model knows and nobody has written yet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple, get_args, get_origin

import yaml
from pydantic import BaseModel

from generator.checks.support.references import FIELDS
from generator.diagnostics import Location
from generator.editing.scalar import in_brackets, on_lines
from generator.editing.yaml_places import UneditableError, span, whole
from generator.model.record import Record, Texts
from generator.reading.front_matter import front_matter
from generator.reading.parse import model_in
from generator.schemas.docstrings import field_owner, field_words

_FIXED = ("id", "former_ids")
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


def form_fields(text: str, at: Location, model: type[Record], languages: Sequence[str]) -> list[FormField]:
    """The fields of the record at a place, or of the whole file for a file that is one record."""
    node = _record(text, at)
    written = [field for field in _written(node, at.file, model, (), ()) if field.path[0] not in _FIXED]
    return written + list(_unwritten(node, model, languages))


def edited(text: str, at: Location, changes: Mapping[FieldPath, str]) -> str:
    """The text of the file with other values in the record at a place. Raises `UneditableError`."""
    node = _record(text, at)
    edits: list[tuple[int, int, str]] = []
    added: dict[str, dict[str, str]] = {}
    for path, value in changes.items():
        found, flow = _at(node, path)
        if found is not None:
            begin, end = span(text, found)
            new = in_brackets(value) if flow else on_lines(value, text[begin:end], text, begin)
            edits.append((begin, end, new))
        elif value:
            added.setdefault(str(path[0]), {})[str(path[1])] = value
    for field, texts in added.items():
        edits.append(_insertion(text, node, field, texts))
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def _record(text: str, at: Location) -> yaml.MappingNode:
    """The record at a place; of a Markdown file its head."""
    head = front_matter(text) if at.file.endswith(".md") else None
    root = whole(head[0] if head else text)
    found = next((one for one in _mappings(root) if _mark(one) == (at.line, at.column)), root)
    if not isinstance(found, yaml.MappingNode):
        raise UneditableError("not-mapping")
    return found


def _written(
    node: yaml.Node, file: str, model: type[BaseModel] | None, path: FieldPath, models: tuple[tuple[str, str], ...]
) -> Iterator[FormField]:
    """The scalars inside a value."""
    if isinstance(node, yaml.MappingNode):
        for name, one in node.value:
            field = _field_of(model, str(name.value))
            told = (*models, (field_owner(model, field), str(name.value))) if model and field else models
            # Names that the author chose, such as those of needs, stand between a field and what is in it.
            inner = model_in(model.model_fields[field].annotation) if model and field else model
            scalars = _scalars(one)
            if model and field and scalars:
                about = (told, field_words(model).get(field, ""), _choices(model, field), _names(model, field))
                for inside, scalar in scalars.items():
                    at = Location(file, *_mark(scalar))
                    yield FormField((*path, str(name.value), *inside), _value(scalar), at, *about)
            else:
                yield from _written(one, file, inner, (*path, str(name.value)), told)
    elif isinstance(node, yaml.SequenceNode):
        for place, one in enumerate(node.value):
            yield from _written(one, file, model, (*path, place), models)
    elif isinstance(node, yaml.ScalarNode):
        yield FormField(path, _value(node), Location(file, *_mark(node)), models, "", (), "")


def _scalars(node: yaml.Node) -> Mapping[FieldPath, yaml.ScalarNode]:
    """What is directly a scalar, or a list of nothing else, by where in it it stands."""
    if isinstance(node, yaml.ScalarNode):
        return {(): node}
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return {(i,): one for i, one in enumerate(items)} if all(isinstance(o, yaml.ScalarNode) for o in items) else {}


def _value(node: yaml.ScalarNode) -> str:
    return "" if node.value in ("null", "~") and not node.style else str(node.value)


def _unwritten(node: yaml.MappingNode, model: type[Record], languages: Sequence[str]) -> Iterator[FormField]:
    """Texts that the model knows and the author has not written, or not in every language."""
    written = {str(name.value): one for name, one in node.value}
    for name, field in model.model_fields.items():
        if field.annotation not in (Texts, Texts | None):
            continue
        said = {str(key.value) for key, _ in written[name].value} if name in written else set()
        words = field_words(model).get(name, "")
        told = ((field_owner(model, name), name),)
        yield from (
            FormField((name, language), "", None, told, words, (), "") for language in languages if language not in said
        )


def _insertion(text: str, node: yaml.MappingNode, field: str, texts: Mapping[str, str]) -> tuple[int, int, str]:
    """Texts that are new: behind those of the same field, or last in the record."""
    of_field = next((one for name, one in node.value if name.value == field), None)
    into = of_field if isinstance(of_field, yaml.MappingNode) else node
    if into.flow_style:
        end = span(text, into)[1] - 1
        lines = ", ".join(f"{language}: {in_brackets(value)}" for language, value in texts.items())
        lines = lines if into is of_field else f"{field}: {{{lines}}}"
        return end, end, f", {lines}"
    end = text.find("\n", _end(text, into))
    end = len(text) if end < 0 else end
    column = int(into.value[0][0].start_mark.column)
    head = "" if into is of_field else f"\n{' ' * column}{field}:"
    indent = " " * (column if into is of_field else column + 2)
    lines = "".join(f"\n{indent}{name}: {on_lines(value, '', indent, len(indent))}" for name, value in texts.items())
    return end, end, head + lines


def _end(text: str, node: yaml.Node) -> int:
    """Where the last thing in a value ends: a block's own end is where the next one begins."""
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        return _end(text, node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        return _end(text, node.value[-1])
    return span(text, node)[1]


def _at(node: yaml.Node, path: FieldPath) -> tuple[yaml.Node | None, bool]:
    """The value at a path, and whether it stands within brackets."""
    here: yaml.Node | None = node
    flow = False
    for step in path:
        flow = flow or bool(getattr(here, "flow_style", False))
        if isinstance(here, yaml.MappingNode):
            here = next((one for name, one in here.value if str(name.value) == str(step)), None)
        elif isinstance(here, yaml.SequenceNode) and str(step).isdigit() and int(step) < len(here.value):
            here = here.value[int(step)]
        else:
            return None, flow
    return (here if isinstance(here, yaml.ScalarNode) else None), flow


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for one in child if isinstance(child, tuple) else (child,):
            yield from _mappings(one)


def _mark(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _field_of(model: type[BaseModel] | None, name: str) -> str:
    """The model's name of a field that its author writes as `name`; empty when it has none."""
    fields = model.model_fields.items() if model else ()
    return next((own for own, field in fields if name in (own, field.alias)), "")


def _choices(model: type[BaseModel], field: str) -> tuple[str, ...]:
    annotation = model.model_fields[field].annotation
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, Enum):
            return tuple(str(one.value) for one in kind)
        if kind is bool:
            return ("yes", "no")
    return tuple(map(str, get_args(annotation))) if _is_literal(annotation) else ()


def _is_literal(annotation: Any) -> bool:  # noqa: ANN401 - any type
    return re.match(r"typing\.Literal", str(get_origin(annotation))) is not None


def _names(model: type[BaseModel], field: str) -> str:
    kinds = FIELDS.get(model, {}) if issubclass(model, Record) else {}
    return next((kind for kind, fields in kinds.items() if field in fields), "")

"""A record as a form: what may be filled in, and the text of its file with other values. Only those lines change.

The fields are what the author wrote, in that order, then what the model knows and nobody has written yet.
Lists have a module of their own.
"""

from collections.abc import Iterator, Mapping, Sequence

import yaml
from pydantic import BaseModel

from generator.diagnostics import Location
from generator.editing.form_field import (
    FIXED,
    FieldPath,
    FieldPlace,
    FormField,
    bare,
    blank,
    choices,
    field_named,
    is_by_key,
    is_written,
    names,
)
from generator.editing.scalar import in_brackets, on_lines
from generator.editing.yaml_lines import Item, Value, with_pair
from generator.editing.yaml_places import UneditableError, span, whole
from generator.model.record import Record
from generator.reading.front_matter import front_matter
from generator.reading.parse import model_in
from generator.schemas.docstrings import field_owner, field_words


def form_fields(text: str, at: Location, model: type[Record], languages: Sequence[str]) -> list[FormField]:
    """The fields of the record at a place, or of the whole file for a file that is one record."""
    node = record_at(text, at)
    written = [field for field in _written(node, at.file, model, (), ()) if field.path[0] not in FIXED]
    return written + list(_unwritten(node, model, languages))


def optional_fields(text: str, at: Location, model: type[Record]) -> list[FieldPath]:
    """Fields that are written and may be left out. A list, by key or not, goes when its last item does."""
    pairs = [(field_named(model, str(key.value)), str(key.value), one) for key, one in record_at(text, at).value]
    return [
        (key,)
        for field, key, one in pairs
        if field and field not in FIXED and not model.model_fields[field].is_required()
        if not (isinstance(one, yaml.SequenceNode) or is_by_key(bare(model.model_fields[field].annotation)))
    ]


def edited(text: str, at: Location, changes: Mapping[FieldPath, str]) -> str:
    """The text of the file with other values in the record at a place. Raises `UneditableError`."""
    node = record_at(text, at)
    edits: list[tuple[int, int, str]] = []
    new: dict[FieldPath, str] = {}
    for path, value in changes.items():
        found, flow = _at(node, path)
        if found is not None:
            begin, end = span(text, found)
            written = in_brackets(value) if flow else on_lines(value, text[begin:end], text, begin)
            edits.append((begin, end, written))
        elif value:
            new[path] = value
    for begin, end, written in sorted(edits, reverse=True):
        text = text[:begin] + written + text[end:]
    for key, item in nested(new).items():
        text = _with_new(text, at, (key,), item)
    return text


def nested(values: Mapping[FieldPath, str]) -> dict[str, Item]:
    """Values by their paths as what holds them, in their order."""
    whole_one: dict[str, Item] = {}
    for path, value in values.items():
        here: dict[str, Item] = whole_one
        for step in path[:-1]:
            inner = here.setdefault(str(step), {})
            if not isinstance(inner, dict):
                raise UneditableError("not-mapping")
            here = inner
        here[str(path[-1])] = value
    return whole_one


def _with_new(text: str, at: Location, path: FieldPath, item: Value) -> str:
    """The text with what is new at a path: into what stands there, else behind the last field beside it."""
    record = record_at(text, at)
    found, into = node_at(record, path), node_at(record, path[:-1])
    if isinstance(found, yaml.MappingNode) and found.value and isinstance(item, Mapping):
        for key, inner in item.items():
            text = _with_new(text, at, (*path, key), inner)
        return text
    if not isinstance(into, yaml.MappingNode) or found is not None:
        raise UneditableError("not-mapping")
    return with_pair(text, into, str(path[-1]), item)


def record_at(text: str, at: Location) -> yaml.MappingNode:
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
            field = field_named(model, str(name.value))
            told = (*models, (field_owner(model, field), str(name.value))) if model and field else models
            # Names that the author chose, such as those of needs, stand between a field and what is in it.
            inner = model_in(model.model_fields[field].annotation) if model and field else model
            scalars = _scalars(one)
            if model and field and scalars:
                about = (told, field_words(model).get(field, ""), choices(model, field), names(model, field))
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


def _unwritten(node: yaml.MappingNode, model: type[Record], languages: Sequence[str]) -> Iterator[FormField]:
    """What the model knows and the author has not written: fields, and the languages and fields of what is one."""
    written = {str(name.value): one for name, one in node.value}
    for field, info in model.model_fields.items():
        name = info.alias or field
        if not is_written(model, field) or isinstance(written.get(name), yaml.SequenceNode):
            continue
        place = FieldPlace((name,), model, field, ((field_owner(model, field), name),))
        for one in blank(info.annotation, place, (name,), languages):
            if node_at(node, one.path) is None and (name not in written or len(one.path) > 1):
                yield one


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for one in child if isinstance(child, tuple) else (child,):
            yield from _mappings(one)


def _mark(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def node_at(node: yaml.Node, path: FieldPath) -> yaml.Node | None:
    """What stands at a path in a value; none where nothing does."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            found = next((one for name, one in node.value if str(name.value) == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and str(step).isdigit() and int(step) < len(node.value):
            found = node.value[int(step)]
        else:
            return None
        if found is None:
            return None
        node = found
    return node

"""Lists in a record as a form: what one item more would hold, and the file with an item more or less.

Of a list written by key, such as the needs that a service meets, an item is a key with its value.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, get_args, get_origin

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
    field_named,
    is_by_key,
    is_written,
    names,
)
from generator.editing.record_form import node_at, record_at
from generator.editing.yaml_lines import Item, Value, entry, inline, line_end, with_pair
from generator.editing.yaml_places import UneditableError, last_of, span
from generator.model.record import Record
from generator.model.rule import WORDS, Rule
from generator.schemas.docstrings import field_owner, field_words

NEW = "+"
"""In a path: the key of an item that is not there yet."""


class ItemList(NamedTuple):
    """A list that may have an item more or less."""

    path: FieldPath
    items: tuple[FieldPath, ...]
    """What may be taken out."""
    new: tuple[FormField, ...]
    """One item more, not filled in."""
    models: tuple[tuple[str, str], ...]
    """(model, field) from the record in: what its label is made of."""
    is_movable: bool = False
    """Whether its items may change places."""
    holds_answers: bool = False
    """Whether it is a rule, by question: what a key leads to is a list of answers."""


def item_lists(text: str, at: Location, model: type[Record], languages: Sequence[str]) -> list[ItemList]:
    """The lists of the record at a place that are written, then those that the model knows and nobody has begun."""
    node = record_at(text, at)
    written = {str(name.value) for name, _ in node.value}
    found = list(_in_record(node, model, (), (), languages))
    for field, info in model.model_fields.items():
        name = info.alias or field
        if name not in written and is_written(model, field):
            place = FieldPlace((name,), model, field, ((field_owner(model, field), name),))
            found += _list(None, info.annotation, place, languages)
    return found


def with_item(text: str, at: Location, path: FieldPath, item: Value, key: str = "") -> str:
    """The text with an item more, last in the list at a path; `key` for a list by key. Raises `UneditableError`."""
    record = record_at(text, at)
    found = node_at(record, path)
    if found is None:
        if len(path) != 1:
            raise UneditableError("no-such-record")
        return with_pair(text, record, str(path[0]), {key: item} if key else _list_of(item))
    if isinstance(found, yaml.MappingNode) and key:
        return with_pair(text, found, key, item)
    if not isinstance(found, yaml.SequenceNode):
        raise UneditableError("not-list")
    if found.flow_style:
        end = span(text, found)[1] - 1
        return f"{text[:end]}{', ' if found.value else ''}{inline(item)}{text[end:]}"
    end = line_end(text, last_of(text, found))
    indent = " " * int(found.start_mark.column)
    if isinstance(item, list):
        raise UneditableError("not-list")
    return f"{text[:end]}\n{entry(item, indent)}{text[end:]}"


def _list_of(item: Value) -> list[Item]:
    return item if isinstance(item, list) else [item]


def without(text: str, at: Location, path: FieldPath) -> str:
    """The text without what stands at a path: an item, or a field. A list that is empty then goes too.

    Raises `UneditableError`.
    """
    record = record_at(text, at)
    parent = node_at(record, path[:-1])
    if not isinstance(parent, yaml.CollectionNode) or node_at(record, path) is None:
        raise UneditableError("no-such-record")
    if len(parent.value) == 1 and len(path) > 1:
        return without(text, at, path[:-1])
    spans = [_span_of(text, one) for one in parent.value]
    steps = [
        str(i) if isinstance(parent, yaml.SequenceNode) else str(one[0].value) for i, one in enumerate(parent.value)
    ]
    place = steps.index(str(path[-1]))
    begin, end = spans[place]
    if parent.flow_style:
        if place + 1 < len(spans):
            return text[:begin] + text[spans[place + 1][0] :]
        return text[: spans[place - 1][1] if place else begin] + text[end:]
    return _without_lines(text, parent, begin, end, spans[place + 1][0] if place + 1 < len(spans) else None)


def _without_lines(text: str, parent: yaml.Node, begin: int, end: int, after: int | None) -> str:
    """The text without the lines of something in a block."""
    if isinstance(parent, yaml.SequenceNode):
        dash = text.rfind("-", 0, begin)
        if dash < 0 or text[dash + 1 : begin].strip():
            raise UneditableError("yaml-syntax")
        begin = dash
    line = text.rfind("\n", 0, begin) + 1
    if text[line:begin].strip() and after is not None:
        # The first thing behind a list's dash: the next one moves up there.
        return text[:begin] + text[after:]
    if text[line:begin].strip():
        raise UneditableError("yaml-syntax")
    return text[:line] + text[line_end(text, end) + 1 :]


def _in_record(
    node: yaml.MappingNode,
    model: type[BaseModel],
    path: FieldPath,
    models: tuple[tuple[str, str], ...],
    languages: Sequence[str],
) -> Iterator[ItemList]:
    """The lists inside a record."""
    for name, value in node.value:
        field = field_named(model, str(name.value))
        if field and field not in FIXED:
            told = (*models, (field_owner(model, field), str(name.value)))
            place = FieldPlace((*path, str(name.value)), model, field, told)
            yield from _list(value, model.model_fields[field].annotation, place, languages)


def _list(node: yaml.Node | None, annotation: Any, place: FieldPlace, languages: Sequence[str]) -> Iterator[ItemList]:  # noqa: ANN401 - an annotation
    """A list, and those inside its items; nothing for what is none. `node` is none where nobody has written it."""
    kind = bare(annotation)
    if kind is Rule:
        yield from _rule(node, place)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        if isinstance(node, yaml.MappingNode):
            yield from _in_record(node, kind, place.path, place.models, languages)
    elif get_origin(kind) is tuple:
        inner, count = get_args(kind)[0], len(node.value) if isinstance(node, yaml.SequenceNode) else 0
        items = tuple((*place.path, i) for i in range(count))
        fixed = place.model.fixed_order if issubclass(place.model, Record) else ()
        one_more = tuple(blank(inner, place, (*place.path, count), languages))
        yield ItemList(place.path, items, one_more, place.models, place.field not in fixed)
        for path, one in zip(items, node.value if count and node else (), strict=True):
            yield from _list(one, inner, place._replace(path=path), languages)
    elif is_by_key(kind):
        inner, pairs = get_args(kind)[1], node.value if isinstance(node, yaml.MappingNode) else ()
        items = tuple((*place.path, str(name.value)) for name, _ in pairs)
        if get_origin(bare(inner)) is not tuple:
            new = (*place.path, NEW)
            key = FormField((*new, "key"), "", None, place.models, "", (), names(place.model, place.field))
            empty = blank(inner, place, (*new, "value"), languages)
            # The key names the record, so the value names none.
            value = (field._replace(names="") if len(field.path) == len(new) + 1 else field for field in empty)
            yield ItemList(place.path, items, (key, *value), place.models)
        for path, (_, one) in zip(items, pairs, strict=True):
            yield from _list(one, inner, place._replace(path=path), languages)


def _rule(node: yaml.Node | None, place: FieldPlace) -> Iterator[ItemList]:
    """The lines of a rule, by question, and the answers of each. What nests in it is written in the file."""
    pairs = {str(name.value): one for name, one in node.value} if isinstance(node, yaml.MappingNode) else {}
    lines = {key: one for key, one in pairs.items() if key not in WORDS and isinstance(one, yaml.SequenceNode)}
    told = field_words(Rule).get("answers", "")
    new = (*place.path, NEW)
    key = FormField((*new, "key"), "", None, place.models, "", (), names(Rule, "answers"))
    value = FormField((*new, "value"), "", None, place.models, told, (), "")
    items = tuple((*place.path, question) for question in lines)
    yield ItemList(place.path, items, (key, value), place.models, holds_answers=True)
    for path, one in zip(items, lines.values(), strict=True):
        answers = tuple((*path, i) for i in range(len(one.value)))
        more = FormField((*path, len(answers)), "", None, place.models, "", (), "")
        yield ItemList(path, answers, (more,), place.models)


def _span_of(text: str, one: yaml.Node | tuple[yaml.Node, yaml.Node]) -> tuple[int, int]:
    """Where an item, or a pair, begins and ends."""
    first, last = one if isinstance(one, tuple) else (one, one)
    return span(text, first)[0], last_of(text, last)

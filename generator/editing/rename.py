"""An id that is moved: where it stands, the texts with another in its place, and what it was before on its record."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

import yaml

from generator.checks.support.references import FIELDS, OVERLAY_FIELDS, references_in
from generator.diagnostics import Location
from generator.editing.yaml_places import span, value_of, whole
from generator.model.actor import Actor
from generator.model.checklist import Need, Question
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.record import Record, Renameable
from generator.model.region import Region
from generator.model.service import Service
from generator.reading.front_matter import front_matter

KINDS: Mapping[str, type[Renameable]] = {
    "service": Service,
    "actor": Actor,
    "need": Need,
    "term": Term,
    "event": Event,
    "guide": Guide,
    "region": Region,
    "question": Question,
    "page": Text,
}
"""What can be renamed."""

_ANCHORS = ("id", "code", "reviewed")
"""Fields of one line, the first of which a record has: what it was called before stands below it."""


class Renaming(NamedTuple):
    """What a renaming makes of a project's files."""

    texts: dict[str, str]
    """File, named as it was → its new text."""
    files: dict[str, str]
    """File or folder that is called by the id → its new name."""


def rename(texts: Mapping[str, str], records: Iterable[Record], kind: str, old: str, new: str) -> Renaming:
    """Every text that names a record of `kind`, with `new` for `old`. `records` are all, as their authors wrote them.

    Raises `UneditableError` for a record whose file cannot be changed.
    """
    every = tuple(records)
    own = [record for record in every if isinstance(record, KINDS[kind]) and record.id == old]
    named = {one.at for one in references_in(every, {**FIELDS, **OVERLAY_FIELDS}) if (one.kind, one.id) == (kind, old)}
    named |= {record.at("id") for record in own}
    changed: dict[str, str] = {}
    for at in sorted(named, reverse=True):
        changed[at.file] = _replaced(changed.get(at.file, texts[at.file]), at, old, new)
    for record in own:
        at = record.at("id")
        changed[at.file] = _with_former_id(changed[at.file], at, old, new)
    return Renaming({f: t for f, t in changed.items() if t != texts[f]}, dict(_files(texts, kind, old, new)))


def leftovers(texts: Mapping[str, str], records: Iterable[Record], old: str) -> Iterator[Location]:
    """Values of YAML that read as the old id, and of which nobody knows what they name."""
    every = tuple(records)
    known = {one.at for one in references_in(every, {**FIELDS, **OVERLAY_FIELDS}) if one.id == old}
    known |= {record.at("id") for record in every if getattr(record, "id", "") == old}
    for file, text in texts.items():
        if file.endswith(".yaml") and old in text:
            for node in _scalars(whole(text)):
                at = Location(file, node.start_mark.line + 1, node.start_mark.column + 1)
                if node.value == old and at not in known:
                    yield at


def _scalars(node: yaml.Node, key: str = "") -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode) and key != "former_ids":
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _scalars(one, key)
    elif isinstance(node, yaml.MappingNode):
        for name, one in node.value:
            yield name
            yield from _scalars(one, str(name.value))


def _replaced(text: str, at: Location, old: str, new: str) -> str:
    """The text with another id at a place; as it was where that id does not stand there."""
    begin = _index(text, at)
    found = re.compile(rf"([\"']?(?:[a-z-]+/)?){re.escape(old)}(?![\w-])").match(text, begin)
    return f"{text[:begin]}{found[1]}{new}{text[found.end() :]}" if found else text


def _with_former_id(text: str, at: Location, old: str, new: str) -> str:
    """The text with `old` among the former ids of the record whose id stands at a place, or whose file it is."""
    head = front_matter(text) if at.file.endswith(".md") else None
    root = whole(head[0] if head else text)
    mappings = list(_mappings(root))
    record = next((node for node in mappings if _stands(value_of(node, "id"), at)), mappings[0])
    before = value_of(record, "former_ids")
    if isinstance(before, yaml.SequenceNode):
        ids = [one.value for one in before.value if one.value != new]
        # A block's own end is where the next thing begins, comments in between.
        end = span(text, before if before.flow_style else before.value[-1])[1]
        key = next(name for name, one in record.value if one is before)
        return f"{text[: span(text, key)[0]]}former_ids: [{', '.join([*ids, old])}]{text[end:]}"
    anchor = next(node for name in _ANCHORS if (node := value_of(record, name)))
    end = span(text, anchor)[1]
    if record.flow_style:
        return f"{text[:end]}, former_ids: [{old}]{text[end:]}"
    end = text.index("\n", end)
    indent = " " * int(record.value[0][0].start_mark.column)
    return f"{text[:end]}\n{indent}former_ids: [{old}]{text[end:]}"


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    children = node.value if isinstance(node, yaml.CollectionNode) else ()
    for child in children:
        for one in child if isinstance(child, tuple) else (child,):
            yield from _mappings(one)


def _stands(node: yaml.Node | None, at: Location) -> bool:
    return node is not None and (node.start_mark.line + 1, node.start_mark.column + 1) == (at.line, at.column)


def _index(text: str, at: Location) -> int:
    begin = 0
    for _ in range(at.line - 1):
        begin = text.index("\n", begin) + 1
    return begin + at.column - 1


def _files(texts: Iterable[str], kind: str, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Files, or a folder, that are called by the id."""
    for file in texts:
        path = PurePosixPath(file)
        if path.parts[-3:-2] == (f"{kind}s",) and kind in ("guide", "page") and path.stem == old:
            yield file, path.with_stem(new).as_posix()
    if kind == "actor" and (file := f"content/services/{old}.yaml") in texts:
        yield file, f"content/services/{new}.yaml"
    if kind == "region" and f"content/regions/{old}/region.yaml" in texts:
        yield f"content/regions/{old}", f"content/regions/{new}"

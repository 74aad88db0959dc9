"""One schema: what pydantic says of a model, in the words of its docstrings, with today's ids, as YAML gives values.

Draft 7, which every editor reads. YAML 1.2 turns 2026 into a number and leaves `yes` text, where the reader of this
project keeps all of it text: so text may be a number, a number may stand in quotation marks, and yes and no are taken
where true and false are. An id that is not known today has the right form all the same: whether it exists is for
`onedoor check` to say, which has read the files of this minute.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel

from generator.checks.support.references import FIELDS
from generator.model.checklist import Option
from generator.model.eligibility import Condition
from generator.model.persona import Persona
from generator.model.rule import Rule
from generator.reading.trusted_yaml import values
from generator.schemas.content_kinds import BY_FILE, BY_PLACE, ContentKind
from generator.schemas.docstrings import field_owner, field_words
from generator.schemas.names import Names
from generator.schemas.yaml_values import Schema, as_yaml

Labels: TypeAlias = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Language → model, or `Record` for what any may have → field → what people call it."""


Sentences: TypeAlias = Mapping[str, Mapping[str, str]]
"""Language → what a docstring says → the same in that language. The docstrings' own language needs none."""


class FieldWords(NamedTuple):
    """What an editor shows of fields, beside what the models say of them."""

    labels: Labels
    sentences: Sentences
    longest: Mapping[str, int]
    """"service.name" → most letters there."""

    def paragraphs(self, *docstrings: str, most: int | None = None) -> str:
        """Docstrings in every language that has words for them, then as they stand, a paragraph a language."""
        keys = [" ".join(one.split()) for one in docstrings if one]
        others = ([said[key] for key in keys] for said in self.sentences.values() if all(key in said for key in keys))
        every = dict.fromkeys(" ".join(one) for one in (*others, keys))
        return "\n\n".join(one.replace("{most}", str(most)) for one in every)


NOTHING = FieldWords({}, {}, {})
MOST = "At most {most} letters."


def schema(kind: ContentKind, names: Names, about: FieldWords = NOTHING) -> Schema:
    """The JSON Schema of a kind of file."""
    whole = kind.model.model_json_schema()
    parts: Schema = whole.pop("$defs", {})
    classes = {one.__name__: one for one in models(kind.model)}
    for name, part in [*parts.items(), (kind.model.__name__, whole)]:
        _describe(part, classes[name], names, about)
    parts |= {f"id-{named}": _ids(names[named]) for named in names if "/" not in named}
    used = _used([whole, *parts.values()])
    needed = {name: part for name, part in sorted(parts.items()) if name in used}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": whole.pop("title")}
    made = head | {key: value for key, value in whole.items() if key != "title"} | {"$defs": needed}
    return {key: as_yaml(value) for key, value in made.items()}


def models(model: Any, found: set[Any] | None = None) -> set[Any]:  # noqa: ANN401 - an annotation
    """A model and every model and enumeration inside it."""
    found = set() if found is None else found
    if isinstance(model, type) and issubclass(model, BaseModel | Enum) and model not in found:
        found.add(model)
        fields = model.model_fields.values() if issubclass(model, BaseModel) else ()
        for field in fields:
            models(field.annotation, found)
    for part in getattr(model, "__args__", ()):
        models(part, found)
    return found


def _describe(part: Schema, model: Any, names: Names, about: FieldWords) -> None:  # noqa: ANN401 - a model or an enumeration
    """Put in what the docstrings say, and the ids."""
    words = field_words(model)
    if "description" in part:
        part["description"] = about.paragraphs(part["description"])
    if issubclass(model, Enum):
        part["enumDescriptions"] = [about.paragraphs(words.get(member.name, "")) for member in model]
    elif model is Rule:
        _rule(part, names)
    else:
        fields: Schema = part["properties"]
        for name, field in model.model_fields.items():
            most = about.longest.get(f"{model.__name__.lower()}.{name}")
            docstrings = (words.get(name, ""), MOST) if most else (words.get(name, ""),)
            shown = fields[field.alias or name]
            _tell(shown, about.paragraphs(*docstrings, most=most), field.examples or ())
            _call(shown, [label(model, field.alias or name, one) for one in about.labels.values()])
        for named, ids in FIELDS.get(model, {}).items():
            for name in ids:
                _offer(fields[name], named, names)
        _refine(part, model, names)


def label(model: type[BaseModel], name: str, words: Mapping[str, Mapping[str, str]]) -> str:
    """What people call a field as it is written, in one language; empty where that has no word for it."""
    return words.get(field_owner(model, name), {}).get(name) or words.get("Record", {}).get(name, "")


def _call(field: Schema, titles: Sequence[str]) -> None:
    """What a field is called; nothing for one whose words say it all, rather than its id in capitals."""
    field.pop("title", None)
    if any(titles):
        field["title"] = " / ".join(filter(None, titles))


def _tell(field: Schema, words: str, examples: Sequence[object]) -> None:
    """What a field is, and how it is written."""
    if words:
        field["description"] = words
    if examples:
        field["examples"] = [values(str(one)) for one in examples]
    field.pop("default", None)


def _refine(part: Schema, model: type[BaseModel], names: Names) -> None:
    """What validators of a model's own say, and what its author need not write."""
    fields: Schema = part["properties"]
    if model is Condition:
        part["minProperties"] = 1
    elif model is Option:
        interval = {"type": "array", "items": {"type": ["number", "null"]}, "minItems": 2, "maxItems": 2}
        ranges = names["fact/range"].items()
        fields["states"]["properties"] |= {key: {"description": name, **interval} for key, name in ranges}
    elif model is Persona:
        fields["answers"] |= _answered(names)
    unwritten = BY_PLACE.get(model, ())
    for name in unwritten:
        fields.pop(name)
    elsewhere = (*unwritten, *BY_FILE.get(model, ()))
    part["required"] = [name for name in part.get("required", []) if name not in elsewhere]


def _offer(field: Schema, named: str, names: Names) -> None:
    """Let a field name ids: itself, its items, or its keys."""
    inner = [one for one in field.get("anyOf", ()) if one.get("type") != "null"]
    if inner:
        _offer(inner[0], named, names)
    elif field.get("type") == "array":
        _offer(field["items"], named, names)
    elif field.get("type") == "object":
        inside = next(iter(field.get("patternProperties", {}).values()), field.get("additionalProperties", {}))
        said = {} if inside is True else inside
        field["properties"] = {key: {"description": name, **said} for key, name in names[named].items()}
    else:
        told_before: Schema = {key: field[key] for key in ("description", "title") if key in field}
        field.clear()
        field.update(told_before, allOf=[{"$ref": f"#/$defs/id-{named}"}])


def _ids(known: Mapping[str, str]) -> Schema:
    return {
        "anyOf": [
            {"enum": list(known), "enumDescriptions": list(known.values())},
            {"type": "string", "minLength": 1, "pattern": r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"},
        ]
    }


def _answered(names: Names) -> Schema:
    """Questions and their answers."""
    questions = names["question"].items()
    any_list: Schema = {"type": "array", "items": {"type": "string", "minLength": 1}}
    return {
        "type": "object",
        "properties": {
            key: {"description": text, "type": "array", "items": _ids(names[f"answer/{key}"])}
            for key, text in questions
        },
        "additionalProperties": any_list,
    }


def _rule(part: Schema, names: Names) -> None:
    """A rule is written otherwise than it is kept: its questions stand beside any, all and not."""
    here = {"$ref": "#/$defs/Rule"}
    several = {"type": "array", "items": here, "minItems": 1}
    answered = _answered(names)
    answered["properties"] = {"any": several, "all": several, "not": here, **answered["properties"]}
    kept = {"description": part["description"], "title": part["title"], "minProperties": 1}
    part.clear()
    part.update(kept, **answered)


def _used(parts: list[Any]) -> set[str]:
    """Names of the parts that others refer to."""
    return {ref.rpartition("/")[2] for part in parts for ref in _refs(part)}


def _refs(part: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for value in part.values():
            yield from _refs(value)
    elif isinstance(part, list):
        for value in part:
            yield from _refs(value)

"""A schema as YAML gives values: what JSON keeps apart, an author of YAML need not."""

from collections.abc import Callable
from functools import partial
from typing import Any

from generator.model.record import RESERVED_IDS

Schema = dict[str, Any]

_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"


def as_yaml(part: Any) -> Any:  # noqa: ANN401 - JSON
    """A schema that takes what YAML 1.2 makes of what an author writes."""
    if isinstance(part, list):
        return [as_yaml(one) for one in part]
    if not isinstance(part, dict):
        return part
    inner = _when_there(part)
    if inner is not None:
        found: Schema = as_yaml(inner)
        kinds = found.get("type")
        return found | {"type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]} if kinds else found
    made = {key: as_yaml(value) for key, value in part.items()}
    kind = part.get("type")
    by_type = _BY_TYPE.get(kind) if isinstance(kind, str) else None
    if "patternProperties" in made:
        made.setdefault("additionalProperties", False)
    return by_type(made) if by_type and not {"enum", "const"} & made.keys() else made


def _when_there(part: Schema) -> Schema | None:
    """Something that may be null, as what it is when it is not: of alternatives editors show no words."""
    kinds = part.get("anyOf", ())
    inner = [one for one in kinds if one.get("type") != "null"]
    if len(inner) != 1 or len(kinds) == 1 or not isinstance(inner[0].get("type"), str) or "enum" in inner[0]:
        return None
    return {**inner[0], **{key: value for key, value in part.items() if key != "anyOf"}}


def _text(part: Schema) -> Schema:
    if part.get("format") == "date":
        return part | {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    reserved = {"not": {"enum": sorted(RESERVED_IDS)}} if part.get("pattern") == _SLUG else {}
    return part | {"type": ["string", "number"]} | reserved


def _number(part: Schema, form: str) -> Schema:
    """A number, in quotation marks too."""
    return part | {"type": [part["type"], "string"], "pattern": form}


def _truth(part: Schema) -> Schema:
    said = {key: value for key, value in part.items() if key != "type"}
    return said | {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^(yes|no|true|false)$"}]}


_BY_TYPE: dict[str, Callable[[Schema], Schema]] = {
    "string": _text,
    "integer": partial(_number, form="^-?[0-9]+$"),
    "number": partial(_number, form=r"^-?[0-9]+(\.[0-9]+)?$"),
    "boolean": _truth,
}

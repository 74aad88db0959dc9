"""From values to records: pydantic does the judging, its verdicts are said in the author's words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, Location, error
from generator.model.record import Places, Record
from generator.reading.suggest import closest

R = TypeVar("R", bound=Record)

_OWN_FAULTS = (
    *("empty_condition", "contradictory_condition", "empty_rule", "reserved_id"),
    *("email_with_scheme", "email_with_header", "two_emails", "bad_email", "bad_url"),
    *("days_out_of_order", "closes_before_opens"),
)
"""What our own validators raise: the message is the name of the fault."""

_BY_TYPE = {
    "missing": "missing-field",
    "string_pattern_mismatch": "bad-form",
    "string_too_short": "empty-text",
    "string_too_long": "too-long",
    "string_type": "not-text",
    "dict_type": "not-mapping",
    "mapping_type": "not-mapping",
    "model_type": "not-mapping",
    "tuple_type": "not-list",
    "list_type": "not-list",
    "enum": "not-one-of",
    "literal_error": "not-one-of",
    "bool_parsing": "not-yes-or-no",
    "int_parsing": "not-number",
    "int_type": "not-number",
    "float_parsing": "not-number",
    "float_type": "not-number",
    "greater_than": "number-out-of-range",
    "greater_than_equal": "number-out-of-range",
    "less_than_equal": "number-out-of-range",
    "date_from_datetime_parsing": "bad-date",
    "date_parsing": "bad-date",
    "date_type": "bad-date",
}

_SHAPES = frozenset({"not-mapping", "not-list", "not-text", "not-number"})
"""Faults of shape, for which the field's own example says more than a rule."""

_FORMS = {
    "^https?": "bad-url",
    "^(ca )?": "bad-date",
    "^[a-z0-9]+(-": "unsafe-id",
    "^#": "bad-colour",
    "^[A-Z]{2}": "bad-country-code",
    "^/": "bad-path",
    "^(mon|": "bad-days",
    "^([01][0-9]|": "bad-time",
}
"""How the pattern of a field begins → what a value that does not fit is called."""


def record(model: type[R], value: object, places: Places) -> tuple[R | None, list[Diagnostic]]:
    """One record of `model` made from what an author wrote, or every reason why not."""
    if not isinstance(value, Mapping):
        return None, [error(places.at(), "not-mapping", field="")]
    try:
        return model.model_validate(value).placed(places), []
    except ValidationError as fault:
        return None, _causes(_said(detail, model, places) for detail in fault.errors(include_url=False))


def records(model: type[R], value: object, places: Places) -> tuple[tuple[R, ...], list[Diagnostic]]:
    """Records of `model` from a list; those that are whole, and the faults of the others."""
    if not isinstance(value, list):
        return (), [error(places.at(), "not-list", field="")]
    found: list[R] = []
    faults: list[Diagnostic] = []
    for i, item in enumerate(value):
        made, wrong = record(model, item, places.under(i))
        faults += wrong
        if made is not None:
            found.append(made)
    return tuple(found), faults


def _causes(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults without those that follow from another: a misspelt or misplaced field is not missing as well."""
    every = list({(fault.at, fault.words.get("field")): fault for fault in reversed(list(faults))}.values())[::-1]
    missing = {fault.words["name"]: fault.words["record"] for fault in every if fault.code == "missing-field"}
    every = [_misplaced(fault, missing) for fault in every]
    mended = {(fault.words["record"], fault.words["meant"]) for fault in every if fault.words.get("meant")}
    mended |= {(missing[f.words["name"]], f.words["name"]) for f in every if f.code == "misplaced-field"}
    return [
        fault
        for fault in every
        if not (fault.code == "missing-field" and (fault.words["record"], fault.words["name"]) in mended)
    ]


def _misplaced(fault: Diagnostic, missing: Mapping[str, str]) -> Diagnostic:
    """A field that is not used where it stands and is missing in a record around it stands too far in."""
    name, inside = fault.words.get("name", ""), fault.words.get("record", "")
    is_key = fault.code in {"unknown-field", "bad-form"} and not fault.words.get("meant")
    if is_key and name in missing and inside != missing[name] and inside.startswith(missing[name]):
        inner = inside.rpartition(".")[2]
        return replace(fault, code="misplaced-field", hint="", words={**fault.words, "inner": inner})
    return fault


def _said(detail: ErrorDetails, model: type[BaseModel], places: Places) -> Diagnostic:
    loc = tuple(step for step in detail["loc"] if step != "[key]")
    name = str(loc[-1]) if loc else ""
    words = {
        "field": ".".join(map(str, loc)),
        "record": ".".join(map(str, loc[:-1])),
        "name": name,
        "value": _quoted(detail["input"]),
    }
    kind = detail["type"]
    if kind == "extra_forbidden":
        siblings = _fields_at(model, loc[:-1])
        return _suggested(places.key(*loc), "unknown-field", "known-fields", siblings, {**words, "field": name})
    own = str(detail.get("ctx", {}).get("error", "")) if kind == "value_error" else ""
    if own in _OWN_FAULTS:
        return error(places.at(*loc), own.replace("_", "-"), **words)
    if kind == "enum":
        expected = str(detail.get("ctx", {}).get("expected", ""))
        known = [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]
        return _suggested(places.at(*loc), "not-one-of", "known-values", known, words)
    code = _BY_TYPE.get(kind, "bad-value")
    example = _example(model, loc) if code in _SHAPES else ""
    if example:
        return error(places.at(*loc), code, "like-this", **words, example=f"{name}: {example}")
    at = places.key(*loc) if detail["loc"][-1:] == ("[key]",) else places.at(*loc)
    return error(at, _form(code, detail), **words)


def _suggested(at: Location, code: str, otherwise: str, known: Sequence[str], words: Mapping[str, str]) -> Diagnostic:
    """A fault with the nearest of the `known` words, or else all of them."""
    wrong = words["field"] if code == "unknown-field" else words["value"]
    meant = closest(wrong, known)
    return error(at, code, "did-you-mean" if meant else otherwise, **words, meant=meant, known=", ".join(known))


def _form(code: str, detail: ErrorDetails) -> str:
    """A wrong form has a name of its own where the field says what form it should have."""
    if code != "bad-form":
        return code
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    forms = (form for begins, form in _FORMS.items() if pattern.startswith(begins))
    return next(forms, "bad-form")


def _fields_at(model: type[BaseModel], path: tuple[Any, ...]) -> list[str]:
    """The fields an author may use at `path` inside `model`, as far as nested models can be followed."""
    here: type[BaseModel] = model
    for step in path:
        field = here.model_fields.get(str(step))
        if field is not None:
            nested = model_in(field.annotation)
            if nested is None:
                return []
            here = nested
    return [field.alias or name for name, field in here.model_fields.items()]


def _example(model: type[BaseModel], path: tuple[Any, ...]) -> str:
    """How the field at `path` is written, from the examples of its model; empty when it has none."""
    here: type[BaseModel] | None = model
    for number, step in enumerate(path):
        field = here.model_fields.get(str(step)) if here else None
        if field is None:
            continue
        if number == len(path) - 1:
            return str(field.examples[0]) if field.examples else ""
        here = model_in(field.annotation)
    return ""


def model_in(annotation: object) -> type[BaseModel] | None:
    """The model of the record, or of the records, that a field holds; none when it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = model_in(part)
        if found is not None:
            return found
    return None


def _quoted(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - one line on a terminal

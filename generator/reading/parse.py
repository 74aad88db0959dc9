"""From values to records: pydantic does the judging, its verdicts are said in the author's words."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, error
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

_FORMS = {
    "^https?": "bad-url",
    "^(ca )?": "bad-date",
    "^[a-z0-9]+(-": "unsafe-id",
    "^#": "bad-colour",
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
        return None, [_said(detail, model, places) for detail in fault.errors(include_url=False)]


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


def _said(detail: ErrorDetails, model: type[BaseModel], places: Places) -> Diagnostic:
    loc = tuple(step for step in detail["loc"] if step != "[key]")
    field = ".".join(str(step) for step in loc)
    name = str(loc[-1]) if loc else ""
    kind = detail["type"]
    if kind == "extra_forbidden":
        siblings = _fields_at(model, loc[:-1])
        meant = closest(name, siblings)
        hint = "did-you-mean" if meant else "known-fields"
        return error(places.key(*loc), "unknown-field", hint, field=name, meant=meant, known=", ".join(siblings))
    if kind == "value_error":
        own = str(detail.get("ctx", {}).get("error", ""))
        if own in _OWN_FAULTS:
            return error(places.at(*loc), own.replace("_", "-"), field=field, value=_quoted(detail["input"]))
    if kind == "enum":
        known = [w.strip("' ") for w in str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ",").split(",")]
        meant = closest(str(detail["input"]), known)
        words = {"field": field, "value": _quoted(detail["input"]), "meant": meant, "known": ", ".join(known)}
        return error(places.at(*loc), "not-one-of", "did-you-mean" if meant else "known-values", **words)
    code = _BY_TYPE.get(kind, "bad-value")
    words = {"field": field, "value": _quoted(detail["input"]), "problem": detail["msg"]}
    return error(places.at(*loc), _form(code, detail), **words)


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
            nested = _model_in(field.annotation)
            if nested is None:
                return []
            here = nested
    return [field.alias or name for name, field in here.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found is not None:
            return found
    return None


def _quoted(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - one line on a terminal

"""Small editions for cases: only what a case is about is written, the rest is filled in."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.checklist import Checklist
from generator.model.edition import Edition
from generator.model.service import Service

DAY = date(2026, 11, 29)
"""The day on which the cases are judged."""

_NOWHERE = "https://example.org/"
_SHAPES = {"min": "min {min}", "max": "max {max}", "between": "{min}–{max}", "any": "{values}", "none": "not {values}"}


def small_edition(edition: Edition, case: dict[str, Any]) -> Edition:
    """`edition` with the checklist and the services of a case, everything else untouched."""
    checklist = Checklist.model_validate(
        {
            "version": 1,
            "order": case.get("order", {}),
            "needs": [_need(need) for need in case["needs"]],
            "facts": [_fact(fact) for fact in case.get("facts", ())],
            "prose": dict(edition.checklist.prose),
            "exits": [e | {"text": {"sv": e["id"], "en": e["id"]}} for e in case.get("exits", ())],
            "questions": [_question(question) for question in case["questions"]],
        }
    )
    services = tuple(Service.model_validate(_service(service)) for service in case["services"])
    return replace(edition, checklist=checklist, services=services)


def _text(text: str) -> dict[str, str]:
    return {"sv": text, "en": text}


def _need(need: dict[str, Any]) -> dict[str, Any]:
    words = dict.fromkeys(("name", "says", "answer"), _text(need["id"]))
    return {"topic": "marknad", "first_door": "almi", **words, **need}


def _fact(fact: dict[str, Any]) -> dict[str, Any]:
    values = [{"name": _text(value["id"]), **value} for value in fact.get("values", ())]
    filled = {"kind": "choice", "name": _text(fact["id"]), "prose": {"sv": _SHAPES, "en": _SHAPES}}
    return filled | fact | {"values": values}


def _question(question: dict[str, Any]) -> dict[str, Any]:
    options = [{"text": _text(option["id"]), **option} for option in question["options"]]
    filled = {"path": "quick", "kind": "one", "topic": "marknad", "text": _text(question["id"])}
    return filled | question | {"options": options}


def _service(service: dict[str, Any]) -> dict[str, Any]:
    eligibility = {key: service[key] for key in ("requires", "prefers") if key in service}
    rest = {key: value for key, value in service.items() if key not in eligibility}
    return {
        "actor": "almi",
        "name": _text(service["id"]),
        "kinds": ["radgivning"],
        "what": _text(service["id"]),
        "topics": ["marknad"],
        "stages": ["ny", "pavag", "van"],
        "eligibility": {"basis": "stated", **eligibility} if eligibility else None,
        "limits": {},
        "state": "described",
        "status": _text("?"),
        "url": _NOWHERE,
        "provenance": {"read": "2026-11-21", "verified": "yes", "source": _NOWHERE},
    } | rest

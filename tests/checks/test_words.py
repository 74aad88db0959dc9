"""New words of services bring the errors that are looked for in them, and no others."""

from dataclasses import replace
from typing import Any

import pytest

from generator import checks
from generator.diagnostics import Diagnostic, Severity
from generator.model.edition import Edition
from generator.model.service import Limits, Service
from generator.renewing import WORDS

NEW: dict[str, list[Any]] = {
    "name": [{"sv": "XYZ"}, {"sv": "XYZ", "en": "XYZ 25 %"}, {}],
    "what": [{"en": "A https://localhost/ text (QQQ)."}, {"sv": "a" * 900, "en": "[x](service:gone) ::: gone"}],
    "limits": [Limits(), Limits(size={"sv": "Högst 9 mkr."})],
    "cost": [None, {"en": "SEK 9"}],
    "how": [None, {"sv": "x"}],
    "prepare": [(), ({"sv": "x"},)],
    "duration": [None, {"sv": "x"}],
    "status": [{"sv": "x"}],
    "aliases": [(), ("alfa-garanti", "QQQ")],
    "search": [(), ("x",), {"sv": ("x",)}],
    "note": [None, {"sv": "x"}],
    "url": [None, "https://localhost/", "https://10.0.0.1/", "https://alfa.se/"],
    "provenance": [{"source": "https://a.test/", "dated": "2030-01-01"}, {"dated": "ca 2031"}, {"source": None}],
}


def errors(found: list[Diagnostic]) -> set[Diagnostic]:
    return {one for one in found if one.severity is Severity.ERROR}


def worded(service: Service, field: str, value: Any) -> Service:  # noqa: ANN401 - whatever the field holds
    if field == "provenance":
        value = service.provenance.model_copy(update=value)
    return service.model_copy(update={field: value})


def test_every_word_of_a_service_is_tried():
    assert NEW.keys() == WORDS


@pytest.mark.parametrize("field", sorted(NEW))
def test_new_words_bring_the_errors_that_a_check_of_everything_finds(field: str, small_edition: Edition):
    first, *others = small_edition.services
    assert errors([*checks.check(small_edition)]) == set()
    for value in NEW[field]:
        edition = replace(small_edition, services=(worded(first, field, value), *others))
        assert errors([*checks.check_words(edition, {first.id})]) == errors([*checks.check(edition)]), value


def test_words_that_are_wrong_are_found(small_edition: Edition):
    first, *others = small_edition.services
    wrong = first.model_copy(update={"name": {"sv": "Alfa"}, "url": "https://localhost/"})
    found = [*checks.check_words(replace(small_edition, services=(wrong, *others)), {first.id})]
    assert {one.code for one in found} == {"missing-translation", "bad-host"}
    assert [*checks.check_words(replace(small_edition, services=(wrong, *others)), {others[0].id})] == []

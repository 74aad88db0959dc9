"""Python and JavaScript answer alike: on written cases, and on response sets nobody thought of."""

import os
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.firms import anything
from generator.assessment.export import browser_data
from generator.assessment.recommend import assess
from generator.model.edition import Edition
from tests.assessment.conftest import whole
from tests.assessment.small import DAY, small_edition
from tests.assessment.twin import Twin

CASES = [
    pytest.param(document, case, id=f"{file.stem}: {case['it']}")
    for file in sorted((Path(__file__).parents[1] / "cases" / "assessment").glob("*.yaml"))
    for document in [yaml.safe_load(file.read_text())]
    for case in document["cases"]
]
RANDOM = int(os.environ.get("ONEDOOR_RANDOM", "2000"))
BATCH = 500


@pytest.mark.parametrize(("document", "case"), CASES)
def test_a_written_case_holds_in_python(document: dict[str, Any], case: dict[str, Any], edition: Edition):
    small = small_edition(edition, document) if "needs" in document else edition
    result = whole(assess(small, case["responses"], DAY), small, "sv")
    assert _as_asked(result, case["expect"]) == case["expect"]


def test_the_written_cases_hold_in_javascript(edition: Edition, twin: Twin):
    for parameters in CASES:
        document, case = parameters.values
        small = small_edition(edition, document) if "needs" in document else edition
        (result,) = twin.assess(browser_data(small, "sv"), [case["responses"]])
        assert _as_asked(result, case["expect"]) == case["expect"], case["it"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_both_give_the_same_result_for_random_responses(edition: Edition, twin: Twin, language: str):
    chance = random.Random(language)  # noqa: S311 - any numbers do
    data = browser_data(edition, language)
    for start in range(0, RANDOM // 2, BATCH):
        responses = [anything(edition, chance) for _ in range(min(BATCH, RANDOM // 2 - start))]
        for given, theirs in zip(responses, twin.assess(data, responses), strict=True):
            assert theirs == whole(assess(edition, given, DAY), edition, language), given


def test_both_give_the_same_result_in_every_regional_edition(regional: dict[str, Edition], twin: Twin):
    chance = random.Random(21)  # noqa: S311 - any numbers do
    for name, edition in regional.items():
        responses = [anything(edition, chance) for _ in range(max(10, RANDOM // 100))]
        for given, theirs in zip(responses, twin.assess(browser_data(edition, "sv"), responses), strict=True):
            ours = whole(assess(edition, given, DAY), edition, "sv")
            assert theirs == ours, (name, given)
            assert ours["door"]["actor"] in edition.actor


def _as_asked(result: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """The parts of a result a case speaks of, in the short form it is written in."""
    short = {
        "first_door": result["door"]["actor"],
        "why": result["door"]["why"],
        "after": result["door"]["after"],
        "closed": [need["need"] for need in result["closed"]],
        "later": [r["service"] for r in result["recommendations"] if r["later"]],
        "parts": {r["service"]: r["partOf"] for r in result["recommendations"] if r["partOf"]},
        "asked": [r["service"] for r in result["recommendations"] if r["asked"]],
        "strong": [need["need"] for need in result["needs"] if need["strong"]],
        "needs": {need["need"]: need["weight"] for need in result["needs"]},
        "order": [r["service"] for r in result["recommendations"]],
        "begins": [r["service"] for r in result["recommendations"][: len(expected.get("begins", ()))]],
        "fits": [r["service"] for r in result["recommendations"] if r["fit"] == "fits"],
        "ask": [r["service"] for r in result["recommendations"] if r["fit"] == "ask"],
        "fit": {r["service"]: r["fit"] for r in result["recommendations"]},
        "because": {r["service"]: r["because"] for r in result["recommendations"]},
        "hand_over": result["handOver"],
        "near_misses": dict(result["nearMisses"]),
        "exits": result["exits"],
        "responses": result["responses"],
    }
    found = {key: short[key] for key in expected}
    for key in {"because", "fit"} & set(expected):
        found[key] = {service: short[key].get(service) for service in expected[key]}
    return found

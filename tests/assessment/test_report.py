"""A result as JSON and as text."""

import json

from generator import terminal
from generator.assessment.explain import as_explanation
from generator.assessment.export import browser_data
from generator.assessment.recommend import assess
from generator.assessment.result_report import WORDS, as_json, as_text
from generator.model.edition import Edition
from tests.assessment.small import DAY

ANSWERS = {
    "q-arende": ["salja"], "q-lan": ["17"], "q-anstallda": ["e0-1"], "q-omsattning": ["t-3"], "q-vana": ["forsta"],
    "q-hjalp": ["pengar"], "d-pengar": ["konsult"],
}  # fmt: skip


def test_the_json_has_the_shape_tools_read(edition: Edition):
    found = json.loads(json.dumps(as_json(assess(edition, ANSWERS, DAY), edition, "sv")))
    assert found["first_door"] in edition.actor
    assert found["recommendations"][0] == {
        "service": "bs-smaforetagsprogrammet",
        "fit": "fits",
        "because": [["d-pengar", "konsult"], ["q-anstallda", "e0-1"]],
        "when": "now",
        "part_of": None,
        "asked": True,
    }
    assert found["county_door"] == edition.site.door_actor
    assert found["door"] == {"why": "only", "after": []}
    assert found["closed"] == []
    assert {near["service"]: near["opens_when"] for near in found["near_misses"]} == {
        "check-varmland": "när ni har 2–49 anställda och omsätter minst 3 miljoner kronor"
    }
    assert found["needs"] == ["delbetald-hjalp", "forsta-dorren"]


def test_the_text_names_everything_in_words(edition: Edition):
    words = {key: f"<{key}>" for key in WORDS}
    text = as_text(assess(edition, ANSWERS, DAY), edition, "sv", words)
    assert "<door>: Business Sweden" in text
    assert "1. Småföretagsprogrammet, Business Sweden [<fits>]" in text
    assert "<because>: ”Konsult, undersökning eller resa”" in text
    assert "Internationaliseringscheck Värmland: när ni har 2–49 anställda" in text


def test_a_wrong_door_is_said_before_all_else(edition: Edition):
    text = as_text(assess(edition, {"q-arende": ["utlandskt"]}, DAY), edition, "en", {key: key for key in WORDS})
    assert text.startswith("This guide is for firms in Sweden ")
    assert "none" in text.splitlines()


def test_the_browser_gets_everything_it_needs_and_no_more(edition: Edition):
    data = browser_data(edition, "sv")
    assert json.loads(json.dumps(data))
    assert "swedpartnership" not in {service["id"] for service in data["services"]}
    assert {service["actor"] for service in data["services"]} <= set(data["actors"])
    assert {actor for need in data["needs"] for actor in need["doors"]} <= set(data["actors"])


def test_the_explanation_says_need_weight_factor_and_what_a_service_lost_to(edition: Edition):
    words = terminal.catalogue("en").assessment
    text = as_explanation(assess(edition, ANSWERS, DAY), edition, DAY, "en", words)
    assert "owner of the only strong need" in text
    assert "delbetald-hjalp: 3 strong" in text
    assert "delbetald-hjalp: weight 3 × 12 (place 1 among the open ones)" in text
    assert "made for an answer or the county × 1.4" in text or "stands for the need delbetald-hjalp" in text

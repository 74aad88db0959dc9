"""Findings in the form that code hosts read."""

from generator.diagnostics import Location, error, warning
from generator.exports.sarif import sarif
from tests.diagnosing import catalogue

FAULTS = [
    error(Location("content/guides/sv/så.md", 3, 7), "missing-field", field="summary"),
    warning(Location("actors.yaml", 9, 1), "text-after-hash", lost="# mer"),
    error(Location("actors.yaml", 1, 1), "missing-field", field="actors"),
]


def test_every_finding_names_its_rule_its_place_and_what_to_do() -> None:
    (run,) = sarif(FAULTS, catalogue("en"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["missing-field", "text-after-hash"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [fault.code for fault in FAULTS]
    first, second, _ = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/guides/sv/s%C3%A5.md"
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert first["message"]["text"].startswith("The field “summary” is missing.")
    assert (first["level"], second["level"]) == ("error", "warning")


def test_a_rule_leads_to_the_page_that_explains_it_where_there_is_one() -> None:
    (run,) = sarif(FAULTS, catalogue("en"), "https://exempel.se/om/redaktorer/fel/")["runs"]
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == "https://exempel.se/om/redaktorer/fel/#missing-field"
    (run,) = sarif(FAULTS, catalogue("en"))["runs"]
    assert "helpUri" not in run["tool"]["driver"]["rules"][0]


def test_a_rule_is_about_no_fault_in_particular() -> None:
    (run,) = sarif(FAULTS, catalogue("en"))["runs"]
    texts = [rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]]
    assert texts[0] == "The field “…” is missing."
    assert not any("{" in text for text in texts)

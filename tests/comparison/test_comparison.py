"""What has changed between two editions, and whom it reaches."""

from datetime import date
from itertools import cycle

import pytest

from generator.comparison import Comparison, FieldChange, Pages, compare
from generator.comparison.difference_report import as_html, as_markdown, as_text, sections
from generator.comparison.firms import Shares, random_responses, result_changes
from generator.model.edition import Edition
from tests.diagnosing import catalogue, edition_of, small_texts

DAY = date(2026, 11, 21)
SERVICES = "content/services/alfa.yaml"
NO_PAGES = Pages((), (), ())


def edition(file: str = SERVICES, old: str = "", new: str = "") -> Edition:
    """The small project's, with a change."""
    texts = dict(small_texts())
    assert old in texts[file]
    found, faults = edition_of({**texts, file: texts[file].replace(old, new, 1)})
    assert found
    assert not faults
    return found


def change(file: str, old: str, new: str) -> Comparison:
    return compare(edition(), edition(file, old, new), NO_PAGES, DAY)


def test_an_edition_is_like_itself() -> None:
    found = compare(edition(), edition(), Pages.between({"": "Hej"}, {"": "Hej"}), DAY)
    assert (found.records, found.pages, found.broken_codes, dict(found.personas)) == ((), NO_PAGES, (), {})
    assert sections(found, None, catalogue("en").verdicts) == []


def test_a_field_is_told_with_what_it_was_and_is() -> None:
    (record,) = change(SERVICES, "sv: Ett samtal.", "sv: Två samtal.").records
    assert (record.kind, record.id, record.what) == ("services", "alfa-lots", "changed")
    assert record.fields == (FieldChange("what.sv", "Ett samtal.", "Två samtal."),)


def test_a_comment_or_another_layout_is_no_change() -> None:
    assert change(SERVICES, "    limits: {}\n", "    limits: {}  # inget\n").records == ()


def test_records_that_are_new_or_gone_are_told() -> None:
    found = change(SERVICES, "- id: alfa-lots", "- id: alfa-guide")
    assert [(r.id, str(r.what)) for r in found.records if r.kind == "services"] == [
        ("alfa-guide", "added"),
        ("alfa-lots", "removed"),
    ]


def test_a_firm_that_gets_other_services_is_named_with_them() -> None:
    found = change(SERVICES, "sells: {any: [varor]}", "sells: {any: [tjanster]}")
    (anna,) = found.personas.values()
    assert anna.gone == ("alfa-garanti",)
    told = as_text(sections(found, None, catalogue("en").verdicts))
    assert "1 of 1 test firms are told something else" in told
    assert "no longer among the first: alfa-garanti" in told


def test_codes_of_the_same_version_break_when_answers_move_and_not_when_the_version_is_raised() -> None:
    old, new = "{id: varor, text: {sv: Varor", "{id: vara, text: {sv: Varor"
    assert change("checklist.yaml", old, new).broken_codes == ("q-saljer",)
    raised = edition("checklist.yaml", "version: 1", "version: 2")
    assert compare(edition(), raised, NO_PAGES, DAY).broken_codes == ()


def test_pages_are_new_gone_or_otherwise() -> None:
    found = Pages.between({"a/": "1", "b/": "1", "c/": "1"}, {"b/": "2", "c/": "1", "d/": "1"})
    assert found == Pages(("d/",), ("a/",), ("b/",))


def test_firms_by_chance_answer_only_what_is_asked_and_are_counted_as_shares() -> None:
    before, after = edition(), edition(SERVICES, "sells: {any: [varor]}", "sells: {any: [tjanster]}")
    numbers = cycle(range(7))
    firms = [random_responses(before.questions, lambda n: next(numbers) % n) for _ in range(60)]
    assert all("q-saljer" not in firm or firm["q-vad"] == ("betalt",) for firm in firms)
    shares = Shares.of(60, result_changes(before, after, firms, DAY))
    assert 0 < shares.any < 60
    assert shares.any <= shares.door + shares.services + shares.order + shares.other


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_authors_write_opens_no_tag_and_mentions_nobody(language: str) -> None:
    found = change(SERVICES, "sv: Ett samtal.", "sv: '<img src=x> @alla *nu* [x](y)'")
    told = sections(found, None, catalogue(language).verdicts)
    assert "<img" not in as_html(told, "Ändrat", language)
    markdown = as_markdown(told)
    assert "\\<img" in markdown
    assert "@alla" not in markdown


def test_a_long_list_is_folded_away_and_nothing_of_it_is_left_out() -> None:
    paths = tuple(f"sida-{number}/" for number in range(60))
    found = compare(edition(), edition(), Pages((), (), paths), DAY)
    told = sections(found, None, catalogue("en").verdicts)
    markdown, html, text = as_markdown(told), as_html(told, "Changed", "en"), as_text(told)
    assert all(f"/{path}" in markdown and f"/{path}" in html for path in paths)
    assert "<details><summary>… and 20 more</summary>" in markdown
    assert markdown.count("<details>") == markdown.count("</details>") == html.count("</details>") == 1
    assert text.count("/sida-") == 40
    assert text.endswith("… and 20 more (--format html)")

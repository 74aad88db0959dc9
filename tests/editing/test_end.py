"""A service that has ended: the lines that say so are changed, and no other."""

from difflib import ndiff
from pathlib import Path

import pytest

from generator import cli
from generator.editing.end_service import ended
from generator.editing.yaml_places import UneditableError
from tests.diagnosing import small_texts

TEXT = small_texts()["content/services/alfa.yaml"]


def changed(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]


def test_the_state_is_changed_and_what_there_is_instead_is_added() -> None:
    assert changed(TEXT, ended(TEXT, "alfa-lots", ["alfa-garanti"])) == [
        "-     state: described",
        "+     state: ended",
        "+     instead: [alfa-garanti]",
    ]


def test_what_there_was_instead_is_replaced() -> None:
    assert changed(TEXT, ended(TEXT, "alfa-garanti", ["a", "b"])) == [
        "-     instead: [alfa-lots]",
        "+     instead: [a, b]",
        "-     state: described",
        "+     state: ended",
    ]


def test_a_list_in_lines_stays_one_with_the_comments_around_it() -> None:
    text = TEXT.replace("    instead: [alfa-lots]\n", "    instead:  # hit\n      - alfa-lots\n    # Läget\n")
    assert changed(text, ended(text, "alfa-garanti", ["a", "b"])) == [
        "-       - alfa-lots",
        "+       - a",
        "+       - b",
        "-     state: described",
        "+     state: ended",
    ]


def test_ending_twice_changes_nothing_more() -> None:
    once = ended(TEXT, "alfa-lots", ["alfa-garanti"])
    assert ended(once, "alfa-lots", ["alfa-garanti"]) == once


def test_letters_beyond_ascii_move_no_place() -> None:
    text = "# åäö 🚪\n" + TEXT.replace("Ett samtal.", "Åtta samtal på Öland 🚪.")
    assert "åtta" not in ended(text, "alfa-lots", [])
    assert changed(text, ended(text, "alfa-lots", [])) == ["-     state: described", "+     state: ended"]


@pytest.mark.parametrize("spoil", ["<<<<<<< HEAD\n", "services: [\n"])
def test_a_file_with_marks_of_a_merge_or_out_of_form_is_left_alone(spoil: str) -> None:
    with pytest.raises(UneditableError):
        ended(spoil + TEXT, "alfa-lots", [])


def test_the_command_tells_what_still_leads_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file, text in small_texts().items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    file = tmp_path / "content/services/alfa.yaml"
    common = ["--root", str(tmp_path), "--lang", "en"]
    assert cli.main(["end", "alfa-garanti", "--instead", "alfa-lots", "--dry-run", *common]) == 0
    shown = capsys.readouterr().out
    assert "+    state: ended" in shown
    assert file.read_text("utf-8") == TEXT
    assert cli.main(["end", "alfa-garanti", *common]) == 0
    told = capsys.readouterr().out
    assert "content/personas/anna.yaml:8:" in told
    assert "need betalt: nothing else meets it" in told
    assert file.read_text("utf-8").count("state: ended") == 1
    assert cli.main(["end", "alfa-garranti", *common]) == 2
    assert "alfa-garanti" in capsys.readouterr().err

"""What an editor is told after one slip: the cause first, on its line, and little else."""

from pathlib import Path

import pytest
import yaml

from generator.checks.order import ordered
from generator.diagnostics import Diagnostic
from tests.diagnosing import diagnose, small_texts

ROWS = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))

READABLE = sorted(
    name for name in small_texts() if name.endswith((".yaml", ".md")) and not name.startswith("checklist/")
)

UNREADABLE = {
    "a colon": (": ett: två\n", None),
    "a tab": ("\tett: två\n", None),
    "a quotation mark": ('ett: "två\n', None),
    "a bracket": ("ett: {två: [tre\n", None),
    "marks of a merge": ("<<<<<<< HEAD\nett: två\n=======\nett: tre\n>>>>>>> gren\n", "conflict-mark"),
    "a line without a field": ("bara ord\n", None),
    "a no-break space": ("\u00a0 ett: två\n", "yaml-no-break-space"),
}
"""Cause → lines that nobody can read, and the code they must be told as where it is always the same."""


def told(file: str, text: str) -> list[Diagnostic]:
    return ordered(diagnose({**small_texts(), file: text}))


def test_the_small_project_has_no_faults_of_its_own() -> None:
    assert diagnose(small_texts()) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['file']}-{row['code']}-{row['new'][:25]!r}")
def test_a_slip_is_told_where_it_was_made(row: dict[str, str | int]) -> None:
    file, old = str(row["file"]), str(row["old"])
    text = small_texts()[file]
    assert old in text, "the small project has changed: mend the row"
    line = text[: text.index(old)].count("\n") + 1 + int(row.get("line", 0))
    faults = told(file, text.replace(old, str(row["new"]), 1))
    assert faults, "nothing is told"
    assert (faults[0].code, faults[0].at.file, faults[0].at.line) == (row["code"], file, line), faults
    assert len(faults) <= int(row.get("most", 1)), faults


@pytest.mark.parametrize("file", READABLE)
@pytest.mark.parametrize("cause", UNREADABLE)
def test_a_file_that_cannot_be_read_is_one_message_at_its_place(cause: str, file: str) -> None:
    lines, code = UNREADABLE[cause]
    text = small_texts()[file]
    # Among the fields: after the first line of a record, or of a Markdown file's head.
    head, rest = text.split("\n", 1)
    first = rest.index("\n") + 1
    spoiled = f"{head}\n{rest[:first]}{lines}{rest[first:]}"
    faults = told(file, spoiled)
    assert len(faults) == 1, faults
    assert faults[0].at.file == file
    assert faults[0].at.line in {2, 3, 4}, faults
    assert code is None or faults[0].code == code


@pytest.mark.parametrize("file", ["actors.yaml", "checklist.yaml", "content/glossary.yaml", "content/site.yaml"])
@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
def test_an_emptied_file_is_one_message_not_one_for_all_that_names_its_records(file: str, text: str) -> None:
    assert [(fault.code, fault.at.file) for fault in told(file, text)] == [("yaml-empty", file)]


@pytest.mark.parametrize("file", ["actors.yaml", "checklist.yaml", "content/glossary.yaml", "content/site.yaml"])
def test_a_file_that_is_gone_is_one_message(file: str) -> None:
    left = {name: text for name, text in small_texts().items() if name != file}
    assert [(fault.code, fault.at.file) for fault in ordered(diagnose(left))] == [("no-such-file", file)]

"""What CONTRIBUTING gives to copy has the shape that the readers ask for, and what it names is there."""

import json
import re

import pytest
from jsonschema import Draft7Validator

from generator.commands import NAMES
from tests.diagnosing import ROOT
from tests.test_schemas import as_an_editor_reads

TOLD = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
RECORDS = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```", TOLD, re.MULTILINE | re.DOTALL)
"""The file that a whole record stands in, and the record."""
SHAPES = {
    "content/services/almi.yaml": ("services", "Service"),
    "actors.yaml": ("actors", "Actor"),
    "content/events.yaml": ("events", "Event"),
    "checklist.yaml": ("checklist", "Question"),
}


@pytest.mark.parametrize(("file", "text"), RECORDS, ids=[file for file, _ in RECORDS])
def test_a_record_to_copy_is_whole(file: str, text: str):
    name, kind = SHAPES[file]
    shapes = json.loads((ROOT / f"schemas/{name}.json").read_text("utf-8"))["$defs"]
    (record,) = as_an_editor_reads(file, text)
    validator = Draft7Validator({"$ref": f"#/$defs/{kind}", "$defs": shapes})
    assert not list(validator.iter_errors(record))


def test_every_file_has_its_record():
    assert {file for file, _ in RECORDS} == set(SHAPES)


@pytest.mark.parametrize("path", ["CONTRIBUTING.md", "README.md"])
def test_every_command_that_is_named_is_there(path: str):
    text = (ROOT / path).read_text("utf-8")
    shown = re.findall(r"(?:^|`|\\)onedoor ([a-z-]+)", text, re.MULTILINE)
    assert shown
    assert set(shown) <= set(NAMES)


def test_the_readme_has_every_command():
    text = (ROOT / "README.md").read_text("utf-8")
    assert {name for name in NAMES if f"`onedoor {name}" not in text} == set()

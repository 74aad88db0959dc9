"""What editors complete and check with says what the reader says: of content, and of slips of shape."""

import json
import re
from enum import Enum
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker
from pydantic import BaseModel
from ruamel.yaml import YAML

from generator import cli, schemas
from generator.clock import today
from generator.commands import schema as command
from generator.content import folder, project_check
from generator.reading.content_files import content_files
from generator.reading.front_matter import front_matter
from generator.schemas.docstrings import field_words
from generator.schemas.schema import MOST, label, models
from tests.diagnosing import ROOT, edition_of, small_texts

SHAPES = frozenset(
    {
        *("unknown-field", "missing-field", "not-one-of", "not-mapping", "not-list", "not-number", "empty-text"),
        *("bad-url", "bad-date", "bad-range", "unsafe-id", "reserved-id", "comma-in-braces", "number-out-of-range"),
        *("empty-condition", "empty-rule"),
    }
)
"""What is said of a record's shape, where no other record and no text need be known."""

ROWS = [
    row for row in yaml.safe_load((ROOT / "tests/mistakes/mistakes.yaml").read_text("utf-8")) if row["code"] in SHAPES
]


class EditorsLoader(yaml.CSafeLoader):
    """The values as YAML 1.2 has them: numbers and truths, but days and `yes` as text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


NUMBER = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
for tag, pattern, begins in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", NUMBER, "-+0123456789."),
):
    EditorsLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), list(begins))
EditorsLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[1:2] in {"o", "x"} else 10)
)


def as_an_editor_reads(file: str, text: str) -> object:
    head = front_matter(text) if file.endswith(".md") else (text,)
    assert head
    return yaml.load(head[0], EditorsLoader)  # noqa: S506 - it is the safe one with other words


def test_values_are_read_as_by_one_who_knows_the_newer_yaml() -> None:
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    odd = "[yes, No, on, true, 012, 12:30, 0o14, 2026-11-29, 1.5, 1e3, ~, '17', 09, -3, null, 46 8, .5, 0x1F]"
    assert as_an_editor_reads("x.yaml", odd) == reader.load(odd)
    for file, text in small_texts().items():
        if file.endswith(".yaml"):
            assert as_an_editor_reads(file, text) == reader.load(text), file


@cache
def validator(name: str, *, small: bool = False) -> Draft7Validator:
    if small:
        edition, _ = edition_of(small_texts())
        assert edition
        kind = next(kind for kind in schemas.KINDS if kind.name == name)
        found = schemas.schema(kind, schemas.names(edition))
    else:
        found = json.loads((ROOT / f"schemas/{name}.json").read_text("utf-8"))
    Draft7Validator.check_schema(found)
    return Draft7Validator(found, format_checker=FormatChecker())


def refused(file: str, text: str, *, small: bool = False) -> list[str]:
    kind = schemas.kind_of(file)
    assert kind, file
    faults = validator(kind.name, small=small).iter_errors(as_an_editor_reads(file, text))
    return [f"{file} {list(fault.absolute_path)}: {fault.message[:200]}" for fault in faults]


def test_every_content_file_is_valid() -> None:
    places = {f"content/regions/{p.name}": p for p in (ROOT / "content/regions").iterdir()}
    texts = folder.read(ROOT, places).texts
    assert len(texts) > 100
    assert [fault for file, text in texts.items() for fault in refused(file, text)] == []


def test_every_file_of_the_small_project_is_valid() -> None:
    files = content_files(iter(small_texts()))
    assert [fault for file in files for fault in refused(file, small_texts()[file], small=True)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['file']}-{row['code']}-{row['new'][:25]!r}")
def test_a_slip_of_shape_is_refused(row: dict[str, str]) -> None:
    text = small_texts()[row["file"]].replace(row["old"], row["new"], 1)
    assert refused(row["file"], text, small=True)


def test_the_schemas_are_todays() -> None:
    assert cli.main(["schema", "--check", "--root", str(ROOT)]) == 0, "run: onedoor schema"


def test_every_yaml_file_names_its_schema_on_its_first_line() -> None:
    files = [*ROOT.glob("*.yaml"), *(ROOT / "content").rglob("*.yaml")]
    lines = {p: schemas.modeline(p.relative_to(ROOT).as_posix()) for p in files}
    assert [p for p, line in lines.items() if not p.read_text("utf-8").startswith(f"{line}\n")] == []
    paths = [(p.parent / line.partition("=")[2]).resolve() for p, line in lines.items()]
    assert [path for path in paths if not path.is_file()] == []


def test_what_a_record_may_name_is_offered_with_its_name() -> None:
    edition, _ = edition_of(small_texts())
    assert edition
    kind = next(kind for kind in schemas.KINDS if kind.name == "services")
    made = schemas.schema(kind, schemas.names(edition))
    service = made["$defs"]["Service"]
    assert "forsta" in service["properties"]["meets"]["properties"]
    offered = made["$defs"]["id-topic"]["anyOf"][0]
    assert (offered["enum"], offered["enumDescriptions"]) == (["handel"], ["Handel"])
    assert service["properties"]["what"]["description"] == "What the firm gets, in one sentence."


def test_schemas_that_are_not_todays_are_told_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file, text in small_texts().items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    arguments = ["schema", "--root", str(tmp_path), "--lang", "en"]
    assert cli.main([*arguments, "--check"]) == 1
    assert "Run “onedoor schema”" in capsys.readouterr().err
    assert cli.main(arguments) == 0
    assert cli.main([*arguments, "--check"]) == 0
    edition, _ = project_check.load(tmp_path, today(), reasoning=False)
    assert edition
    assert set(command.files(edition)) == {
        p.relative_to(tmp_path).as_posix() for name in ("schemas", ".vscode") for p in (tmp_path / name).iterdir()
    }


@cache
def spoken() -> schemas.FieldWords:
    edition, _ = edition_of(small_texts())
    assert edition
    return command.words(edition)


@cache
def described() -> list[tuple[type[BaseModel], str, str]]:
    """Model, field as it is written, docstring: of everything an author may write."""
    every = {model for kind in schemas.KINDS for model in models(kind.model) if issubclass(model, BaseModel)}
    worded = ((model, field_words(model)) for model in every)
    return [
        (model, field.alias or name, words.get(name, ""))
        for model, words in worded
        for name, field in model.model_fields.items()
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_field_of_every_record_has_words(language: str) -> None:
    labels, sentences = spoken().labels[language], spoken().sentences[language]
    silent = [
        f"{model.__name__}.{name}"
        for model, name, docstring in described()
        if not (" ".join(docstring.split()) in sentences or (docstring and language == schemas.DOCSTRINGS))
        and not label(model, name, labels)
    ]
    assert silent == []


def test_every_docstring_that_an_editor_reads_has_words_in_the_other_language_and_no_other_has() -> None:
    classes = {one for kind in schemas.KINDS for one in models(kind.model)}
    said = {docstring for _, _, docstring in described()} | {one.__doc__ or "" for one in classes}
    said |= {words for one in classes if issubclass(one, Enum) for words in field_words(one).values()} | {MOST}
    docstrings = {" ".join(one.split()) for one in said} - {""}
    assert set(spoken().sentences["sv"]) == docstrings
    lines = (ROOT / "generator/messages/records/sv.yaml").read_text("utf-8").split("\n")
    keys = [line for line in lines if line.startswith('  "')]
    assert len(keys) == len(set(keys)), "a sentence stands there twice"


def test_a_field_is_described_in_a_paragraph_a_language() -> None:
    small, _ = edition_of(small_texts())
    assert small
    made = schemas.schema(
        next(kind for kind in schemas.KINDS if kind.name == "services"), schemas.names(small), spoken()
    )
    what = made["$defs"]["Service"]["properties"]["what"]
    assert what["title"] == "Vad företaget får / What the firm gets"
    assert what["description"].startswith("Vad företaget får, i en mening.")
    assert "\n\nWhat the firm gets, in one sentence." in what["description"]

"""One layout for all content: the same meaning, the same texts, the same comments; twice is as once."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import cli
from generator.editing.yaml_format import format_yaml
from generator.editing.yaml_places import UneditableError
from generator.reading import located_yaml
from tests.diagnosing import ROOT, small_texts

NAME = "content/glossary.yaml"
CONTENT = [
    p.relative_to(ROOT).as_posix() for p in (*ROOT.glob("*.yaml"), *(ROOT / "content").rglob("*.yaml")) if p.is_file()
]


def values(text: str) -> object:
    return located_yaml.read(text, NAME)[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n- b\n- c\n", "a:\n  - b\n  - c\n"),
        ("a:\n-   b: 1\n    c: 2\n", "a:\n  - b: 1\n    c: 2\n"),
        ("a:\n      b:   1  # why\n", "a:\n  b: 1  # why\n"),
        ("a:\n    sv: Ett långt\n      stycke text\n", "a:\n  sv: Ett långt\n    stycke text\n"),
        ("a:\n- 'ett\n\n   två'\n", "a:\n  - 'ett\n\n     två'\n"),
        ('a: "Jön\\xADköping"\n', 'a: "Jön\\xADköping"\n'),
        ("a: {b: 1,   c: [2,\n  3]}\n", "a: {b: 1,   c: [2,\n  3]}\n"),
        ("a:\n    url:\n      https://www.exempel.se\n", "a:\n  url:\n    https://www.exempel.se\n"),
        ("a: 12 kap. 3 §\n# sist\n", "a: 12 kap. 3 §\n# sist\n"),
        ("a:\n    b: |\n      rad ett\n      rad två\n", "a:\n  b: |\n    rad ett\n    rad två\n"),
        ("a: b", "a: b\n"),
    ],
)
def test_lists_and_fields_stand_alike_and_texts_stay_as_they_were_broken(before: str, after: str) -> None:
    assert format_yaml(before, "x.yaml") == after
    assert values(before) == values(after)


@pytest.mark.parametrize("file", CONTENT)
def test_every_file_of_the_content_can_be_laid_out_and_means_the_same(file: str) -> None:
    before = (ROOT / file).read_text("utf-8")
    assert values(format_yaml(before, file)) == values(before)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co"]), max_size=40)
trees = st.recursive(
    words, lambda inside: st.lists(inside, max_size=4) | st.dictionaries(words, inside, max_size=4), max_leaves=12
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from("abcdef"), trees, min_size=1, max_size=4), st.integers(2, 6), st.integers(40, 90)
)
def test_whatever_is_written_means_the_same_afterwards_and_twice_is_as_once(
    tree: dict[str, object], indent: int, width: int
) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, indent=indent, width=width, sort_keys=False)
    try:
        once = format_yaml(text, "x.yaml")
    except UneditableError as fault:
        assert str(fault) != "layout-changes-meaning"  # noqa: PT017 - what cannot be read is no matter of layout
        return
    assert values(once) == values(text)
    assert format_yaml(once, "x.yaml") == once


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("? ? ? \n", "yaml-key-not-text"),
        ("a: 1\na: 2\n", "yaml-duplicate-key"),
        ("a: {sv: ett, två tre, en: b}\n", "comma-in-braces"),
    ],
)
def test_a_text_with_a_fault_of_form_is_left_as_it_is(text: str, code: str) -> None:
    with pytest.raises(UneditableError, match=code):
        format_yaml(text, "x.yaml")


def command(root: Path, *words: str) -> int:
    return cli.main(["fmt", *words, "--root", str(root), "--lang", "en"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in small_texts().items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path


def test_a_check_and_a_dry_run_write_nothing_and_then_it_is_done(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(root) == 0
    file = root / NAME
    good = file.read_text("utf-8")
    bad = good.replace("    area: grund", "    area:   grund").replace("\n", "\r\n")
    file.write_bytes(bad.encode())
    assert command(root, "--check") == 1
    assert f"{NAME} is not laid out as the others" in capsys.readouterr().err
    assert command(root, "--dry-run") == 0
    assert "-    area:   grund" in capsys.readouterr().out
    assert file.read_bytes() == bad.encode()
    assert command(root) == 0
    assert file.read_bytes() == good.replace("\n", "\r\n").encode()
    assert command(root, "--check") == 0


def test_a_file_with_marks_of_a_merge_or_a_fault_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(root) == 0
    for spoiled in ("<<<<<<< HEAD\n", "\tterms: ]\n"):
        file = root / NAME
        good = file.read_text("utf-8")
        file.write_text(spoiled + good, "utf-8")
        assert command(root) == 1
        assert NAME in capsys.readouterr().err
        assert file.read_text("utf-8") == spoiled + good
        file.write_text(good, "utf-8")

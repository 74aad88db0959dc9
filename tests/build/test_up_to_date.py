"""Where nothing changed nothing is built; where anything changed everything is."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.build import digest, plain_files, up_to_date

SERVICE = "content/services/alfa.yaml"


@pytest.fixture
def root(tmp_path: Path, small: dict[str, str]) -> Path:
    """The small project in a folder of its own."""
    for name, text in small.items():
        file = tmp_path / "project" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "project"


@pytest.fixture
def build(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """`build(out, …)`: build every edition; what was said."""

    def run(out: Path, *options: str) -> str:
        arguments = ["build", "--all", "--root", str(root), "--out", str(out), "--today", "2026-11-21", "--lang", "en"]
        assert cli.main([*arguments, *options]) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return run


def inodes(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_ino for p in folder.rglob("*") if p.is_file()}


def test_where_nothing_changed_nothing_is_written(build: Callable[..., str], tmp_path: Path):
    build(tmp_path / "out")
    before = inodes(tmp_path / "out")
    assert "Nothing has changed" in build(tmp_path / "out")
    assert inodes(tmp_path / "out") == before


def test_a_build_anew_writes_even_where_nothing_changed(build: Callable[..., str], tmp_path: Path):
    out = tmp_path / "out"
    build(out)
    before = inodes(out)
    build(out, "--anew")
    pages = [name for name in before if name.endswith(".html")]
    assert all(inodes(out)[name] != before[name] for name in pages)


def test_a_published_folder_that_somebody_touched_is_made_again(build: Callable[..., str], tmp_path: Path):
    out = tmp_path / "out"
    build(out)
    page = out / "sverige" / "index.html"
    asked = page.read_bytes()
    page.write_bytes(b"mine")
    build(out)
    assert page.read_bytes() == asked
    shutil.rmtree(out / "sverige")
    build(out)
    assert page.read_bytes() == asked


@pytest.mark.parametrize("damage", [b"", b"not JSON", b"{}", b"[]"])
def test_a_damaged_note_is_no_note(build: Callable[..., str], root: Path, tmp_path: Path, damage: bytes):
    out = tmp_path / "out"
    build(out)
    asked = plain_files.read(out / "sverige")
    kept = up_to_date.place(root, out)
    (kept / "built.json").write_bytes(damage)
    assert "Nothing has changed" not in build(out)
    assert plain_files.read(out / "sverige") == asked


def test_a_project_without_room_for_a_note_is_built_all_the_same(build: Callable[..., str], root: Path, tmp_path: Path):
    (root / ".cache").write_text("a file where a folder should be")
    build(tmp_path / "out")
    assert (tmp_path / "out" / "sverige" / "index.html").is_file()


def test_the_note_on_a_folder_goes_when_the_folder_has_gone(build: Callable[..., str], root: Path, tmp_path: Path):
    out, other = tmp_path / "out", tmp_path / "other"
    build(out)
    build(other)
    assert up_to_date.place(root, out).exists()
    shutil.rmtree(out)
    build(other, "--anew")
    assert not up_to_date.place(root, out).exists()
    assert (up_to_date.place(root, other) / "built.json").is_file()


def test_another_day_another_tool_another_byte_is_another_build(root: Path, tmp_path: Path):
    one = digest.tools(root, "2026-11-21")
    assert one != digest.tools(root, "2026-11-22")
    before = digest.content(root, None, [])
    assert before != digest.content(root, None, ["--all"])
    file = root / SERVICE
    stamp = file.stat().st_mtime_ns
    file.write_bytes(file.read_bytes().replace(b"samtal", b"samtyl", 1))
    os.utime(file, ns=(stamp, stamp))
    assert before != digest.content(root, None, [])
    assert digest.listing(tmp_path / "nowhere") == {}


@pytest.mark.parametrize("options", [[], ["--all"]])
def test_new_words_that_are_wrong_are_refused_with_their_line(
    root: Path, tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
):
    command = ["build", *options, "--root", str(root), "--out", str(tmp_path / "out"), "--today", "2026-11-21"]
    assert cli.main(command) == 0
    before = plain_files.read(tmp_path / "out")
    file = root / SERVICE
    lines = file.read_text("utf-8").split("\n")
    place = next(number for number, line in enumerate(lines) if line.startswith("    url: "))
    lines[place] = "    url: https://localhost/"
    file.write_text("\n".join(lines), "utf-8")
    capsys.readouterr()
    assert cli.main(command) == 1
    assert f"{SERVICE}:{place + 1}:10: " in capsys.readouterr().err
    assert plain_files.read(tmp_path / "out") == before

"""What is kept between builds: it saves work, and never changes what comes out."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.build import digest, pipeline, up_to_date
from generator.content import project
from generator.diagnostics import Diagnostic

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


def test_new_words_rewrite_only_what_shows_them(build: Callable[..., str], root: Path, tmp_path: Path):
    out = tmp_path / "out"
    build(out)
    editions = sorted(p.name for p in out.iterdir() if (p / "index.html").is_file())
    assert len(editions) > 1
    for turn, (old, new) in enumerate(
        (("Ett samtal.", "Ett långt samtal."), ("Ett långt samtal.", "Ett kort samtal."))
    ):
        text = (root / SERVICE).read_text("utf-8")
        assert old in text
        (root / SERVICE).write_text(text.replace(old, new), "utf-8")
        before = {name: inodes(out / name) for name in editions}
        build(out)
        build(tmp_path / f"cold-{turn}", "--anew")
        for name in editions:
            assert pipeline.contents(out / name) == pipeline.contents(tmp_path / f"cold-{turn}" / name)
            now = inodes(out / name)
            rewritten = {file for file in now if now[file] != before[name][file]}
            assert rewritten
            assert len(rewritten) < len(now) / 2


def test_a_build_anew_uses_nothing_that_was_kept(build: Callable[..., str], tmp_path: Path):
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


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05cposix\nsystem\n"])
def test_what_is_kept_may_be_damaged(build: Callable[..., str], root: Path, tmp_path: Path, damage: bytes):
    out = tmp_path / "out"
    build(out)
    asked = pipeline.contents(out / "sverige")
    kept = up_to_date.place(root, out)
    assert (kept / "shared.pickle").is_file()
    for file in kept.iterdir():
        file.write_bytes(damage)
    build(out)
    assert pipeline.contents(out / "sverige") == asked


def test_a_project_that_nothing_can_be_kept_in_is_built_all_the_same(
    build: Callable[..., str], root: Path, tmp_path: Path
):
    (root / ".cache").write_text("a file where a folder should be")
    build(tmp_path / "out")
    assert (tmp_path / "out" / "sverige" / "index.html").is_file()


def test_what_is_kept_for_a_folder_goes_when_the_folder_has_gone(build: Callable[..., str], root: Path, tmp_path: Path):
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


def test_an_edition_that_was_never_checked_is_checked_in_full(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The nation's last build says nothing of what a region's edition can and cannot do."""
    asked: list[str] = []

    def noted(name: str) -> None:
        plain = getattr(project.Project, name)

        def check(self: project.Project, *given: Any, **more: Any) -> list[Diagnostic]:  # noqa: ANN401 - passed on
            asked.append(name)
            found: list[Diagnostic] = plain(self, *given, **more)
            return found

        monkeypatch.setattr(project.Project, name, check)

    noted("every_diagnostic")
    noted("new_errors")
    command = ["build", "--root", str(root), "--out", str(tmp_path / "out"), "--today", "2026-11-21"]
    for turn, options in enumerate(([], [], ["--all"], ["--all"])):
        file = root / SERVICE
        file.write_text(file.read_text("utf-8").replace("samtal", f"samtal {turn}", 1), "utf-8")
        assert cli.main([*command, *options]) == 0
    assert asked == ["every_diagnostic", "new_errors", "every_diagnostic", "new_errors"]


@pytest.mark.parametrize("options", [[], ["--all"]])
def test_new_words_that_are_wrong_are_refused_with_their_place(
    root: Path, tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
):
    command = ["build", *options, "--root", str(root), "--out", str(tmp_path / "out"), "--today", "2026-11-21"]
    assert cli.main(command) == 0
    before = pipeline.contents(tmp_path / "out")
    file = root / SERVICE
    lines = file.read_text("utf-8").split("\n")
    place = next(number for number, line in enumerate(lines) if line.startswith("    url: "))
    lines[place] = "    url: https://localhost/"
    file.write_text("\n".join(lines), "utf-8")
    capsys.readouterr()
    assert cli.main(command) == 1
    assert f"{SERVICE}:{place + 1}:10: " in capsys.readouterr().err
    assert pipeline.contents(tmp_path / "out") == before

"""Whatever happens while a build runs, what stood there before still stands, and people are told what it was."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import cli
from generator.build import plain_files
from generator.build.output import atomic_swap
from generator.build.output.writer import Writer
from generator.build.output_file import OutputFile
from tests.diagnosing import ROOT

SMALL = ROOT / "tests/small"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A published site of the small project, whose text has changed since."""
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    assert cli.main(["build", "--root", str(root), "--out", str(tmp_path / "out")]) == 0
    site = root / "content/site.yaml"
    site.write_text(site.read_text("utf-8").replace("tagline:", "# changed\ntagline:"), "utf-8")
    return tmp_path / "out"


def build(out: Path, *arguments: str) -> int:
    return cli.main(["build", "--root", str(out.parent / "small"), "--out", str(out), *arguments])


def standing(out: Path) -> tuple[dict[str, bytes], list[str]]:
    return plain_files.read(out / "sverige"), sorted(p.name for p in out.iterdir() if not p.name.startswith(".lock"))


def test_a_full_disk_leaves_the_old_site(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    before, write = standing(out), Writer.write

    def half(self: Writer, files: Iterable[OutputFile], folder: Path) -> object:
        write(self, list(files)[:20], folder)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Writer, "write", half)
    assert build(out, "--anew") == 1
    assert os.strerror(errno.ENOSPC) in capsys.readouterr().err
    assert standing(out) == before
    monkeypatch.undo()
    assert build(out) == 0


def test_a_folder_that_must_not_be_written_is_told(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Refused by the system at the first folder: the tests may run as one who may write everywhere."""
    before = standing(out)

    def refused(out: Path, name: str) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(out / name))

    monkeypatch.setattr(atomic_swap, "staging_folder", refused)
    assert build(out, "--anew") == 1
    assert os.strerror(errno.EACCES) in capsys.readouterr().err
    assert standing(out) == before


def test_a_second_build_is_told_of_the_first(out: Path, capsys: pytest.CaptureFixture[str]):
    before = standing(out)
    with atomic_swap.lock(out):
        assert build(out, "--anew") == 1
    assert str(out) in capsys.readouterr().err
    assert standing(out) == before

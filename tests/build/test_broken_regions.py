"""A broken region is skipped: what was published of it stands, and neither the nation nor other regions wait for it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.build import pipeline, plain_files
from generator.build.output.verify import VerificationError
from tests.diagnosing import ROOT

SKANE, GOTLAND = "content/regions/skane/region.yaml", "content/regions/gotland/region.yaml"
BRAND = 'edition:\n  brand:\n    primary: "#FFCC00"\n'
CLUSTERS = "clusters: [alfa\nwebsite_verified: yes\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project with two regions."""
    root = Path(shutil.copytree(ROOT / "tests/small", tmp_path / "project"))
    (root / GOTLAND).parent.mkdir()
    text = (root / SKANE).read_text("utf-8").replace("'12'", "'09'").replace("SE-M", "SE-I").replace("Skåne", "Gotland")
    (root / GOTLAND).write_text(text, "utf-8")
    return root


@pytest.fixture
def build(root: Path, tmp_path: Path) -> Callable[..., int]:
    def run(*editions: str) -> int:
        return cli.main(["build", *editions, "--root", str(root), "--out", str(tmp_path / "out"), "--lang", "en"])

    return run


def change(root: Path, before: str, after: str) -> None:
    file = root / SKANE
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


BREAKS = {
    "a colour that cannot be read": ("chamber: beta", f"{BRAND}chamber: beta"),
    "a bracket in a field that may be missing": ("website_verified: yes\n", CLUSTERS),
    "a field that does not exist": ("website_verified: yes\n", "website_verified: yes\nchambre: beta\n"),
    "an unknown actor": ("chamber: beta", "chamber: gamma"),
}
"""Faults that leave the rest of the record sound."""
LOST = {
    "a bracket in a field that must be there": ("county: {sv", "county: [{sv"),
    "no code": ("code: '12'", "kode: '12'"),
    "two versions of the same lines": ("code:", "<<<<<<< HEAD\ncode:"),
}
"""Faults that leave nothing."""


@pytest.mark.parametrize("case", [*BREAKS, *LOST])
def test_the_nation_and_the_others_are_built_and_what_stood_there_stands(
    case: str, root: Path, build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "out"
    (out / "skane").mkdir(parents=True)
    (out / "skane/index.html").write_text("what stood there", "utf-8")
    change(root, *(BREAKS | LOST)[case])
    assert build("--all") == 1
    said = capsys.readouterr().err
    assert SKANE in said
    assert "Not built, because of the errors above: skane." in said
    assert plain_files.read(out / "skane") == {"index.html": b"what stood there"}
    assert (out / "sverige/index.html").is_file()
    assert (out / "gotland/index.html").is_file()
    assert (out / "sverige/regioner/skane").exists() == (case in BREAKS)
    assert ("no page for the county" in said) == (case in LOST)


def test_once_it_is_mended_it_is_built(root: Path, build: Callable[..., int], tmp_path: Path):
    change(root, "chamber: beta", "chamber: gamma")
    assert build("--all") == build("--all") == 1
    change(root, "chamber: gamma", "chamber: beta")
    assert build("--all") == 0
    assert (tmp_path / "out/skane/index.html").is_file()


def test_what_is_at_fault_is_not_told_by_the_nation(root: Path, build: Callable[..., int], tmp_path: Path):
    change(root, "chamber: beta", "chamber: gamma")
    build()
    assert "gamma" not in (tmp_path / "out/sverige/regioner/skane/index.html").read_text("utf-8")


def test_when_the_broken_region_is_all_that_was_asked_for_nothing_is_built(
    root: Path, build: Callable[..., int], tmp_path: Path
):
    change(root, "chamber: beta", "chamber: gamma")
    assert build("skane") == 1
    assert not (tmp_path / "out").exists()


def test_an_edition_with_holes_stops_no_other(
    build: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def holes(name: str, *_: object) -> None:
        if name == "skane":
            raise VerificationError(["skane: index.html links to x/, which is not there"])

    (tmp_path / "out/skane").mkdir(parents=True)
    (tmp_path / "out/skane/index.html").write_text("what stood there", "utf-8")
    monkeypatch.setattr(pipeline, "verify", holes)
    assert build("--all") == 1
    assert "links to x/" in capsys.readouterr().err
    assert plain_files.read(tmp_path / "out/skane") == {"index.html": b"what stood there"}
    assert {"gotland", "sverige"} <= {folder.name for folder in (tmp_path / "out").iterdir()}
    assert build("skane") == 1


def test_an_error_of_the_nation_stops_all(root: Path, build: Callable[..., int], tmp_path: Path):
    change(root, "chamber: beta", "chamber: gamma")
    actors = root / "actors.yaml"
    actors.write_text(actors.read_text("utf-8") + "- id: [\n", "utf-8")
    assert build("--all") == 1
    assert not (tmp_path / "out").exists()

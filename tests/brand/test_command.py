"""onedoor brand: what a region's colours come to, before anybody publishes them."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.build import plain_files
from tests.diagnosing import ROOT


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("brand") / "halland"
    assert cli.main(["new-region", "Norrbotten", "--root", str(ROOT), "--out", str(out)]) == 0
    return out


@pytest.fixture
def region(starter: Path, tmp_path: Path) -> Path:
    return shutil.copytree(starter, tmp_path / "halland")


def brand(region: Path, *more: str) -> int:
    return cli.main(["brand", "--root", str(ROOT), "--region", str(region), "--lang", "en", *more])


def colour(region: Path, written: str) -> None:
    record = region / "region.yaml"
    text = record.read_text("utf-8")
    assert 'primary: "#0B4F6C"' in text
    record.write_text(text.replace('primary: "#0B4F6C"', f'primary: "{written}"', 1), "utf-8")


def test_colours_that_pass_are_told_with_what_was_measured(region: Path, capsys: pytest.CaptureFixture[str]):
    assert brand(region) == 0
    said = capsys.readouterr().out
    assert "primary: #0B4F6C can be seen" in said
    assert "accent: #F4B63F can be seen" in said


def test_a_colour_that_is_hard_to_see_is_told_with_the_nearest_that_passes(
    region: Path, capsys: pytest.CaptureFixture[str]
):
    colour(region, "#7FB2C9")
    assert brand(region) == 1
    (nearest,) = [line.rsplit(" ", 1)[1][:7] for line in capsys.readouterr().out.splitlines() if "hard to see" in line]
    record = region / "region.yaml"
    record.write_text(record.read_text("utf-8").replace("#7FB2C9", nearest), "utf-8")
    assert brand(region) == 0


def test_the_design_page_is_written_in_the_colours_with_all_it_fetches(region: Path, tmp_path: Path):
    colour(region, "#5A2A6E")
    assert brand(region, "--show", str(tmp_path / "shown")) == 0
    files = plain_files.read(tmp_path / "shown")
    (page,) = [name for name in files if name.endswith(".html")]
    assert page == "om/design/index.html"
    assert b"#5A2A6E" in files["brand/brand.css"]
    assert b"brand/brand.css" in files[page]
    assert any(name.endswith("/onedoor.css") for name in files)
    assert brand(region, "--show", str(tmp_path / "shown")) == 1, "a folder with something in it is left alone"

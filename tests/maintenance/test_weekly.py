"""One report a week: all that whoever looks after an edition should see, and nothing of others' files."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from tests.diagnosing import ROOT

PARTS = ("Faults", "Not decided", "The nation's records have changed", "To go through", "Links to mend", "Ways to get")


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("weekly") / "halland"
    assert cli.main(["new-region", "Halland", "--root", str(ROOT), "--out", str(out)]) == 0
    return out


@pytest.fixture
def region(starter: Path, tmp_path: Path) -> Path:
    return shutil.copytree(starter, tmp_path / "halland")


def weekly(region: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert cli.main(["weekly", "--root", str(ROOT), "--region", str(region), "--lang", "en", *more]) == 0
    return capsys.readouterr().out


def test_every_part_is_there_and_says_how_much(region: Path, capsys: pytest.CaptureFixture[str]):
    said = weekly(region, capsys)
    assert [part for part in PARTS if f"## {part}" not in said] == []
    assert "- [ ] `approved`" in said


def test_a_fault_drift_and_age_of_the_regions_own_are_told_with_their_place(
    region: Path, capsys: pytest.CaptureFixture[str]
):
    record = region / "region.yaml"
    text = record.read_text("utf-8").replace("highlights: [", "highlights: [no-such-need, ", 1)
    record.write_text(text, "utf-8")
    said = weekly(region, capsys, "--today", "2029-01-01")
    assert f"`{record}:" in said
    assert "[unknown-need]" in said
    old = said.partition("## To go through")[2].partition("## ")[0]
    assert "region.yaml:" in old
    assert "content/services/" not in old


def test_a_mail_has_a_subject_and_nothing_to_tick(region: Path, capsys: pytest.CaptureFixture[str]):
    said = weekly(region, capsys, "--format", "mail")
    assert said.startswith("Subject: onedoor weekly: halland")
    assert "[ ]" not in said
    assert "#" not in said.replace("##", "#")[:10]


def test_the_nations_week_is_about_what_is_no_regions(capsys: pytest.CaptureFixture[str]):
    assert cli.main(["weekly", "--root", str(ROOT), "--lang", "en", "--today", "2027-12-01"]) == 0
    said = capsys.readouterr().out.partition("## To go through")[2].partition("## ")[0]
    assert "content/services/" in said
    assert "content/regions/" not in said

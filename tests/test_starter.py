"""What a region gets to publish with is ready: the files are read by what reads them, and the scripts are run."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.build import plain_files
from tests.diagnosing import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new region's repository."""
    out = tmp_path_factory.mktemp("starter") / "halland"
    assert cli.main(["new-region", "Halland", "--root", str(ROOT), "--out", str(out)]) == 0
    return out


def site(folder: Path, assets: str) -> Path:
    """A built edition, as far as sending it goes."""
    (folder / "assets" / assets).mkdir(parents=True)
    (folder / "assets" / assets / "onedoor.css").write_text(assets, "utf-8")
    (folder / "index.html").write_text(f"assets/{assets}/onedoor.css", "utf-8")
    return folder


def jobs(folder: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load((folder / ".github/workflows/publish.yml").read_text("utf-8"))
    found: dict[str, Any] = workflow["jobs"]
    return found


def test_a_region_needs_one_requirement_line(folder: Path):
    lines = [line for line in (folder / "requirements.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert lines == ["onedoor==0.2.0"] or lines[0].startswith("onedoor==")
    assert len(lines) == 1


def test_the_workflow_publishes_daily_and_reports_weekly_and_needs_no_second_repository(folder: Path):
    workflow = (folder / ".github/workflows/publish.yml").read_text("utf-8")
    assert workflow.count("actions/checkout@") == len([j for j in jobs(folder) if j != "pages"])
    assert "--root" not in workflow
    said = {job: " ".join(step.get("run", "") for step in one["steps"]) for job, one in jobs(folder).items()}
    assert "onedoor check --region ." in said["build"]
    assert "onedoor build --region ." in said["build"]
    assert "onedoor weekly --region ." in said["week"]
    assert "publish/update.sh" in said["week"]
    assert "gh pr create" in said["week"]
    assert "publish/send.sh site" in said["server"]


def test_gitlab_publishes_the_folder_it_looks_for(folder: Path):
    pages = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))["pages"]
    assert pages["artifacts"] == {"paths": ["public"]}
    assert pages["script"][-1].endswith(" public")


def test_the_container_is_not_run_as_root_and_asks_after_its_health(folder: Path):
    lines = (folder / "publish/Dockerfile").read_text("utf-8").splitlines()
    assert next(line for line in lines if line.startswith("FROM")).endswith(" AS build")
    assert "USER 101" in lines, "by number, so that a platform can see that it is not root"
    assert any(line.startswith("HEALTHCHECK") for line in lines)
    assert any("--read-only" in line for line in lines)


@pytest.mark.skipif(not shutil.which("rsync"), reason="rsync is not installed here")
def test_sending_keeps_the_assets_of_the_edition_before_and_of_none_older(folder: Path, tmp_path: Path):
    place = tmp_path / "srv"
    for assets in ("one", "two", "three", "four", "five"):
        built = site(tmp_path / assets, assets)
        before = plain_files.read(built)
        subprocess.run(["bash", folder / "publish/send.sh", built, "localhost", place], check=True)
        assert plain_files.read(built) == before, "the verified tree is left alone"
    shown = place / "current"
    assert (shown / "index.html").read_text("utf-8") == "assets/five/onedoor.css"
    assert {one.name for one in (shown / "assets").iterdir()} == {"four", "five"}
    assert len([one for one in place.iterdir() if one.is_dir() and not one.is_symlink()]) == 3


@pytest.mark.skipif(not shutil.which("rsync"), reason="rsync is not installed here")
def test_the_same_edition_twice_is_no_trouble(folder: Path, tmp_path: Path):
    built = site(tmp_path / "built", "one")
    for _ in range(2):
        subprocess.run(["bash", folder / "publish/send.sh", built, "localhost", tmp_path / "srv"], check=True)
    assert {one.name for one in (tmp_path / "srv/current/assets").iterdir()} == {"one"}


@pytest.mark.skipif(not shutil.which("rsync"), reason="rsync is not installed here")
def test_an_edition_that_something_else_put_there_is_exchanged_too(folder: Path, tmp_path: Path):
    before = site(tmp_path / "srv/before", "one")
    (tmp_path / "srv/current").symlink_to(before.name)
    built = site(tmp_path / "built", "two")
    subprocess.run(["bash", folder / "publish/send.sh", built, "localhost", tmp_path / "srv"], check=True)
    assert (tmp_path / "srv/current/index.html").read_text("utf-8") == "assets/two/onedoor.css"


RELEASE = "onedoor @ https://github.com/them/theirs/releases/download/v{0}/onedoor-{0}-py3-none-any.whl#sha256=ab{1}"


@pytest.mark.parametrize(
    ("pinned", "newest"),
    [("onedoor==0.2.0", "onedoor==9.1.0"), (RELEASE.format("0.2.0", 1), RELEASE.format("9.1.0", 2))],
    ids=["an index", "a release"],
)
def test_an_update_writes_the_new_version_and_what_it_changes(folder: Path, tmp_path: Path, pinned: str, newest: str):
    """With programs in the place of pip, curl and onedoor, which would need an index and a second version."""
    here = Path(shutil.copytree(folder, tmp_path / "halland"))
    (here / "requirements.txt").write_text(f"# one line\n{pinned}\n", "utf-8")
    programs = tmp_path / "bin"
    programs.mkdir()
    said = {
        "pip": 'case $1 in download) touch "$5/onedoor-9.1.0-py3-none-any.whl";; esac',
        "curl": f'case $5 in https://github.com/them/theirs/releases/latest/*) echo "{newest}";; *) exit 22;; esac',
        "onedoor": 'case $1 in --version) echo onedoor X;; drift) echo "halland: hk-legalisering";; esac',
    }
    for name, text in said.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (programs / name).chmod(0o755)
    world = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
    subprocess.run(["bash", "publish/update.sh", "update.md"], cwd=here, env=world, check=True)
    assert (here / "requirements.txt").read_text("utf-8") == f"# one line\n{newest}\n"
    assert "hk-legalisering" in (here / "update.md").read_text("utf-8")
    (here / "update.md").unlink()
    subprocess.run(["bash", "publish/update.sh", "update.md"], cwd=here, env=world, check=True)
    assert not (here / "update.md").exists(), "nothing new is nothing to tell"

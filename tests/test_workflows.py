"""The workflows: every edition is published once, and no workflow may do more than it must."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content import project
from tests.diagnosing import ROOT

PUBLISH: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))


def step(job: str, key: str, value: str) -> dict[str, Any]:
    (found,) = [one for one in PUBLISH["jobs"][job]["steps"] if value in str(one.get(key, ""))]
    return dict(found)


@pytest.mark.parametrize("shards", [1, 4, 30])
def test_every_edition_is_in_one_shard(shards: int, tmp_path: Path):
    told = tmp_path / "output"
    world = {**os.environ, "SHARDS": str(shards), "GITHUB_OUTPUT": str(told)}
    subprocess.run([sys.executable, "-c", step("plan", "id", "shards")["run"]], cwd=ROOT, env=world, check=True)
    said = dict(line.split("=", 1) for line in told.read_text().splitlines())
    made = [edition for shard in json.loads(said["shards"]) for edition in shard.split()]
    assert sorted(made) == sorted(project.editions(ROOT))
    assert len(json.loads(said["shards"])) == min(shards, len(made))


def test_what_is_built_is_what_is_sent():
    assert "--out public $EDITIONS" in step("edition", "run", "onedoor build")["run"]
    assert "for edition in $EDITIONS" in step("edition", "name", "send")["run"]
    assert step("edition", "name", "send")["if"] == "vars.PUBLISH_HOST != ''"


@pytest.mark.parametrize("file", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_what_is_sent_is_exchanged_by_the_script_that_regions_use(file: str):
    """It keeps what the pages of the edition before fetch, for one exchange; see tests/test_starter.py."""
    said = (ROOT / file).read_text("utf-8")
    (script,) = re.findall(r"bash (\S+/send\.sh) ", said)
    assert (ROOT / script).is_file()
    assert "mv -T" not in said


def test_a_release_hands_out_the_line_by_which_a_region_pins_the_wheel_and_its_digest(tmp_path: Path):
    release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))["jobs"]
    (line,) = [one["run"] for one in release["wheel"]["steps"] if one.get("name") == "digest and requirement line"]
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "onedoor-9.1.0-py3-none-any.whl").write_bytes(b"wheel")
    world = {**os.environ, "REPOSITORY": "https://github.com/them/theirs", "GITHUB_REF_NAME": "v9.1.0"}
    subprocess.run(["bash", "-euc", line], cwd=tmp_path, env=world, check=True)
    digest = hashlib.sha256(b"wheel").hexdigest()
    assert (dist / "requirement.txt").read_text("utf-8") == (
        "onedoor @ https://github.com/them/theirs/releases/download/v9.1.0/onedoor-9.1.0-py3-none-any.whl"
        f"#sha256={digest}\n"
    )
    subprocess.run(["sha256sum", "--check", "--quiet", *dist.glob("*.sha256")], cwd=dist, check=True)
    assert release["release"]["permissions"] == {"contents": "write"}


def test_a_broken_region_stops_nobody_elses_sending_and_is_seen():
    build = step("edition", "run", "onedoor build")
    assert build["continue-on-error"] is True
    assert step("plan", "run", "onedoor check")["continue-on-error"] is True
    assert '[ -d "public/$edition" ] || continue' in step("edition", "name", "send")["run"]
    last = PUBLISH["jobs"]["edition"]["steps"][-1]
    assert (last["if"], last["run"]) == (f"steps.{build['id']}.outcome == 'failure'", "exit 1")


def test_the_week_asks_about_age_links_and_sources_and_no_build_does():
    weekly = (ROOT / ".github/workflows/weekly.yml").read_text("utf-8")
    steps = yaml.safe_load(weekly)["jobs"]["look"]["steps"]
    asked = " ".join(step.get("run", "") for step in steps)
    assert all(f"onedoor {command}" in asked for command in ("stale", "links", "evidence"))
    for other in ("check", "publish"):
        text = (ROOT / f".github/workflows/{other}.yml").read_text("utf-8")
        assert not any(f"onedoor {command}" in text for command in ("links", "evidence"))


WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))


def commands(text: str) -> set[str]:
    """Each `onedoor` command with its options, as written, without where its output goes."""
    return {" ".join(found) for found in re.findall(r"bin/onedoor (\w+)((?: --(?:format|months|check) ?\w*)*)", text)}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_named_by_its_commit_and_leaves_no_key_behind(path: Path):
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
    uses = [step for job in jobs for step in job["steps"] if "uses" in step]
    assert uses
    for one in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", one["uses"])
        if one["uses"].startswith("actions/checkout@"):
            assert one["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_read_and_a_job_that_may_write_runs_nothing_of_the_change(path: Path):
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert set(workflow["permissions"].values()) <= {"read"}
    for job in workflow["jobs"].values():
        if "write" in job.get("permissions", {}).values():
            assert not any(step.get("uses", "").startswith("actions/checkout@") for step in job["steps"])


def test_the_other_code_host_runs_the_same_commands():
    # One host is enough to know that the starter's container works, and to hand out the wheel.
    here = [path for path in WORKFLOWS if path.name not in {"container.yml", "release.yml"}]
    ours = set[str]().union(*(commands(path.read_text("utf-8")) for path in here))
    theirs = commands((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    assert {command.split()[0] for command in theirs} == {command.split()[0] for command in ours}
    assert {command for command in theirs if command.startswith(("stale", "diff"))} == {
        command for command in ours if command.startswith(("stale", "diff"))
    }
    checks = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))["jobs"]
    assert GITLAB["code"]["parallel"]["matrix"][0]["PYTHON"] == checks["code"]["strategy"]["matrix"]["python"]


FORMS = [path for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) if path.stem != "config"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_other_code_host_asks_the_same_questions(path: Path):
    form = yaml.safe_load(path.read_text("utf-8"))
    asked = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    template = (ROOT / ".gitlab/issue_templates" / f"{form['name']}.md").read_text("utf-8")
    assert re.findall(r"^### (.+)$", template, re.MULTILINE) == asked
    told = [part["attributes"]["description"] for part in form["body"] if "description" in part["attributes"]]
    assert re.findall(r"^<!-- (.+) -->$", template, re.MULTILINE) == told
    assert all(text.endswith((".", "?")) for text in told)


def test_an_editor_without_make_is_told_what_windows_runs():
    jobs = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))["jobs"]
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for run in [step["run"] for step in jobs["windows"]["steps"] if "run" in step]:
        assert run in told

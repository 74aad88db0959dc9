"""The workflow that publishes: every edition is built once, whatever the number of machines."""

import json
import os
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

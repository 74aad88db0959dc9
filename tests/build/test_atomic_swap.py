"""Putting a finished folder in the place of another."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build.output import atomic_swap


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def test_a_new_folder_takes_the_place_of_the_old(tmp_path: Path):
    old = folder(tmp_path / "sverige", "old")
    atomic_swap.swap(folder(tmp_path / ".building-sverige", "new"), old)
    assert (old / "index.html").read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["sverige"]


def test_the_first_folder_simply_moves_in(tmp_path: Path):
    atomic_swap.swap(folder(tmp_path / ".building-x", "new"), tmp_path / "x")
    assert (tmp_path / "x/index.html").read_text() == "new"


def test_a_system_without_exchange_swaps_in_two_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(atomic_swap, "_exchange", lambda *_: False)
    old = folder(tmp_path / "sverige", "old")
    atomic_swap.swap(folder(tmp_path / ".building-sverige", "new"), old)
    assert (old / "index.html").read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["sverige"]


def test_two_builds_at_once_do_not_meet(tmp_path: Path):
    with atomic_swap.lock(tmp_path), pytest.raises(atomic_swap.BuildLocked), atomic_swap.lock(tmp_path):
        pytest.fail("the second build got in")


def test_a_killed_build_leaves_the_old_site_and_the_next_run_cleans_up(tmp_path: Path):
    folder(tmp_path / "sverige", "old")
    script = (
        "import sys, time; from pathlib import Path; from generator.build.output import atomic_swap\n"
        "out = Path(sys.argv[1])\n"
        "with atomic_swap.lock(out):\n"
        "    (atomic_swap.staging_folder(out, 'sverige') / 'index.html').write_text('half')\n"
        "    print('ready', flush=True); time.sleep(60)\n"
    )
    build = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
    assert build.stdout is not None
    assert build.stdout.readline() == b"ready\n"
    os.kill(build.pid, signal.SIGKILL)
    build.wait()
    assert (tmp_path / "sverige/index.html").read_text() == "old"
    with atomic_swap.lock(tmp_path):
        assert sorted(p.name for p in tmp_path.iterdir()) == [".lock", "sverige"]

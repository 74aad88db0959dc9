"""The package that is installed holds all that the command needs beside its code."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.diagnosing import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of the files in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("onedoor-*.whl")
    with ZipFile(file) as archive:
        return set(archive.namelist())


def files(folder: Path) -> set[str]:
    """Files of a folder that are its own, from there."""
    every = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix() for file in every}


def test_the_wheel_holds_every_template_style_script_and_word(wheel: set[str]):
    theme = files(ROOT / "site_templates")
    assert {f"onedoor_templates/{name}" for name in theme} <= wheel
    assert {Path(name).suffix for name in theme} >= {".html", ".css", ".js", ".yaml"}


def test_the_wheel_holds_the_messages_and_what_a_new_region_begins_with(wheel: set[str]):
    assert {f"generator/{name}" for name in files(ROOT / "generator")} <= wheel


def test_the_wheel_holds_nothing_else(wheel: set[str]):
    assert {name.split("/")[0].partition("-")[0] for name in wheel} == {
        "generator",
        "onedoor_content",
        "onedoor_templates",
        "onedoor",
    }


def test_the_wheel_holds_the_nations_content(wheel: set[str]):
    content = {f"{part}/{name}" for part in ("content", "checklist") for name in files(ROOT / part)}
    assert {f"onedoor_content/{name}" for name in (*content, "actors.yaml", "checklist.yaml")} <= wheel

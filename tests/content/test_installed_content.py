"""A region's folder needs nothing beside it: the nation's content comes with the generator."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.commands import NAMES, READING
from generator.content import installed_content, project
from generator.content.author_files import author_files
from tests.diagnosing import ROOT


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new region's repository, with folders in it that are no content."""
    folder = tmp_path_factory.mktemp("starter") / "any-name"
    assert cli.main(["new-region", "Halland", "--out", str(folder)]) == 0
    for other in (".git/pages/sv", ".venv/pages/sv", "public/halland/pages/sv", "tools/pages/sv"):
        (folder / other).mkdir(parents=True)
        (folder / other / "x.md").write_text("no front matter", "utf-8")
    (folder / "tools/pyvenv.cfg").write_text("", "utf-8")
    return folder


@pytest.fixture
def region(starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region's repository to change at will, as the folder one stands in."""
    folder = shutil.copytree(starter, tmp_path / "any-name")
    monkeypatch.chdir(folder)
    return folder


def test_a_region_is_checked_from_its_own_folder_alone(region: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.main(["check", "--region", ".", "--lang", "en"]) == 0
    assert "actors.yaml" not in capsys.readouterr().err, "what the nation should mend is nobody's here"
    (region / "region.yaml").write_text((region / "region.yaml").read_text("utf-8") + "colour: red\n", "utf-8")
    assert cli.main(["check", "--region", ".", "--lang", "en"]) == 1
    assert "region.yaml:" in capsys.readouterr().err


def test_what_is_no_content_in_a_regions_repository_is_not_read(region: Path):
    read = {file.parts[len(region.parts)] for file in author_files(region)}
    assert "region.yaml" in read
    assert read.isdisjoint({".git", ".venv", "public", "tools"})


@pytest.mark.usefixtures("region")
@pytest.mark.parametrize("command", sorted(set(NAMES) - set(READING)))
def test_what_writes_into_a_project_demands_one(command: str, capsys: pytest.CaptureFixture[str]):
    words = {
        "new": ["term"],
        "end": ["x"],
        "diff": ["HEAD"],
        "owners": ["x"],
        "rename": ["need", "x", "y"],
    }.get(command, [])
    with pytest.raises(SystemExit) as ended:
        cli.main([command, *words])
    assert ended.value.code == 2
    assert "actors.yaml" in capsys.readouterr().err


def test_the_content_has_one_digest_whichever_region_is_read_and_another_once_it_changes(tmp_path: Path, region: Path):
    root = Path(shutil.copytree(ROOT / "tests/small", tmp_path / "small"))
    nation = project.read(root)
    assert nation.versions == project.read(root, region).versions
    assert nation.versions.generator == installed_content.generator_version() != ""
    with (root / "content/glossary.yaml").open("a") as file:
        file.write("# changed\n")
    assert project.read(root).versions.content != nation.versions.content

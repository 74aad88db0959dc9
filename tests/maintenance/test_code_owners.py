"""The code host asks whoever owns a file's records, and the editors for the rest."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import cli
from generator.maintenance.code_owners import code_owners
from generator.maintenance.owners import owned
from generator.model.edition import Edition
from tests.diagnosing import SMALL, small_texts


def lines(edition: Edition) -> dict[str, list[str]]:
    return {path: teams for path, *teams in (line.split() for line in code_owners(owned(edition, "sv"), "org"))}


def test_an_actors_services_go_to_its_team_and_a_countys_folder_to_the_countys(small_edition: Edition):
    told = lines(small_edition)
    assert told["/content/services/alfa.yaml"] == ["@org/alfa", "@org/editors"]
    region = small_edition.regions[0]
    assert told[f"/content/regions/{region.id}/"] == [f"@org/{region.id}", "@org/editors"]
    assert f"/content/regions/{region.id}/region.yaml" not in told


def test_what_has_several_owners_or_none_goes_to_the_editors_who_stand_first(small_edition: Edition):
    told = lines(small_edition)
    assert next(iter(told.items())) == ("*", ["@org/editors"])
    assert "/actors.yaml" not in told
    assert "/content/glossary.yaml" not in told


def test_an_owner_that_a_record_names_is_asked(small_edition: Edition):
    alfas = [s.model_copy(update={"owner": "beta"}) for s in small_edition.services if s.actor == "alfa"]
    told = lines(replace(small_edition, services=tuple(alfas)))
    assert told["/content/services/alfa.yaml"] == ["@org/beta", "@org/editors"]


def test_the_command_writes_the_file(capsys: pytest.CaptureFixture[str]):
    assert cli.main(["owners", "org", "--root", str(SMALL)]) == 0
    assert capsys.readouterr().out.startswith("* @org/editors\n")


def test_a_file_that_is_old_is_told_and_one_that_is_not_there_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name, text in small_texts().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    root = ["--root", str(tmp_path), "--lang", "en"]
    assert cli.main(["owners", *root]) == 2
    assert cli.main(["owners", "--check", *root]) == 0
    assert "There is no CODEOWNERS here" in capsys.readouterr().out
    assert cli.main(["owners", "org", *root]) == 0
    file = tmp_path / ".github/CODEOWNERS"
    file.parent.mkdir()
    file.write_text(capsys.readouterr().out, "utf-8")
    assert cli.main(["owners", "--check", *root]) == 0
    file.write_text(file.read_text("utf-8").replace("@org/alfa", "@org/beta"), "utf-8")
    assert cli.main(["owners", "--check", *root]) == 1
    assert "Run: onedoor owners org > .github/CODEOWNERS" in capsys.readouterr().err

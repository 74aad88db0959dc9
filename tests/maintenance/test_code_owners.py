"""The code host asks whoever owns a file's records, and the editors for the rest."""

from dataclasses import replace

import pytest

from generator import cli
from generator.maintenance.code_owners import code_owners
from generator.maintenance.owners import owned
from generator.model.edition import Edition
from tests.diagnosing import SMALL


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

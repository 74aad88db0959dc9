"""The generator knows neither Sweden nor exports: the same commands build a guide for another country and subject."""

import re
from pathlib import Path

import pytest

from generator import cli
from generator.build import plain_files
from generator.content import project
from tests.diagnosing import ROOT

EXAMPLE = ROOT / "examples/ireland"
OURS = re.compile(
    r"sell(?:s|ing)? abroad|export(?:ing|s)? (?:support|cooperation|experience|centre)|exportsamverkan|Swed(?:en|ish)|"
    r"Enterprise Europe|Tax Agency|\bAlmi\b|\bSEK\b|\blän\b|/sverige/",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """File → text of all its editions."""
    out = tmp_path_factory.mktemp("example")
    assert cli.main(["build", "--all", "--root", str(EXAMPLE), "--out", str(out), "--lang", "en"]) == 0
    text = {name: content for name, content in plain_files.read(out).items() if "/assets/" not in name}
    return {name: content.decode("utf-8", "replace") for name, content in text.items()}


def test_it_has_no_faults(capsys: pytest.CaptureFixture[str]):
    assert cli.main(["check", "--root", str(EXAMPLE), "--lang", "en"]) == 0
    assert "No errors, 0 warnings" in capsys.readouterr().out


def test_its_editions_are_its_own(built: dict[str, str]):
    assert {name.split("/")[0] for name in built} - {".lock"} == {"ireland", "cork", "galway"}
    assert '<html lang="en">' in built["ireland/index.html"]
    assert "ireland/needs/begin/index.html" in built, "its only language stands at the root"


def test_its_nation_is_asked_for_by_the_id_that_its_record_gives():
    content = project.read(EXAMPLE)
    assert project.editions(EXAMPLE) == content.editions == ("ireland", "cork", "galway")
    assert content.edition("ireland") is content.edition(project.NATION) is content.national
    assert content.edition("sverige") is None


def test_no_page_speaks_of_another_country_or_subject(built: dict[str, str]):
    """The codes of faults name functions at examples of addresses, and are the same for every guide."""
    pages = {n: c for n, c in built.items() if n.endswith((".html", ".txt", ".csv")) and "/faults/" not in n}
    found = {(name, hit[0]) for name, text in pages.items() for hit in OURS.finditer(text)}
    assert found == set()
    assert len(pages) > 150


def test_a_homeowner_is_told_what_the_guide_says(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    answers = tmp_path / "answers.yaml"
    answers.write_text("old-house:\n  q-what: [money]\n  q-age: [old]\n", "utf-8")
    assert cli.main(["assess", "--root", str(EXAMPLE), "--answers", str(answers), "--lang", "en"]) == 0
    assert "Insulation grant" in capsys.readouterr().out


def test_what_it_invents_is_clearly_invented():
    for file in EXAMPLE.rglob("*.yaml"):
        for address in re.findall(r"https?://([^/\s}\"']+)", file.read_text("utf-8")):
            assert address.endswith("example.org"), file
    names = re.findall(r"^    name: \{en: (.*)\}$", (EXAMPLE / "actors.yaml").read_text("utf-8"), re.MULTILINE)
    assert names
    assert all("Invented" in name for name in names)

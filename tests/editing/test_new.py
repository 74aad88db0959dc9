"""A new record is whole and in its place; what is wrong with it is told before anything is written."""

from pathlib import Path

import pytest

from generator import cli
from generator.clock import today
from generator.content import project_check
from tests.diagnosing import small_texts

ANSWERS = {
    "service": (
        *("actor=beta", "name.sv=Råd: på väg", "name.en=Advice", "kinds=rad", "what.sv=Ett råd.", "what.en=Advice."),
        *("topics=handel", "stages=ny", "meets=forsta:2", "state=described", "status.sv=Öppet", "status.en=Open"),
        *("url=https://www.beta.se/rad", "source=https://www.beta.se/rad"),
    ),
    "actor": (
        *("name.sv=Gamma", "name.en=Gamma", "kind=myndighet", "mission.sv=Råder.", "mission.en=Advises."),
        *("website=https://www.gamma.se", "website_verified=yes", "reach.sv=Hela landet", "reach.en=Everywhere"),
        "source=https://www.gamma.se",
    ),
    "event": (
        *("name.sv=Kurs", "name.en=Course", "what.sv=En kurs.", "what.en=A course.", "start=2027-05-02"),
        *("actor=alfa", "url=https://www.alfa.se/kurs", "source=https://www.alfa.se/kurs"),
    ),
    "term": (
        *("name.sv=Remburs", "name.en=Letter of credit", "definition.sv=Ett löfte.", "definition.en=A promise."),
        *("area=grund", "source=https://www.alfa.se/remburs"),
    ),
}
FILES = {
    "service": "content/services/beta.yaml",
    "actor": "actors.yaml",
    "event": "content/events.yaml",
    "term": "content/glossary.yaml",
}


def new(root: Path, kind: str, *more: str, without: str = "\0") -> int:
    sets = [one for answer in ANSWERS[kind] if not answer.startswith(without) for one in ("--set", answer)]
    return cli.main(["new", kind, *more, *sets, "--root", str(root), "--lang", "en", "--today", "2026-11-21"])


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_record_is_written_last_in_its_file_without_a_fault_and_nothing_else_is_touched(
    kind: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(root, kind) == 0, capsys.readouterr().err
    assert FILES[kind] in capsys.readouterr().out
    before, after = small_texts().get(FILES[kind], ""), (root / FILES[kind]).read_text("utf-8")
    assert after.startswith(before.rstrip("\n"))
    _, faults = project_check.load(root, today(), reasoning=False)
    assert [fault for fault in faults if fault.at.file == FILES[kind]] == []
    others = {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in root.rglob("*") if p.is_file()}
    assert {file: text for file, text in others.items() if file != FILES[kind]} == {
        file: text for file, text in small_texts().items() if file != FILES[kind]
    }


def test_what_is_missing_is_told_with_what_it_may_be(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(root, "service", without="topics") == 2
    assert "“topics” is missing: Topics. --set topics=… (handel (Handel)" in capsys.readouterr().err


def test_an_id_that_does_not_exist_or_is_there_already_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(root, "service", "--set", "kinds=radd", without="kinds") == 1
    assert "Nearest: rad" in capsys.readouterr().err
    assert new(root, "service", "alfa-lots") == 1
    assert "already" in capsys.readouterr().err
    assert not (root / FILES["service"]).exists()


def test_a_file_with_marks_of_a_merge_is_left_alone(root: Path) -> None:
    file = root / FILES["term"]
    file.write_text(f"<<<<<<< HEAD\n{file.read_text('utf-8')}", "utf-8")
    before = file.read_text("utf-8")
    assert new(root, "term") == 1
    assert file.read_text("utf-8") == before


def test_a_dry_run_shows_the_lines_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(root, "event", "--dry-run") == 0
    assert "- id: kurs" in capsys.readouterr().out
    assert (root / FILES["event"]).read_text("utf-8") == small_texts()[FILES["event"]]


GUIDE = (
    *("title.sv=Sälj: steg ett", "title.en=Sell: step one", "summary.sv=Ni kan sälja.", "summary.en=You can sell."),
    *("ask=alfa,beta", "basis=general", "needs=forsta", "services=alfa-lots", "terms=export"),
)


def test_a_guide_is_written_in_every_language_and_has_no_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sets = [one for answer in GUIDE for one in ("--set", answer)]
    command = ["new", "guide", *sets, "--root", str(root), "--lang", "en", "--today", "2026-11-21"]
    assert cli.main([*command, "--dry-run"]) == 0
    assert "content/guides/en/salj-steg-ett.md\n---\ntitle: 'Sell: step one'" in capsys.readouterr().out
    assert cli.main(command) == 0, capsys.readouterr().err
    edition, faults = project_check.load(root, today(), reasoning=False)
    assert edition is not None
    assert [fault for fault in faults if "salj-steg-ett" in fault.at.file] == []
    new = {guide.language: guide for guide in edition.guides if guide.id == "salj-steg-ett"}
    assert set(new) == {"sv", "en"}
    assert (new["en"].title, new["en"].order, new["sv"].ask) == ("Sell: step one", 2, ("alfa", "beta"))
    assert "::: service alfa-lots" in new["sv"].body
    assert cli.main(command) == 1, "there is one of that name"


def test_what_a_guide_lacks_and_whom_it_names_wrongly_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sets = [one for answer in GUIDE if not answer.startswith(("title.en", "ask")) for one in ("--set", answer)]
    assert cli.main(["new", "guide", *sets, "--root", str(root), "--lang", "en"]) == 2
    lacking = capsys.readouterr().err
    assert "“title.en” is missing" in lacking
    assert "“ask” is missing: Actors to ask: the authority first. --set ask=… (alfa (Alfa)" in lacking
    sets = [*sets, "--set", "title.en=Sell", "--set", "ask=alfaa"]
    assert cli.main(["new", "guide", *sets, "--root", str(root), "--lang", "en"]) == 1
    assert "Nearest: alfa" in capsys.readouterr().err
    assert not list((root / "content" / "guides").rglob("salj*"))

"""When a source's passage changes, the facts that rest on it are named; when only the page around it does, none is."""

import json
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.maintenance import evidence
from generator.maintenance.evidence import PassageState, SourcedFact
from generator.maintenance.passages import digest, passages, resting_on
from generator.model.edition import Edition
from tests.diagnosing import SMALL

PAGE = """<html><head><title>Lån</title><style>p {}</style></head><body><nav><p>Lån upp till 250 000 kronor</p></nav>
<h1>Mikrolån</h1><p>Du kan l&aring;na upp till <b>250&nbsp;000</b> kronor.</p>
<p>R&auml;ntan &auml;r 7 procent.</p><footer>2026</footer></body></html>"""
COST = SourcedFact(
    "service/lan.cost", "almi", ("Räntan är 7 procent", "The interest is 7 per cent"), "https://almi.se/lan"
)
SIZE = SourcedFact(
    "service/lan.limits", "almi", ("Lån upp till 250 000 kr", "Loans up to SEK 250,000"), "https://almi.se/lan"
)
RESTING = {"https://almi.se/lan": [COST, SIZE]}


def compared(html: str, memory: evidence.Memory) -> dict[str, PassageState]:
    found = evidence.compared(RESTING, {"https://almi.se/lan": html}, memory)
    return {one.fact.id: one.change for one in found}


def remembered() -> evidence.Memory:
    return evidence.remembered([*evidence.compared(RESTING, {"https://almi.se/lan": PAGE}, {})], {})


def test_a_page_is_passages_without_its_menus():
    there = ("Lån", "Mikrolån", "Du kan låna upp till 250 000 kronor.", "Räntan är 7 procent.")
    assert passages(PAGE) == there


def test_the_passage_with_the_same_figure_is_the_one_a_fact_rests_on():
    assert resting_on(SIZE.texts, passages(PAGE)) == "Du kan låna upp till 250 000 kronor."
    assert resting_on(("Något helt annat",), passages(PAGE)) is None
    assert set(compared("<p>Något helt annat</p>", {}).values()) == {PassageState.UNKNOWN}


def test_a_passage_is_the_same_however_it_is_spaced_and_pointed():
    assert digest("Räntan är 7 procent.") == digest("räntan  är 7\nprocent")
    assert digest("Räntan är 7 procent.") != digest("Räntan är 8 procent.")


def test_only_the_fact_whose_passage_changed_is_named():
    assert set(compared(PAGE, {}).values()) == {PassageState.NEW}
    memory = remembered()
    assert set(compared(PAGE.replace("Mikrolån", "Små lån").replace("2026", "2027"), memory).values()) == {
        PassageState.SAME
    }
    dearer = compared(PAGE.replace("7 procent", "8 procent"), memory)
    assert dearer == {COST.id: PassageState.CHANGED, SIZE.id: PassageState.SAME}


def test_a_passage_that_is_gone_is_missing_and_still_remembered():
    memory = remembered()
    bare = "<h1>Mikrolån</h1><p>Du kan låna upp till 250 000 kronor.</p>"
    assert compared(bare, memory) == {COST.id: PassageState.MISSING, SIZE.id: PassageState.SAME}
    found = [*evidence.compared(RESTING, {"https://almi.se/lan": bare}, memory)]
    assert evidence.remembered(found, memory) == memory


def test_every_fact_rests_on_its_own_source_or_its_records(small_edition: Edition):
    service = small_edition.services[0]
    address = (service.provenance.source or "").rstrip("#")
    resting = evidence.by_address(evidence.facts(small_edition))
    assert f"service/{service.id}.what" in {fact.id for fact in resting[address]}
    assert not [fact for facts in resting.values() for fact in facts if fact.id.endswith((".name", ".search"))]


def test_copies_are_compared_remembered_and_compared_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], small_edition: Edition
):
    root, copies = shutil.copytree(SMALL, tmp_path / "small"), tmp_path / "copies"
    copies.mkdir()
    resting = evidence.by_address(evidence.facts(small_edition))
    command = ["evidence", "--root", str(root), "--lang", "en"]
    assert cli.main([*command, "--names"]) == 0
    for line in capsys.readouterr().out.splitlines():
        name, address = line.split("\t")
        page = "".join(f"<p>{fact.texts[0]} 24 000</p>" for fact in resting[address])
        (copies / name).write_text(page, "utf-8")
    assert cli.main([*command, "--copies", str(copies), "--accept"]) == 0
    assert json.loads((root / "content/evidence.json").read_text("utf-8"))
    assert cli.main([*command, "--copies", str(copies)]) == 0
    for copy in copies.iterdir():
        copy.write_text("<p>Inget av det.</p>", "utf-8")
    assert cli.main([*command, "--copies", str(copies)]) == 1
    assert "no longer mentioned on the page" in capsys.readouterr().out

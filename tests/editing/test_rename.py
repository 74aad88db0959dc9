"""An id moves everywhere, what was called by it leads on, and nothing else changes."""

from pathlib import Path

import pytest

from generator import cli
from generator.assessment.ticket import decode, encode, frozen
from generator.build.pipeline import Request, build
from generator.clock import today
from generator.content import project_check
from generator.editing.rename import KINDS
from generator.model.edition import Edition
from generator.model.former_ids import records
from tests.diagnosing import DAY, ROOT, small_texts

OLD = {
    "service": "alfa-lots",
    "actor": "alfa",
    "need": "forsta",
    "term": "export",
    "event": "traff",
    "guide": "borja",
    "region": "skane",
    "question": "q-vad",
    "page": "om",
}


def texts_in(root: Path) -> dict[str, str]:
    return {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in root.rglob("*") if p.is_file()}


def renamed(root: Path, *words: str, day: str = DAY.isoformat()) -> int:
    return cli.main(["rename", *words, "--root", str(root), "--lang", "en", "--today", day])


def edition_of(root: Path) -> Edition:
    edition, faults = project_check.load(root, today(), reasoning=False)
    assert faults == []
    assert edition is not None
    return edition


def test_every_kind_has_an_example() -> None:
    assert OLD.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", OLD)
def test_an_id_moves_everywhere_and_the_record_remembers_it(
    kind: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = records(edition_of(root))[kind]
    assert renamed(root, kind, OLD[kind], "nytt-namn") == 0, capsys.readouterr().err
    after = records(edition_of(root))[kind]
    assert [r.id for r in after] == ["nytt-namn" if r.id == OLD[kind] else r.id for r in before]
    assert {r.former_ids for r in after if r.id == "nytt-namn"} == {(OLD[kind],)}
    assert "is now called nytt-namn" in capsys.readouterr().out


def test_only_the_lines_that_name_it_change_and_back_again_is_as_before(root: Path) -> None:
    before = small_texts()
    assert renamed(root, "service", "alfa-lots", "alfa-guide") == 0
    after = texts_in(root)
    assert {file for file in before if before[file] != after[file]} == {
        *("content/services/alfa.yaml", "content/guides/sv/borja.md", "content/guides/en/borja.md"),
    }
    name = "content/services/alfa.yaml"
    changed = set(after[name].split("\n")) - set(before[name].split("\n"))
    assert changed == {"  - id: alfa-guide", "    former_ids: [alfa-lots]", "    instead: [alfa-guide]"}
    assert "(source:service/alfa-guide)" in after["content/guides/sv/borja.md"]
    assert "::: service alfa-guide" in after["content/guides/sv/borja.md"]
    assert renamed(root, "service", "alfa-guide", "alfa-lots") == 0
    back = texts_in(root)
    assert back["content/guides/sv/borja.md"] == before["content/guides/sv/borja.md"]
    assert "former_ids: [alfa-guide]" in back["content/services/alfa.yaml"]


def test_a_dry_run_shows_the_change_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert renamed(root, "guide", "borja", "steg-ett", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "content/guides/sv/borja.md → content/guides/sv/steg-ett.md" in said
    assert "+former_ids: [borja]" in said
    assert texts_in(root) == small_texts()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("service", "alfa-los", "x"), "Nearest: alfa-lots"),
        (("service", "alfa-lots", "alfa-garanti"), "already"),
        (("service", "alfa-lots", "alfa-borgen"), "a former id of alfa-garanti"),
        (("service", "alfa-lots", "Alfa & Co"), "cannot be an id"),
        (("service", "alfa-lots", "data"), "cannot be an id"),
        (("page", "about", "x"), "There is no"),
        (("option", "betalt", "x"), "never changed"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    words: tuple[str, ...], said: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert renamed(root, *words) == 2
    assert said in capsys.readouterr().err
    assert texts_in(root) == small_texts()


def test_nothing_is_renamed_while_a_file_has_marks_of_a_merge(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "content/glossary.yaml"
    file.write_text(f"<<<<<<< HEAD\n{file.read_text('utf-8')}", "utf-8")
    before = texts_in(root)
    assert renamed(root, "service", "alfa-lots", "alfa-guide") == 1
    assert "conflict-mark" in capsys.readouterr().err
    assert texts_in(root) == before


def test_a_code_from_before_is_read_with_todays_ids(root: Path) -> None:
    checklist = edition_of(root).checklist
    code = encode({"q-vad": ("betalt",)}, frozen(checklist))
    assert renamed(root, "question", "q-vad", "q-amne") == 0
    edition = edition_of(root)
    assert decode(code, {int(one["version"]): one for one in edition.published}) == {"q-amne": ("betalt",)}
    assert (root / "checklist/v1.json").read_text("utf-8") == small_texts()["checklist/v1.json"]


def test_every_address_from_before_leads_on(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for kind in ("service", "actor", "need", "guide", "region", "page"):
        assert renamed(root, kind, OLD[kind], f"ny-{kind}") == 0
    out = tmp_path_factory.mktemp("out")
    list(build(root, out, Request(["sverige"], DAY)))
    site = out / "sverige"
    leads = {
        "tjanster/alfa-lots": "../../tjanster/ny-service/",
        "en/services/alfa-lots": "../../../en/services/ny-service/",
        "aktorer/alfa": "../../aktorer/ny-actor/",
        "behov/forsta": "../../behov/ny-need/",
        "inbadda/behov/forsta": "../../../inbadda/behov/ny-need/",
        "guider/borja": "../../guider/ny-guide/",
        "regioner/skane": "../../regioner/ny-region/",
        "om/om": "../../om/ny-page/",
    }
    for folder, to in leads.items():
        html = (site / folder / "index.html").read_text("utf-8")
        assert f'<meta http-equiv="refresh" content="0; url={to}">' in html, folder
        assert f'<a class="button" href="{to}">' in html
        there = (site / folder / to / "index.html").resolve()
        assert there.is_file()
    assert "location = /tjanster/alfa-lots/ { return 301 /tjanster/ny-service/; }" in read(site, "server/nginx.conf")
    assert "RedirectMatch 301 ^/tjanster/alfa\\-lots/$ /tjanster/ny-service/" in read(site, "server/apache.htaccess")
    assert "redir /tjanster/alfa-lots/ /tjanster/ny-service/ permanent" in read(site, "server/Caddyfile")
    assert "/tjanster/alfa-lots/ /tjanster/ny-service/ 301" in read(site, "_redirects")
    assert '<httpRedirect enabled="true" destination="/tjanster/ny-service/"' in read(site, "server/iis.web.config")
    assert '"former_ids":["alfa-lots"]' in read(site, "data/v1/services.json")


def read(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def test_the_real_project_can_be_renamed_in_a_copy(tmp_path: Path) -> None:
    for file in ("actors.yaml", "checklist.yaml", "content", "checklist"):
        copy(ROOT / file, tmp_path / file)
    assert renamed(tmp_path, "actor", "almi", "almi-foretagspartner", day="2026-12-01") == 0
    assert not (tmp_path / "content/services/almi.yaml").exists()
    edition, faults = project_check.load(tmp_path, today(), reasoning=False)
    assert edition is not None
    assert "almi" not in edition.actor
    assert [fault for fault in faults if fault.severity == "error"] == []


def copy(there: Path, here: Path) -> None:
    if there.is_dir():
        here.mkdir()
        for one in there.iterdir():
            copy(one, here / one.name)
    else:
        here.write_bytes(there.read_bytes())

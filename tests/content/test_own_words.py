"""Words of the interface are data: a project words its own, and a region may speak a language more than the nation."""

import re
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.build import plain_files
from generator.content import project
from generator.site import theme_loader
from generator.site.own_words import worded
from tests.diagnosing import ROOT

SKANE = "content/regions/skane"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/small", tmp_path / "small"))


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def build(root: Path, *editions: str) -> dict[str, str]:
    out = root.parent / "out"
    assert cli.main(["build", *editions, "--root", str(root), "--out", str(out), "--lang", "en"]) == 0
    return {n: c.decode() for n, c in plain_files.read(out).items() if n.endswith(".html")}


def test_a_project_says_it_in_its_own_words_and_keeps_the_rest(root: Path):
    write(root / "content/words/sv.yaml", "needs: {title: Vad behöver ni?}\n")
    page = build(root)["sverige/behov/index.html"]
    assert "<h1>Vad behöver ni?</h1>" in page
    assert "Hoppa till innehållet" in page


def test_a_region_speaks_a_language_more_and_what_is_not_translated_is_marked(root: Path):
    write(
        root / SKANE / "words/fi.yaml", "language: Suomi\nskip: Siirry sisältöön\nneeds: {title: Mitä tarvitsette?}\n"
    )
    record = root / SKANE / "region.yaml"
    record.write_text(record.read_text("utf-8") + "edition:\n  languages: [sv, en, fi]\n", "utf-8")
    pages = build(root, "sverige", "skane")
    page = next(html for name, html in pages.items() if name.startswith("skane/fi/behov/") and name.count("/") == 3)
    assert '<html lang="fi">' in page
    assert "<h1>Mitä tarvitsette?</h1>" in page
    assert len(re.findall('lang="sv"', page)) > 5
    assert any(name.startswith("skane/en/") for name in pages)
    assert not any(name.startswith("sverige/fi/") for name in pages), "the nation does not speak it"


def test_a_region_does_not_change_what_the_nation_says_in_its_own_languages(root: Path):
    write(root / SKANE / "words/sv.yaml", "needs: {title: Något annat}\n")
    nation = project.read(root).national
    assert nation is not None
    assert nation.words == {}


def test_a_language_that_nobody_has_words_for_is_a_fault(root: Path, capsys: pytest.CaptureFixture[str]):
    record = root / SKANE / "region.yaml"
    record.write_text(record.read_text("utf-8") + "edition:\n  languages: [sv, xx]\n", "utf-8")
    assert cli.main(["check", "--root", str(root), "--lang", "en"]) == 1
    assert "xx" in capsys.readouterr().err


MISTAKES = {
    "needs: {titel: Vad behöver ni?}\n": ("unknown-word", "needs.titel", "title"),
    "nedes: {title: Vad behöver ni?}\n": ("unknown-word", "nedes", "needs"),
    "needs: Vad behöver ni?\n": ("word-form", "needs", ""),
    "skip: [Hoppa, över]\n": ("word-form", "skip", ""),
    "regions: {page_lead: 'Vem ni går till i {conty}.'}\n": ("word-gap", "{conty}", ""),
    "regions: {page_lead: 'Vem ni går till i {county.'}\n": ("word-gap", "Vem ni går till i {county.", ""),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_word_that_no_page_would_show_is_told_once_on_its_line(root: Path, text: str):
    write(root / "content/words/sv.yaml", text)
    found = [fault for fault in project.read(root).faults if fault.at.file == "content/words/sv.yaml"]
    told = [(f.code, f.words.get("field") or f.words["value"], f.words.get("meant", "")) for f in found]
    assert told == [MISTAKES[text]]
    assert found[0].at.line == 1


def test_a_new_language_is_held_to_the_same_words_and_may_lack_any(root: Path):
    write(root / SKANE / "words/fi.yaml", "language: Suomi\nneeds:\n  title: Mitä?\n  tittle: Mitä?\n")
    (found,) = [fault for fault in project.read(root).faults if "words" in fault.at.file]
    assert (found.code, str(found.at), found.words["meant"]) == ("unknown-word", f"{SKANE}/words/fi.yaml:4:3", "title")


def test_words_that_the_nation_says_itself_are_told_to_show_nowhere(root: Path):
    write(root / SKANE / "words/sv.yaml", "needs: {title: Något annat}\n")
    assert [fault.code for fault in project.read(root).faults if "words" in fault.at.file] == ["word-without-effect"]


def test_words_are_laid_in_order_and_the_theme_stays_as_it_was():
    theme = theme_loader.load()
    more = worded(theme, {"sv": ({"needs": {"title": "a"}}, {"needs": {"title": "b"}})})
    assert more.ui["sv"]["needs"]["title"] == "b"
    assert more.ui["sv"]["needs"].keys() == theme.ui["sv"]["needs"].keys()
    assert theme.ui["sv"]["needs"]["title"] != "b"
    assert worded(theme, {}) is theme

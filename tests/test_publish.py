"""Publishing: the same bytes with and without mkdocs, and for every edition as if it had been built alone."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.build import edition_run as run_of_editions
from generator.build import pipeline
from generator.build.assemble import edition_files
from generator.build.shared_pages import Shared
from generator.clock import today
from generator.content import project
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.site import site_files, theme_loader

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 21)
REGIONS = ("vastra-gotaland", "ostergotland", "gotland")


@pytest.fixture(scope="module")
def content() -> project.Project:
    return project.read(ROOT)


@pytest.fixture(scope="module")
def national(content: project.Project) -> Edition:
    assert content.national is not None
    return content.national


@pytest.fixture(scope="module")
def dress() -> Theme:
    return theme_loader.load()


@pytest.fixture(scope="module")
def shared(national: Edition, dress: Theme) -> Shared:
    return pipeline.render(ROOT, national, dress, DAY)


def test_the_content_has_no_faults(content: project.Project):
    assert content.diagnostics(project.NATION) == []


@pytest.mark.parametrize("edition_id", [project.NATION, *REGIONS])
def test_a_stamped_edition_is_what_a_build_of_its_own_would_be(
    content: project.Project, dress: Theme, shared: Shared, edition_id: str
):
    """The shared build went through mkdocs, the other did not: so this holds for both promises at once."""
    edition = content.edition(edition_id)
    assert edition is not None
    stamped = {file.name: file.content for file in edition_files(edition, shared)}
    alone = dict(site_files.plain_site(edition, dress, edition.languages, DAY))
    assert sorted(stamped) == sorted(alone)
    assert [name for name in alone if stamped[name] != alone[name]] == []


@pytest.mark.parametrize("edition_id", [project.NATION, *REGIONS])
def test_an_edition_hangs_together(content: project.Project, shared: Shared, edition_id: str):
    edition = content.edition(edition_id)
    assert edition is not None
    assert pipeline.verify({file.name: file.parts for file in edition_files(edition, shared)}) == []


def test_a_site_with_a_hole_is_refused():
    assert pipeline.verify({"index.html": [b'<a href="gone/">x</a>']}) == [
        "index.html links to gone/, which is not there"
    ]
    assert pipeline.verify({"index.html": [b""]}) == ["index.html is empty"]
    assert pipeline.verify({"a.html": [b"x"]}) == ["there is no front page"]


def test_a_refused_build_leaves_what_stood_there(tmp_path: Path, national: Edition, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "sverige").mkdir()
    (tmp_path / "sverige/index.html").write_text("old")
    monkeypatch.setattr(run_of_editions, "verify", lambda *_: ["a hole"])
    with pytest.raises(pipeline.Refused):
        list(pipeline.build(ROOT, tmp_path, national, [national], DAY))
    assert (tmp_path / "sverige/index.html").read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == [".lock", "sverige"]


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


SHUFFLED = """
import os, random, sys
from pathlib import Path
from generator import cli
chance, glob, listed, scanned = random.Random(7), Path.glob, os.listdir, os.scandir
def mixed(found):
    found = list(found)
    chance.shuffle(found)
    return found
class Scanned:
    def __init__(self, *a): self.found = iter(mixed(scanned(*a)))
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def __iter__(self): return self
    def __next__(self): return next(self.found)
    def close(self): pass
Path.glob = lambda self, *a, **k: iter(mixed(glob(self, *a, **k)))
os.listdir, os.scandir = lambda *a: mixed(listed(*a)), Scanned
sys.exit(cli.main(sys.argv[1:]))
"""


def test_the_same_content_gives_the_same_bytes(tmp_path: Path):
    """Whatever the hash seed, the time zone, the locale, the working folder and the order of files on the disk."""
    day = today().isoformat()
    build = ("build", "sverige", "gotland", "--root", str(ROOT), "--today", day, "--anew", "--out")
    one = run(*build, str(tmp_path / "one"), PYTHONHASHSEED="1", TZ="UTC")
    world = {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    two = subprocess.run(
        [sys.executable, "-c", SHUFFLED, *build, str(tmp_path / "two")],
        cwd=tmp_path, env=os.environ | world, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (one.returncode, two.returncode) == (0, 0), one.stderr + two.stderr
    for edition in ("sverige", "gotland"):
        assert pipeline.contents(tmp_path / "one" / edition) == pipeline.contents(tmp_path / "two" / edition)


def test_pages_are_never_written_over_something_else(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    told = run("pages", str(tmp_path), "--root", str(ROOT), "--lang", "en")
    assert told.returncode == 1
    assert "is not empty" in told.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_engines_used_by_hand_give_the_national_guide_in_swedish(tmp_path: Path, engine: str):
    done = subprocess.run(
        [sys.executable, "-m", engine, "build", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    site = pipeline.contents(tmp_path / "site")
    assert b'<html lang="sv"' in site["index.html"]
    assert not any(name.startswith("en/") for name in site)
    assert pipeline.verify({name: [content] for name, content in site.items()}) == []

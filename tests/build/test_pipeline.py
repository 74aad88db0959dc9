"""A build as a whole: all or nothing, the same bytes every time, and what engines used by hand make of the site."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.build import assemble, pipeline, plain_files
from generator.build.output.verify import VerificationError, holes
from generator.clock import today
from generator.content import project, project_check
from generator.diagnostics import Severity
from generator.site import site_files
from tests import real_content
from tests.diagnosing import ROOT, SMALL
from tests.real_content import THEME

DAY = date(2026, 11, 30)


def test_the_content_has_no_errors():
    faults = project_check.diagnostics(real_content.content(), project.NATION, today())
    assert [fault for fault in faults if fault.severity is Severity.ERROR] == []


def test_a_site_with_a_hole_is_told():
    assert list(holes({"index.html": [b'<a href="gone/">x</a>']})) == ["index.html links to gone/, which is not there"]
    assert list(holes({"index.html": [b""]})) == ["index.html is empty"]
    assert list(holes({"a.html": [b"x"]})) == ["there is no front page"]


def test_a_refused_build_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "sverige").mkdir()
    (tmp_path / "sverige/index.html").write_text("old")
    monkeypatch.setattr(assemble, "edition_files", lambda *_: [])
    with pytest.raises(VerificationError, match="sverige: there is no front page"):
        list(pipeline.build(SMALL, tmp_path, pipeline.Request([project.NATION], DAY)))
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
from tests.real_content import THEME
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
        assert plain_files.read(tmp_path / "one" / edition) == plain_files.read(tmp_path / "two" / edition)


def test_pages_are_never_written_over_something_else(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    told = run("pages", str(tmp_path), "--root", str(ROOT), "--lang", "en")
    assert told.returncode == 1
    assert "is not empty" in told.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_engines_used_by_hand_write_the_bytes_of_the_national_guide_in_swedish(tmp_path: Path):
    edition = real_content.content().edition_on(project.NATION, today())
    assert edition
    site = dict(site_files.site(edition, THEME, edition.languages[:1], today()))
    assert list(holes({path: [content] for path, content in site.items()})) == []
    for engine in ("mkdocs", "properdocs"):
        out = tmp_path / engine
        done = subprocess.run(
            [sys.executable, "-m", engine, "build", "--quiet", "--site-dir", str(out)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        written = plain_files.read(out)
        assert sorted(written) == sorted(site), engine
        assert [path for path in site if written[path] != site[path]] == [], engine

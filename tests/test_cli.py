"""The command line: what it says, and how it ends."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from generator import checks, cli

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small"


COMMAND = (sys.executable, "-m", "generator")


class Told(NamedTuple):
    """What a command said, and how it ended."""

    returncode: object
    stdout: str
    stderr: str


def onedoor(*arguments: str, where: Path = ROOT) -> Told:
    """The command, in this process: one of its own spends most of its time on imports."""
    out, err = StringIO(), StringIO()
    with chdir(where), redirect_stdout(out), redirect_stderr(err):
        try:
            code: object = cli.main(arguments)
        except SystemExit as ended:
            code = ended.code
    return Told(code, out.getvalue(), err.getvalue())


def test_a_process_of_its_own_ends_as_the_command_does_and_shows_no_traceback(small: Path):
    spoil(small, "actors.yaml", "    name:", "    nam:")
    told = subprocess.run([*COMMAND, "check", "--root", "small"], capture_output=True, cwd=small.parent, check=False)
    assert told.returncode == 1
    assert b"[unknown-field]" in told.stderr
    assert b"Traceback" not in told.stderr


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A whole small project to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def spoil(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_fault_is_told_with_its_place_and_a_way_out(small: Path):
    spoil(small, "actors.yaml", "    name:", "    nam:")
    told = onedoor("check", "--root", str(small), "--lang", "sv")
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    line = next(line for line in told.stderr.splitlines() if "[unknown-field]" in line)
    assert line.startswith("actors.yaml:")
    assert "”nam” används inte här" in line
    assert "Menade du ”name”?" in told.stderr


def test_the_same_fault_in_english_and_for_machines(small: Path):
    spoil(small, "actors.yaml", "    name:", "    nam:")
    assert "Did you mean “name”?" in onedoor("check", "--root", str(small), "--lang", "en").stderr
    github = onedoor("check", "--root", str(small), "--format", "github").stdout
    assert github.startswith("::error file=actors.yaml,line=")
    faults = json.loads(onedoor("check", "--root", str(small), "--format", "json").stdout)
    assert {"file", "line", "column", "severity", "code", "message", "hint"} <= set(faults[0])


def test_a_refused_logo_is_shown_as_it_would_be_without_what_is_refused(small: Path):
    region = small / "content/regions/skane"
    (region / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9" fill="#123456"/><script/></svg>'
    )
    with (region / "region.yaml").open("a", encoding="utf-8") as record:
        record.write("edition: {brand: {logo: logo.svg}}\n")
    told = onedoor("check", "--root", str(small), "--lang", "sv")
    assert "[svg-element]" in told.stderr
    assert "Se hur logotypen blir: .cache/logo/skane/index.html" in told.stdout
    shown = small / ".cache/logo/skane"
    assert "script" in (shown / "before.svg").read_text("utf-8")
    assert "script" not in (shown / "after.svg").read_text("utf-8")
    assert "after.svg" in (shown / "index.html").read_text("utf-8")


def test_one_fault_is_told_once(small: Path):
    """What names a record that could not be read is not at fault."""
    spoil(small, "actors.yaml", "    name:", "    nam:")
    faults = json.loads(onedoor("check", "--root", str(small), "--format", "json").stdout)
    assert {fault["code"] for fault in faults} == {"unknown-field"}


@pytest.mark.parametrize("port", ["70000", "65536", "-1"])
def test_a_port_that_cannot_be_is_told_and_not_tried(small: Path, capsys: pytest.CaptureFixture[str], port: str):
    assert cli.main(["serve", "--root", str(small), "--port", port, "--lang", "en"]) == 1
    assert f"There is no port {port}. A port is a number from 0 to 65535." in capsys.readouterr().err


def test_a_build_with_faults_leaves_the_old_site(small: Path, tmp_path: Path):
    out = tmp_path / "public"
    (out / "sverige").mkdir(parents=True)
    (out / "sverige/index.html").write_text("old")
    spoil(small, "actors.yaml", "    name:", "    nam:")
    told = onedoor("build", "--root", str(small), "--out", str(out), "--lang", "en")
    assert told.returncode == 1
    assert "untouched" in told.stdout + told.stderr
    assert (out / "sverige/index.html").read_text() == "old"


@pytest.mark.parametrize(
    "arguments", [(), ("buidl",), ("check", "--format", "xml"), ("check", "--root", "/nowhere"), ("assess",)]
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...]):
    told = onedoor(*arguments)
    assert told.returncode == 2
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("command", [("build",), ("check",), ("check", "--format", "json"), ("drift",)])
def test_a_region_folder_that_is_not_there_is_told_with_its_path_and_a_way_out(
    command: tuple[str, ...], small: Path, tmp_path: Path
):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "gone", tmp_path / "empty"):
        told = onedoor(*command, "--root", str(small), "--region", str(folder), "--lang", "en")
        assert told.returncode == 1
        assert "Traceback" not in told.stderr
        assert str(folder / "region.yaml") in told.stdout + told.stderr
        assert "onedoor new-region" in told.stdout + told.stderr


def test_an_unknown_edition_is_told_with_a_suggestion():
    told = onedoor("build", "hallnad", "--lang", "en")
    assert told.returncode == 1
    assert "halland" in told.stderr


def test_answers_give_a_readable_result_and_json(tmp_path: Path):
    answers = tmp_path / "answers.yaml"
    answers.write_text("q-arende: [salja]\nq-lan: ['12']\nq-hjalp: [betalt]\n", "utf-8")
    told = onedoor("assess", "--answers", str(answers), "--lang", "sv")
    assert told.returncode == 0
    assert "Exportkreditnämnden" in told.stdout
    values = json.loads(onedoor("assess", "--answers", str(answers), "--json").stdout)
    assert set(values) >= {"first_door", "recommendations", "near_misses", "needs"}
    assert values["needs"] == ["trygg-betalning"]
    firms = tmp_path / "firms.json"
    firms.write_text(
        json.dumps(
            {name: {"q-arende": ["salja"], "q-hjalp": [need]} for name, need in (("a", "moms"), ("b", "kunder"))}
        )
    )
    both = json.loads(onedoor("assess", "--answers", str(firms), "--json").stdout)
    assert [both[name]["needs"] for name in "ab"] == [["moms"], ["hitta-kunder"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("q-hjalp: [betallt]\n", "betalt"),
        ("q-hjlp: [betalt]\n", "q-hjalp"),
        ("- a\n", "no answers"),
        ("a: [\n", "no answers"),
    ],
)
def test_answers_nobody_can_give_are_told(tmp_path: Path, text: str, told: str):
    answers = tmp_path / "answers.yaml"
    answers.write_text(text, "utf-8")
    result = onedoor("assess", "--answers", str(answers), "--lang", "en")
    assert result.returncode == 1
    assert told in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("code", ["", "7", "Ö7QM", "7Q2M-1111-1111", "0" * 60])
def test_a_code_that_is_no_ticket_is_told(small: Path, code: str):
    told = onedoor("assess", "--root", str(small), "--ticket", code, "--lang", "en")
    assert told.returncode == 1
    assert "code" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_report_counts_words_and_sources(small: Path):
    told = onedoor("report", "--root", str(small), "--lang", "en")
    assert told.returncode == 0, told.stderr
    assert re.search(r"guides\W+en\W+1\W", told.stdout)
    assert re.search(r"terms\W+1\W+1 \(100 %\)", told.stdout)
    assert "The glossary has 1 terms." in told.stdout
    assert "0 of 2 first doors have a way better than a start page" in told.stdout


def test_the_report_writes_to_the_owners_of_first_doors(small: Path):
    told = onedoor("report", "--ask", "--root", str(small), "--lang", "en")
    assert told.returncode == 0, told.stderr
    assert "To: Alfa (address unknown)" in told.stdout
    assert "We lack: telephone." in told.stdout


def test_a_folder_may_be_named_from_wherever_one_stands(small: Path, tmp_path: Path):
    """As in a region's own repository, with the nation's beside it."""
    told = onedoor("build", "--root", "small", "--out", "public", where=tmp_path)
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "public/sverige/index.html").is_file()
    assert not (small / "public").exists()


def test_a_command_leaves_the_day_and_the_language_as_they_were(small: Path, monkeypatch: pytest.MonkeyPatch):
    """Who runs several in one process must not build the second for the first one's day."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = dict(os.environ)
    assert cli.main(["check", "--root", str(small), "--today", "2026-11-21", "--lang", "en"]) == 0
    assert dict(os.environ) == before


def test_a_reader_who_leaves_early_is_no_fault():
    command = [*COMMAND, "schema", "actors"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as told:
        assert told.stdout is not None
        assert told.stderr is not None
        told.stdout.close()
        assert told.stderr.read() == ""
    assert told.returncode == 0


def test_a_change_since_a_revision_is_told_in_every_form(small: Path, capsys: pytest.CaptureFixture[str]):
    def git(*words: str) -> None:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(small), *who, *words], check=True, capture_output=True)

    def said(*words: str, code: int = 0) -> str:
        assert cli.main(list(words)) == code
        told = capsys.readouterr()
        return told.err if code else told.out

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "before")
    since = ("diff", "HEAD", "--root", str(small), "--lang", "en", "--firms", "50", "--today", "2026-11-21")
    assert "Nothing has changed" in onedoor(*since).stdout
    spoil(small, "content/services/alfa.yaml", "sells: {any: [varor]}", "sells: {any: [tjanster]}")
    spoil(small, "content/services/alfa.yaml", "sv: Ett samtal.", "sv: Två samtal.")
    told = said(*since)
    assert "what.sv: Ett samtal. → Två samtal." in told
    assert "  /tjanster/alfa-lots/" in told
    assert "1 of 1 test firms" in told
    assert "Of 50 firms that answer by chance" in told
    assert said(*since, "--format", "markdown").startswith("### What firms are told\n\n- 1 of 1")
    assert "<h2>Records</h2>" in said(*since, "--format", "html")
    log = small / "content/changes/2026-11-21.yaml"
    write = ("changes", "--root", str(small), "--lang", "en", "--today", "2026-11-21", "--since", "HEAD")
    assert "record: service/alfa-lots" in said(*write, "--dry-run")
    assert not log.exists()
    assert said(*write) == "2 changes since HEAD are new in content/changes/2026-11-21.yaml.\n"
    assert said(*write).startswith("0 changes since HEAD")
    assert "kind: terms" in log.read_text("utf-8")
    assert "Traceback" not in said(*write[:-2], code=2)
    git("tag", "v1")
    assert said(*write[:-2]).startswith("0 changes since v1")
    wrong = said("diff", "no-such-revision", "--root", str(small), "--lang", "en", code=2)
    assert "cannot be read" in wrong
    assert "Traceback" not in wrong


def test_a_fault_is_explained_with_a_way_out_and_what_its_check_looks_for(
    small: Path, capsys: pytest.CaptureFixture[str]
):
    def explain(*words: str) -> int:
        return cli.main(["explain", *words, "--root", str(small), "--lang", "sv"])

    assert explain("[unknown-actor]") == 0
    told = capsys.readouterr().out
    assert told.startswith("unknown-actor\n”…”")
    assert "a page would lead nowhere" in told
    assert explain("yaml-tab") == 0
    assert "tab" in capsys.readouterr().out
    assert explain() == 0
    lines = capsys.readouterr().out.splitlines()
    assert set(checks.CODES) <= {line.partition(":")[0] for line in lines}
    assert not [line for line in lines if re.search(r"[{]\w+[}]", line)]
    assert explain("unknown-actr") == 2
    assert "unknown-actor" in capsys.readouterr().err

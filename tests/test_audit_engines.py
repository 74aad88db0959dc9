"""An engine that is not here is skipped aloud, and one that fails makes the run fail."""

from pathlib import Path

import pytest

from audit.engines import __main__ as engines
from audit.engines.engine import WalkError


class Blind:
    """A browser that shows nothing."""

    name = "Blind 1"

    def close(self) -> None:
        """Nothing to end."""


def lost(*_: object) -> None:
    msg = "no question is seen"
    raise WalkError(msg)


def test_an_engine_that_is_not_here_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    absent = tuple((lambda: False, missing, start) for _, missing, start in engines.ENGINES)
    monkeypatch.setattr(engines, "ENGINES", absent)
    assert engines.main(tmp_path) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(engines.ENGINES) >= 2
    assert all(line.startswith("SKIPPED: ") and "apt-get install" in line for line in lines)


def test_a_walk_that_fails_and_an_engine_that_does_not_start_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(engines, "WALKS", (("search", lost), ("print", lambda *_: None)))
    monkeypatch.setattr(engines, "ENGINES", ((lambda: True, "", Blind), (lambda: True, "", lost)))
    assert engines.main(tmp_path) == 2
    assert capsys.readouterr().out.splitlines() == [
        "Blind 1: search: FAILED: no question is seen",
        "Blind 1: print: ok",
        "FAILED to start: no question is seen",
    ]

"""Damaged content and hostile texts, new ones at each run: whatever an author does, the answer is diagnostics.

    python -m tests.fuzz --seconds 30

What fails is shown as small as it can be made, and ends with 1. The suite runs a fixed part of this (tests/reading).
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.editing.record_form import FormField, edited, form_fields
from generator.editing.yaml_format import format_yaml
from generator.editing.yaml_places import UneditableError
from generator.model.service import Service
from generator.reading import content_files, located_yaml
from tests.diagnosing import catalogue, diagnose, said
from tests.reading.test_fuzz import PIECES, mutated

ROOT = Path(__file__).parent.parent
EXAMPLES = 60
"""Of each kind in a round, before the next kind's turn."""

PLACE = "content/services/x.yaml"

Trial = Callable[[], None]


def project(done: Counter[str]) -> Trial:
    """A small project with some lines damaged."""

    @given(mutated())
    def trial(texts: dict[str, str]) -> None:
        done["damaged projects"] += 1
        faults = diagnose(texts)
        assert len(said(faults)) == len(faults)

    return trial


def real(done: Counter[str]) -> Trial:
    """A real file with one slip: it is read, and what is told of it stands in it."""
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in (*ROOT.glob("*.yaml"), *(ROOT / "content").rglob("*"))
        if path.suffix in (".yaml", ".md") and content_files.content_files(iter([path.relative_to(ROOT).as_posix()]))
    }

    @given(st.sampled_from(sorted(texts)), st.integers(0, 1 << 30), st.sampled_from(PIECES))
    def trial(file: str, place: int, piece: str) -> None:
        done["real files with a slip"] += 1
        text = texts[file]
        at = place % (len(text) + 1)
        for damaged in (text[:at] + piece + text[at:], text[:at] + text[at + 1 :]):
            (source,) = content_files.files({file: damaged}).values()
            lines = damaged.count("\n") + 2
            assert all(fault.at.file == file and 1 <= fault.at.line <= lines for fault in source.holds.faults)

    return trial


def text(done: Counter[str]) -> Trial:
    """Any text at all."""
    codes = catalogue("sv").messages.keys()

    @given(st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
    def trial(text: str) -> None:
        done["texts"] += 1
        _, _, faults = located_yaml.read(text, "f.yaml")
        assert {fault.code for fault in faults} <= codes

    return trial


def layout(done: Counter[str]) -> Trial:
    """A text laid out anew means the same, and twice is as once."""

    @given(st.lists(st.sampled_from((*PIECES, "a", "b: c", "\n", "\n  ", "\n    ", " # x")), max_size=30).map("".join))
    def trial(text: str) -> None:
        done["layouts"] += 1
        try:
            once = format_yaml(text, PLACE)
        except UneditableError:
            return
        assert located_yaml.read(once, PLACE)[0] == located_yaml.read(text, PLACE)[0]
        assert format_yaml(once, PLACE) == once

    return trial


def form(done: Counter[str]) -> Trial:
    """What is typed in a form is read back from the file, and nothing else is otherwise."""
    file = ROOT / "content/services/almi.yaml"
    text = file.read_text("utf-8")
    at = Location(PLACE, 5, 5)
    fields = [field for field in form_fields(text, at, Service, ("sv", "en")) if field.at]
    before = located_yaml.read(text, PLACE)[0]

    @given(st.sampled_from(fields), st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
    def trial(field: FormField, typed: str) -> None:
        done["forms"] += 1
        path, value = field.path, " ".join(typed.split())
        after = located_yaml.read(edited(text, at, {path: value}), PLACE)[0] if value else before
        here, there = after["services"][0], before["services"][0]
        for step in path[:-1]:
            here, there = here[step], there[step]
        assert not value or here[path[-1]] in (value, None)
        here[path[-1]] = there[path[-1]]
        assert after == before

    return trial


def main() -> int:
    parser = argparse.ArgumentParser(description="damaged content and hostile texts, for a time")
    parser.add_argument("--seconds", type=float, default=30)
    until = time.monotonic() + parser.parse_args().seconds
    done: Counter[str] = Counter()
    every = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    chance = Random()  # noqa: S311 - nothing secret hangs on it
    while time.monotonic() < until:
        for make in (project, real, text, layout, form):
            seed(chance.getrandbits(64))(every(make(done)))()
    sys.stdout.write("".join(f"{count} {kind}\n" for kind, count in done.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())

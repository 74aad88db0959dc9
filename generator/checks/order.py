"""The order in which faults are reported: causes before consequences, and what repeats once.

A file that cannot be read comes first, then records in the wrong shape, then names of what does not exist, then advice.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum

from generator.checks import CODES, REFERENCES
from generator.diagnostics import Diagnostic, Severity

REPEATS = 3
"""So many faults of one kind about one thing are reported each; of more, the first stands for all."""

UNREADABLE = frozenset(
    {"conflict-mark", "not-utf8", "no-front-matter", "no-such-file", "symbolic-link", "file-too-large"}
    | {"not-a-file", "file-unreadable"}
)

SHAPES = frozenset({"duplicate-id", "unsafe-id", "website-without-address"})
"""Codes of checks that judge a record by itself, before anything that names it."""


class Stage(IntEnum):
    """How early in the reading of a project a fault shows."""

    SYNTAX = 0
    SHAPE = 1
    REFERENCES = 2
    ADVICE = 3


def stage(diagnostic: Diagnostic) -> Stage:
    """The stage of a fault."""
    if diagnostic.severity is Severity.WARNING:
        return Stage.ADVICE
    if diagnostic.code.startswith("yaml-") or diagnostic.code in UNREADABLE:
        return Stage.SYNTAX
    if diagnostic.code in SHAPES or diagnostic.code not in CODES:
        return Stage.SHAPE
    return Stage.REFERENCES if diagnostic.code in REFERENCES else Stage.ADVICE


def ordered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults, causes first, then by file and line. More than `REPEATS` alike are one, with the number of places."""
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for diagnostic in sorted(diagnostics, key=lambda d: (stage(d), d.at, d.code)):
        groups.setdefault(_subject(diagnostic), []).append(diagnostic)
    told = []
    for same in groups.values():
        if len(same) <= REPEATS:
            told += same
        else:
            first = same[0]
            told.append(replace(first, words={**first.words, "places": str(len(same) - 1)}))
    return sorted(told, key=lambda d: (stage(d), d.at, d.code))


def _subject(diagnostic: Diagnostic) -> tuple[str, ...]:
    """What a fault is about: equal for faults that one correction may clear."""
    words = diagnostic.words
    if stage(diagnostic) is not Stage.REFERENCES or "value" not in words:
        return (str(diagnostic.at), diagnostic.code, *(f"{key}={words[key]}" for key in sorted(words)))
    return (diagnostic.code, words["value"], words.get("owner", ""))

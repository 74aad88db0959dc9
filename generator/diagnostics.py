"""Where something stands in the author's files, and what is wrong with it.

A diagnostic is a value: it knows its place, its stable code and the words to fill a message with. It does not know the
language it will be said in; `generator.reading.messages` does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a text file. Line and column count from 1; the file is relative to the project's root."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """An error stops a build; a warning is shown and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault of the content, at one place."""

    at: Location
    severity: Severity
    code: str
    """Stable name of the fault: the key of its message, and what an editor may search for."""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What the placeholders of the message and the hint are filled with: the author's own words."""
    hint: str = ""
    """Key of the hint to show; empty means the hint named like the code, if there is one."""


def error(at: Location, code: str, hint: str = "", **words: str) -> Diagnostic:
    """A fault that stops the build."""
    return Diagnostic(at, Severity.ERROR, code, words, hint)


def warning(at: Location, code: str, hint: str = "", **words: str) -> Diagnostic:
    """A fault that is shown while the build goes on."""
    return Diagnostic(at, Severity.WARNING, code, words, hint)


def is_fatal(diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]") -> bool:
    """Whether any of these stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


class ContentError(Exception):
    """The content has faults; `diagnostics` lists every one."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(f"{len(diagnostics)} faults in the content")
        self.diagnostics = diagnostics

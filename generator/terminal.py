"""What people are told in the terminal, in their language."""

import contextlib
import io
import locale
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.reading import trusted_yaml
from generator.reading.messages import Catalogue, RecordWords

_COLOUR = re.compile(r"#[0-9A-F]{6}", re.IGNORECASE)
_LANGUAGE: ContextVar[str] = ContextVar("_LANGUAGE", default="")


def languages() -> tuple[str, ...]:
    """Languages there is a catalogue for."""
    return tuple(sorted(p.stem for p in _folder().glob("*.yaml")))


def language() -> str:
    """The language to speak: that of `speaking`, else the machine's own if there is a catalogue for it, or English."""
    if _LANGUAGE.get():
        return _LANGUAGE.get()
    # Windows calls a language by its English name.
    own = locale.normalize((locale.getlocale()[0] or "").partition("_")[0])
    spoken = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")] + [own]
    first = next((name for name in spoken if name), "").lower()
    return next((known for known in languages() if first.startswith(known)), "en")


@contextlib.contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Context manager: messages are in `language`; None changes nothing."""
    before = _LANGUAGE.set(language or _LANGUAGE.get())
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


@cache
def catalogue(which: str) -> Catalogue:
    """The messages in one language."""
    return Catalogue(**trusted_yaml.values((_folder() / f"{which}.yaml").read_text("utf-8")))


@lru_cache(maxsize=8)
def record_words(which: str) -> RecordWords:
    """What one language has for records and fields; nothing in a language without such a file."""
    file = _folder() / "records" / f"{which}.yaml"
    return RecordWords(**trusted_yaml.values(file.read_text("utf-8"))) if file.is_file() else RecordWords()


def show_what_can_be_shown() -> None:
    """A sign that a stream's encoding has not, as that of a pipe on Windows, is shown as a question mark: no crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def tell(diagnostics: Sequence[Diagnostic], root: Path | None = None) -> None:
    """Every diagnostic on the error stream, causes first.

    With the project's `root` each shows the line it is about, and a mark under the place.
    """
    from generator.checks.order import ordered  # noqa: PLC0415 - whoever has no fault to tell needs no checks

    say = catalogue(language())
    for diagnostic in ordered(diagnostics):
        print(say.text(diagnostic, source_line(diagnostic, root)), file=sys.stderr)  # noqa: T201 - this is the terminal
        if seen := colours(diagnostic):
            show_colours(seen, diagnostic.words.get("against", ""))


def colours(diagnostic: Diagnostic) -> list[str]:
    """The colours that a fault and its way out speak of, as #RRGGBB, in the order they are said."""
    said = (diagnostic.words.get(name, "") for name in ("value", "meant"))
    return [word for word in said if _COLOUR.fullmatch(word)]


def show_colours(colours: Sequence[str], ground: str) -> None:
    """Each colour as a block, and as text on the ground it must be told apart from, where somebody looks."""
    if not sys.stderr.isatty():
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, and few faults are about colours
    from rich.text import Text  # noqa: PLC0415

    on = f" on {ground}" if _COLOUR.fullmatch(ground) else ""
    line = Text("    ")
    for colour in colours:
        line.append("      ", f"on {colour}").append(f" {colour} ", f"bold {colour}{on}").append("   ")
    Console(stderr=True).print(line)


def source_line(diagnostic: Diagnostic, root: Path | None) -> str:
    """The line that a diagnostic is about, as it stands in its file; empty when it cannot be read."""
    if root is None:
        return ""
    try:
        lines = (root / diagnostic.at.file).read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[diagnostic.at.line - 1].rstrip("\r") if diagnostic.at.line <= len(lines) else ""


def verdict(diagnostics: Sequence[Diagnostic]) -> str:
    """How many faults there are, in one sentence."""
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    say = catalogue(language())
    return say.verdicts["errors" if errors else "fine"].format(errors=errors, warnings=len(diagnostics) - errors)


def phrase(name: str, /, **words: str) -> str:
    """A sentence of the catalogue, in the language we speak."""
    return catalogue(language()).verdicts[name].format(**words)


def say(line: str) -> None:
    """A line on the output stream."""
    print(line, flush=True)  # noqa: T201 - this is the terminal


def complain(line: str) -> None:
    """A line on the error stream."""
    print(line, file=sys.stderr)  # noqa: T201 - this is the terminal


def _folder() -> Path:
    return Path(__file__).parent / "messages"

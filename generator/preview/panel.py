"""Faults as a part of a page: what is wrong, where, the author's own line, and the way out."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.diagnostics import Diagnostic, Severity
from generator.reading.messages import Catalogue

MOST = 20
"""Faults that are shown of each severity; the others are counted."""

LONGEST = 160
"""Letters of a line that are shown."""


class Told(NamedTuple):
    """A fault in words."""

    message: str
    hint: str
    place: str
    code: str
    number: int
    """The line's number."""
    line: str
    """The author's own line; empty where it cannot be read."""
    marker: str
    """Spaces and a sign that points at the place in the line."""


def html(
    faults: Sequence[Diagnostic], catalogue: Catalogue, language: str, root: Path, *, page_below: bool = True
) -> str:
    """The panel. `page_below` says whether a page stands below it, from the last time it could be made."""
    told: Mapping[Severity, list[Told]] = {
        severity: [_told(fault, catalogue, root) for fault in faults if fault.severity is severity][: MOST + 1]
        for severity in Severity
    }
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    state = hashlib.blake2b(repr((told, page_below)).encode(), digest_size=8).hexdigest() if faults else ""
    return _template().render(
        errors=told[Severity.ERROR][:MOST],
        more=max(0, errors - MOST),
        warnings=told[Severity.WARNING][:MOST],
        warned=sum(fault.severity is Severity.WARNING for fault in faults),
        words=catalogue.preview,
        language=language,
        state=state,
        page_below=page_below,
    )


def _told(fault: Diagnostic, catalogue: Catalogue, root: Path) -> Told:
    line = _line(root / fault.at.file, fault.at.line)
    # A tab in the line is as wide in the marker, so that both stay below one another.
    before = "".join(c if c == "\t" else " " for c in line[: fault.at.column - 1])
    marker = f"{before}^" if line and fault.at.column > 1 else ""
    return Told(catalogue.message(fault), catalogue.hint(fault), str(fault.at), fault.code, fault.at.line, line, marker)


def _line(file: Path, number: int) -> str:
    """A line of a file, as far as there is room; nothing where it cannot be read."""
    try:
        lines = file.read_text("utf-8-sig", "replace").splitlines()
    except OSError:
        return ""
    return lines[number - 1][:LONGEST] if 0 < number <= len(lines) else ""


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("panel.html")

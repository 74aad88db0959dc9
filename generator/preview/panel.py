"""Faults as a part of a page: what is wrong, where, the author's own line, and the way out."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.brand import colours
from generator.brand.contrast import contrast, rgb, spoken
from generator.diagnostics import Diagnostic, Severity
from generator.reading.messages import Catalogue

MOST = 20
"""Faults that are shown of each severity; the others are counted."""

LONGEST = 160
"""Letters of a line that are shown."""


class ColourSample(NamedTuple):
    """A colour that a fault speaks of, beside the one it must be told apart from."""

    name: str
    """Which of the panel's words says whose it is."""
    colour: str
    ground: str
    ratio: str


class FaultInWords(NamedTuple):
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
    samples: tuple[ColourSample, ...] = ()


def html(
    faults: Sequence[Diagnostic], catalogue: Catalogue, language: str, root: Path, *, page_below: bool = True
) -> str:
    """The panel. `page_below` says whether a page stands below it, from the last time it could be made."""
    told: Mapping[Severity, list[FaultInWords]] = {
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


def _told(fault: Diagnostic, catalogue: Catalogue, root: Path) -> FaultInWords:
    line = _line(root / fault.at.file, fault.at.line)
    # A tab in the line is as wide in the marker, so that both stay below one another.
    before = "".join(c if c == "\t" else " " for c in line[: fault.at.column - 1])
    marker = f"{before}^" if line and fault.at.column > 1 else ""
    said = (catalogue.message(fault), catalogue.hint(fault), str(fault.at), fault.code)
    return FaultInWords(*said, fault.at.line, line, marker, _samples(fault))


def _samples(fault: Diagnostic) -> tuple[ColourSample, ...]:
    """What was written and the nearest colour that passes, of a fault about two colours that are too alike."""
    if fault.code != colours.CODE:
        return ()
    ground = rgb(fault.words["against"])
    names = {"colour_yours": "value", "colour_nearest": "meant"}
    seen = [(name, rgb(fault.words[word])) for name, word in names.items() if fault.words.get(word)]
    return tuple(ColourSample(name, str(one), str(ground), spoken(contrast(one, ground))) for name, one in seen)


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

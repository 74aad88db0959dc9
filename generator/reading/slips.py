"""A fault of YAML's form → the slip behind it, in the author's words. Knows the commonest; the rest is `yaml-syntax`.

What the parser complains about is often not where the author slipped: a quotation mark that was never closed is found
dozens of lines further down. What is told is where to look, and how the line would read when mended.
"""

import re

import yaml

from generator.diagnostics import Diagnostic, Location, error
from generator.reading.mended_lines import reads_on, with_plain_spaces
from generator.reading.slip_detectors import DETECTORS, Complaint, Slip

_NO_BREAK = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}"
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_VERSIONS = re.compile(
    r"<{7}[^\n]*\n(?P<first>.*?)(?:^\|{7}[^\n]*\n.*?)?^={7}[^\n]*\n(?P<second>.*?)^>{7}", re.MULTILINE | re.DOTALL
)
_LEADING_NO_BREAK = re.compile(rf"^ *[{_NO_BREAK}]|^[^\n\"'#]*?[:-][{_NO_BREAK}]", re.MULTILINE)


def syntax(text: str, fault: yaml.YAMLError, file: str) -> Diagnostic:
    """The one diagnostic for a text that cannot be read."""
    problem = getattr(fault, "problem_mark", None)
    context = getattr(fault, "context_mark", None)
    complaint = Complaint(
        lines=text.split("\n"),
        problem=str(getattr(fault, "problem", None) or ""),
        line=problem.line if problem else 0,
        column=problem.column if problem else 0,
        context=str(getattr(fault, "context", None) or ""),
        context_line=context.line if context else 0,
        context_column=context.column if context else 0,
    )
    slips = (detect(complaint) for detect in DETECTORS)
    slip = next((one for one in slips if one), Slip("yaml-syntax", complaint.line, complaint.column))
    at = Location(file, slip.line + 1, slip.column + 1)
    lost = complaint.line_at(slip.line)[slip.column :].strip()
    told = max(slip.line, complaint.line)
    mended = next((line for line in slip.mended if reads_on(complaint.lines, slip.line, line, told)), "")
    return error(at, slip.code, f"{slip.code}-mended" if mended else "", line=mended.rstrip(), lost=lost)


def before_reading(text: str, file: str) -> Diagnostic | None:
    """What spoils a text whether or not it can be read: versions left by a merge, a hidden space for an indent."""
    merged = conflict(text, file)
    if merged is not None:
        return merged
    found = _LEADING_NO_BREAK.search(text)
    if found is None:
        return None
    begin = text.rfind("\n", 0, found.end()) + 1
    line = text[begin:].partition("\n")[0]
    at = Location(file, text.count("\n", 0, begin) + 1, found.end() - begin)
    return error(at, "yaml-no-break-space", line=with_plain_spaces(line, _LEADING_NO_BREAK))


def conflict(text: str, file: str) -> Diagnostic | None:
    """The first mark that a merge left in a text, if any."""
    found = _CONFLICT.search(text)
    if found is None:
        return None
    at = Location(file, text.count("\n", 0, found.start()) + 1)
    versions = _VERSIONS.match(text, found.start())
    if versions is None:
        return error(at, "conflict-mark")
    first, second = (_short(versions[name]) for name in ("first", "second"))
    return error(at, "conflict-mark", "conflict-mark-versions", first=first, second=second)


def _short(version: str) -> str:
    """The first line of a version, and that there are more."""
    first, *more = [line.strip() for line in version.split("\n") if line.strip()] or ["–"]
    return f"{first} …" if more else first

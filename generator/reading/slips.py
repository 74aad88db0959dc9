"""A fault of YAML's form → the slip behind it, in the author's words. Knows the commonest; the rest is `yaml-syntax`.

What the parser complains about is often not where the author slipped: a quotation mark that was never closed is found
dozens of lines further down. Each detector looks at the text around the complaint and says where to look, and how the
line would read when mended.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import yaml

from generator.diagnostics import Diagnostic, Location, error
from generator.reading.quotes import quoted, unclosed_quote

_KEY = re.compile(r"^(?P<lead>\s*(?:- )*)(?P<key>[^\s:\"'#\[\]{}-][^:\"'\[\]{}]*?):(?P<gap>\s+)(?P<value>\S.*)$")
_NO_GAP = re.compile(r"^\s*(?:- )*[A-Za-z0-9_-]+:[^\s/].*$")
_NO_BREAK = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}"
_TYPOGRAPHIC = "”“„’‘»«"
_CUT = re.compile(r"^\s*(?:- )*[^\s\"'#\[\]{}-][^\"'\[\]{}]*?\S[ \t]+(?P<lost>#.*\S)\s*$")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_LEADING_NO_BREAK = re.compile(rf"^ *[{_NO_BREAK}]|^[^\n\"'#]*?[:-][{_NO_BREAK}]", re.MULTILINE)


class Complaint(NamedTuple):
    """What the parser says of a text that it cannot read. Lines and columns count from 0."""

    lines: Sequence[str]
    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int

    def line_at(self, number: int) -> str:
        """A line of the text; empty before its beginning and past its end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def text(self) -> str:
        """The line complained about."""
        return self.line_at(self.line)


class Slip(NamedTuple):
    """What the author did. `line` and `column` count from 0; `mended` is the line as it should read, if known."""

    code: str
    line: int
    column: int
    mended: str = ""


Detector = Callable[[Complaint], Slip | None]


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
    slips = (detect(complaint) for detect in _DETECTORS)
    slip = next((one for one in slips if one), Slip("yaml-syntax", complaint.line, complaint.column))
    at = Location(file, slip.line + 1, slip.column + 1)
    lost = complaint.line_at(slip.line)[slip.column :].strip()
    return error(at, slip.code, f"{slip.code}-mended" if slip.mended else "", line=slip.mended.strip(), lost=lost)


def before_reading(text: str, file: str) -> Diagnostic | None:
    """What spoils a text whether or not it can be read: versions left by a merge, a hidden space for an indent."""
    for pattern, code in ((_CONFLICT, "conflict-mark"), (_LEADING_NO_BREAK, "yaml-no-break-space")):
        found = pattern.search(text)
        if found:
            line = text.count("\n", 0, found.start())
            column = 0 if code == "conflict-mark" else len(found[0]) - 1
            return error(Location(file, line + 1, column + 1), code)
    return None


def conflict(text: str, file: str) -> Diagnostic | None:
    """The first mark that a merge left in a text, if any."""
    found = _CONFLICT.search(text)
    return error(Location(file, text.count("\n", 0, found.start()) + 1), "conflict-mark") if found else None


def _tab(complaint: Complaint) -> Slip | None:
    for line in (complaint.line, complaint.context_line):
        text = complaint.line_at(line)
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return Slip("yaml-tab", line, indent.index("\t"), text.replace("\t", "  "))
    if "\t" in complaint.text and "character" in complaint.problem:
        return Slip("yaml-tab", complaint.line, complaint.text.index("\t"), complaint.text.replace("\t", " "))
    return None


def _quote(complaint: Complaint) -> Slip | None:
    last = complaint.line if "end of stream" not in complaint.problem else len(complaint.lines)
    found = unclosed_quote(complaint.lines, last)
    if found is None:
        return None
    line, column, tail = found
    text = complaint.lines[line]
    mark = text[column]
    other = '"' if mark == "'" else "'"
    if not tail:
        return Slip("yaml-quote-open", line, column, text.rstrip() + mark)
    inside = text[column:].rstrip()
    whole = inside[1:-1] if inside.endswith(mark) and mark == "'" else inside
    return Slip(
        "yaml-quote-inside", line, column, f"{text[:column]}{other}{whole}{other}" if other not in whole else ""
    )


def _bracket(complaint: Complaint) -> Slip | None:
    if "while parsing a flow" not in complaint.context:
        return None
    closing = "}" if "'}'" in complaint.problem else "]"
    opened = complaint.line_at(complaint.context_line)
    if complaint.line > complaint.context_line:
        return Slip("yaml-bracket-open", complaint.context_line, complaint.context_column, opened.rstrip() + closing)
    return Slip("yaml-in-braces", complaint.line, complaint.column)


def _space_after_colon(complaint: Complaint) -> Slip | None:
    before = [number for number in range(complaint.line) if complaint.line_at(number).strip()]
    for line in (complaint.line, *before[-1:]):
        text = complaint.line_at(line)
        if _NO_GAP.match(text):
            colon = text.index(":")
            return Slip("yaml-space-after-colon", line, colon, f"{text[: colon + 1]} {text[colon + 1 :]}")
    return None


def _colon(complaint: Complaint) -> Slip | None:
    if "mapping values" not in complaint.problem:
        return None
    text = complaint.text
    before = text[: complaint.column]
    own = _KEY.match(before)
    if own or " " in before.strip().removeprefix("- "):
        return _in_quotes(complaint, complaint.column)
    return None


def _in_quotes(complaint: Complaint, column: int) -> Slip:
    """The value of the line complained about belongs in quotation marks."""
    found = _KEY.match(complaint.text)
    if found is None:
        return Slip("yaml-colon", complaint.line, column)
    value = found["value"].rstrip()
    if value[0] in _TYPOGRAPHIC:
        value = value.strip(_TYPOGRAPHIC)
        code = "yaml-typographic-quote"
    else:
        code = "yaml-colon"
    return Slip(code, complaint.line, column, f"{found['lead']}{found['key']}: {quoted(value)}")


def _first_character(complaint: Complaint) -> Slip | None:
    found = _KEY.match(complaint.text)
    if found is None or found["value"][0] not in "@%`&*!|>-,]}?":
        return None
    mended = f"{found['lead']}{found['key']}: {quoted(found['value'].rstrip())}"
    return Slip("yaml-first-character", complaint.line, found.start("value"), mended)


def _cut(complaint: Complaint) -> Slip | None:
    """A text over several lines that ends at " #", so that its next line belongs to nothing."""
    before = complaint.line_at(complaint.line - 1)
    found = _CUT.match(before)
    indent = len(complaint.text) - len(complaint.text.lstrip())
    if found is None or not complaint.text.strip() or indent <= len(before) - len(before.lstrip()):
        return None
    return Slip("yaml-cut", complaint.line - 1, found.start("lost"))


def _dash(complaint: Complaint) -> Slip | None:
    text = complaint.text
    bare = text.lstrip()
    indent = " " * complaint.context_column
    if re.match(r"-[^\s-]", bare) and "indicator" in complaint.problem:
        return Slip("yaml-dash", complaint.line, complaint.column, text.replace("-", "- ", 1))
    if "'-' indicator" not in complaint.problem:
        return None
    first = complaint.line_at(complaint.context_line).strip().removeprefix("- ").partition(":")[0]
    if bare.partition(":")[0] == first:
        return Slip("yaml-dash", complaint.line, complaint.column, f"{indent}- {bare}")
    return Slip("yaml-indent", complaint.line, complaint.column, f"{indent}  {bare}")


def _after_value(complaint: Complaint) -> Slip | None:
    """Words that stand after a closed bracket or quotation mark."""
    indent = len(complaint.text) - len(complaint.text.lstrip())
    if "expected key" in complaint.problem and complaint.column > indent:
        return Slip("yaml-after-value", complaint.line, complaint.column)
    return None


def _no_colon(complaint: Complaint) -> Slip | None:
    if "could not find expected ':'" not in complaint.problem:
        return None
    return Slip("yaml-no-colon", complaint.context_line, complaint.context_column)


def _indent(complaint: Complaint) -> Slip | None:
    bare = complaint.text.strip()
    if not bare or ("expected key" not in complaint.problem and "mapping values" not in complaint.problem):
        return None
    column = len(complaint.text) - len(complaint.text.lstrip())
    expected = complaint.context_column if complaint.context else _sibling(complaint)
    if expected is None or expected == column:
        return None
    return Slip("yaml-indent", complaint.line, column, " " * expected + bare)


def _sibling(complaint: Complaint) -> int | None:
    """The column at which the field before begins."""
    for text in reversed(complaint.lines[: complaint.line]):
        if text.strip():
            found = _KEY.match(text)
            return len(found["lead"]) if found else None
    return None


_DETECTORS: tuple[Detector, ...] = (
    _tab,
    _quote,
    _bracket,
    _dash,
    _first_character,
    _colon,
    _space_after_colon,
    _cut,
    _after_value,
    _no_colon,
    _indent,
)
"""In the order they are asked; the first that recognises the slip is believed."""

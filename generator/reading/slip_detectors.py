"""What the parser complains of → the slip behind it. One detector a slip; each looks at the text around it."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.reading.mended_lines import flow_in_quotes
from generator.reading.quotes import quoted, unclosed_quote

_KEY = re.compile(r"^(?P<lead>\s*(?:- )*)(?P<key>[^\s:\"'#\[\]{}-][^:\"'\[\]{}]*?):(?P<gap>\s+)(?P<value>\S.*)$")
_NO_GAP = re.compile(r"^\s*(?:- )*[A-Za-z0-9_-]+:[^\s/].*$")
_NO_DASH_GAP = re.compile(r"^\s*-[A-Za-z][A-Za-z0-9_]*:\s")
_ITEM = re.compile(r" *- ")
_TYPOGRAPHIC = "”“„’‘»«"
_CUT = re.compile(r"^\s*(?:- )*[^\s\"'#\[\]{}-][^\"'\[\]{}]*?\S[ \t]+(?P<lost>#.*\S)\s*$")


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
    """What the author did. `line` and `column` count from 0."""

    code: str
    line: int
    column: int
    mended: tuple[str, ...] = ()
    """How the line may have been meant, the likeliest first. The first that can be read is shown."""


Detector = Callable[[Complaint], Slip | None]


def _tab(complaint: Complaint) -> Slip | None:
    for line in (complaint.line, complaint.context_line):
        text = complaint.line_at(line)
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return Slip("yaml-tab", line, indent.index("\t"), _without_tabs(complaint, line))
    if "\t" in complaint.text and "character" in complaint.problem:
        return Slip("yaml-tab", complaint.line, complaint.text.index("\t"), (complaint.text.replace("\t", " "),))
    return None


def _without_tabs(complaint: Complaint, line: int) -> tuple[str, ...]:
    """A line whose tab stands for two spaces, for four, or for the indentation of a line beside it."""
    text = complaint.line_at(line)
    beside = [complaint.line_at(number) for number in (line - 1, line + 1)]
    indents = [one[: len(one) - len(one.lstrip())] for one in beside if one.strip() and "\t" not in one]
    return tuple(text.replace("\t", "  " * n) for n in (1, 2)) + tuple(indent + text.strip() for indent in indents)


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
        return Slip("yaml-quote-open", line, column, (text.rstrip() + mark,))
    inside = text[column:].rstrip()
    whole = inside[1:-1] if inside.endswith(mark) and mark == "'" else inside
    mended = (f"{text[:column]}{other}{whole}{other}",) if other not in whole else ()
    return Slip("yaml-quote-inside", line, column, mended)


def _bracket(complaint: Complaint) -> Slip | None:
    if "while parsing a flow" not in complaint.context:
        return None
    closing = "}" if "'}'" in complaint.problem else "]"
    opened = complaint.line_at(complaint.context_line)
    if complaint.line > complaint.context_line:
        mended = (opened.rstrip() + closing, flow_in_quotes(opened))
        return Slip("yaml-bracket-open", complaint.context_line, complaint.context_column, mended)
    return Slip("yaml-in-braces", complaint.line, complaint.column, (flow_in_quotes(complaint.text),))


def _space_after_colon(complaint: Complaint) -> Slip | None:
    before = [number for number in range(complaint.line) if complaint.line_at(number).strip()]
    for line in (complaint.line, *before[-1:]):
        text = complaint.line_at(line)
        if _NO_GAP.match(text):
            colon = text.index(":")
            return Slip("yaml-space-after-colon", line, colon, (f"{text[: colon + 1]} {text[colon + 1 :]}",))
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
    return Slip(code, complaint.line, column, (f"{found['lead']}{found['key']}: {quoted(value)}",))


def _first_character(complaint: Complaint) -> Slip | None:
    found = _KEY.match(complaint.text)
    if found is None or found["value"][0] not in "@%`&*!|>-,]}?":
        return None
    mended = f"{found['lead']}{found['key']}: {quoted(found['value'].rstrip())}"
    return Slip("yaml-first-character", complaint.line, found.start("value"), (mended,))


def _cut(complaint: Complaint) -> Slip | None:
    """A text over several lines that ends at " #", so that its next line belongs to nothing."""
    before = complaint.line_at(complaint.line - 1)
    found = _CUT.match(before)
    indent = _indent_of(complaint.text)
    if found is None or not complaint.text.strip() or indent <= len(before) - len(before.lstrip()):
        return None
    return Slip("yaml-cut", complaint.line - 1, found.start("lost"))


def _dash(complaint: Complaint) -> Slip | None:
    text = complaint.text
    bare = text.lstrip()
    indent = " " * complaint.context_column
    before = complaint.line_at(complaint.line - 1)
    if _NO_DASH_GAP.match(before) and "mapping values" in complaint.problem:
        dash = before.index("-")
        return Slip("yaml-dash", complaint.line - 1, dash, (before.replace("-", "- ", 1),))
    first_item = _first_item(complaint)
    if first_item is not None:
        return first_item
    if re.match(r"-[^\s-]", bare) and "indicator" in complaint.problem:
        return Slip("yaml-dash", complaint.line, complaint.column, (text.replace("-", "- ", 1),))
    if "'-' indicator" not in complaint.problem:
        return None
    first = complaint.line_at(complaint.context_line).strip().removeprefix("- ").partition(":")[0]
    if bare.partition(":")[0] == first:
        return Slip("yaml-dash", complaint.line, complaint.column, (f"{indent}- {bare}",))
    return Slip("yaml-indent", complaint.line, complaint.column, (f"{indent}  {bare}", f"{indent}{bare}"))


def _first_item(complaint: Complaint) -> Slip | None:
    """The first item of a list, without the dash that the next one has."""
    item = _ITEM.match(complaint.text)
    if item is None:
        return None
    column = item.end()
    row = complaint.line
    while row and (_indent_of(complaint.line_at(row - 1)) >= column or not complaint.line_at(row - 1).strip()):
        row -= 1
    if row == complaint.line or not complaint.line_at(row - 1).rstrip().endswith(":"):
        return None
    return Slip("yaml-dash", row, column, (item[0] + complaint.line_at(row).lstrip(),))


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def _after_value(complaint: Complaint) -> Slip | None:
    """Words that stand after a closed bracket or quotation mark."""
    indent = _indent_of(complaint.text)
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
    return Slip("yaml-indent", complaint.line, column, (" " * expected + bare,))


def _sibling(complaint: Complaint) -> int | None:
    """The column at which the field before begins."""
    for text in reversed(complaint.lines[: complaint.line]):
        if text.strip():
            found = _KEY.match(text)
            return len(found["lead"]) if found else None
    return None


DETECTORS: tuple[Detector, ...] = (
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

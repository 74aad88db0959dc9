"""Diagnostics in words, in the reader's language. The words are data: messages/<language>.yaml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Location


@dataclass(frozen=True)
class RecordWords:
    """What one language has for records and their fields, beside what open data publish of them."""

    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Model → field → what people call it."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What a docstring of the models says, on one line → the same in this language."""


@dataclass(frozen=True)
class Catalogue:
    """What can be said, in one language."""

    severities: Mapping[str, str]
    messages: Mapping[str, str]
    """Code → sentence with {placeholders}."""
    hints: Mapping[str, str]
    """Hint, or code, → what to do, with {placeholders}."""
    assessment: Mapping[str, str]
    """Headings of a result of the needs analysis."""
    verdicts: Mapping[str, str]
    """How a run ends: `fine`, `errors`, with {errors} and {warnings}."""
    preview: Mapping[str, str]
    """What the panel of the live preview says around faults."""

    def message(self, diagnostic: Diagnostic) -> str:
        """What is wrong, without place and code."""
        return _filled(self.messages.get(diagnostic.code, diagnostic.code), diagnostic)

    def hint(self, diagnostic: Diagnostic) -> str:
        """What to do, or nothing. A corrected line stands in it without its indentation."""
        line = diagnostic.words.get("line", "").strip()
        return _filled(self._hint(diagnostic), replace(diagnostic, words={**diagnostic.words, "line": line}))

    def _hint(self, diagnostic: Diagnostic) -> str:
        return self.hints.get(diagnostic.hint or diagnostic.code, "")

    def line(self, diagnostic: Diagnostic) -> str:
        """`file:line:col: severity: message [code]` and, indented, the hint."""
        return self.text(diagnostic, "")

    def text(self, diagnostic: Diagnostic, source: str) -> str:
        """As `line`, with the author's own line `source`, a mark under the place, and how the line should read."""
        severity = self.severities[diagnostic.severity]
        message = self.message(diagnostic)
        if "places" in diagnostic.words:
            message += " " + self.verdicts["more-places"].format(places=diagnostic.words["places"])
        parts = [f"{diagnostic.at}: {severity}: {message} [{diagnostic.code}]"]
        if source.strip():
            parts += _marked(source, diagnostic.at)
        begins, corrected, _ = self._hint(diagnostic).partition(_CORRECTED)
        hint = _filled(begins, diagnostic) if corrected else self.hint(diagnostic)
        parts += [hint] if hint else []
        # As the line it takes the place of, so that it can be copied with its indentation.
        parts += [f"{diagnostic.at.line} | {diagnostic.words.get('line', '')}"] if corrected else []
        return "\n    ".join(parts)


_CORRECTED = " {line}"
"""How a hint ends that shows the corrected line."""

_WIDEST = 100
"""Characters of a line that are shown."""


def _marked(source: str, at: Location) -> list[str]:
    """A line with its number, and a mark under a place in it. A long one is cut around the place."""
    number = f"{at.line} | "
    begin = max(0, at.column - 1 - _WIDEST // 2) if len(source) > _WIDEST else 0
    shown = source.replace("\t", " ")[begin : begin + _WIDEST]
    return [number + shown, " " * (len(number) + at.column - 1 - begin) + "^"]


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _filled(template: str, diagnostic: Diagnostic) -> str:
    return template.format_map(_Words(diagnostic.words))


def without_words(template: str) -> str:
    """A message about no fault in particular: what it would name is left open."""
    return _GAP.sub("…", template).replace("{{", "{").replace("}}", "}")


_GAP = re.compile(r"(?<!\{)\{\w+\}")

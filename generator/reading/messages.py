"""Diagnostics in words, in the reader's language. The words are data: messages/<language>.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic


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

    def message(self, diagnostic: Diagnostic) -> str:
        """What is wrong, without place and code."""
        return _filled(self.messages.get(diagnostic.code, diagnostic.code), diagnostic)

    def hint(self, diagnostic: Diagnostic) -> str:
        """What to do, or nothing."""
        return _filled(self.hints.get(diagnostic.hint or diagnostic.code, ""), diagnostic)

    def line(self, diagnostic: Diagnostic) -> str:
        """`file:line:col: severity: message [code]` and, indented, the hint."""
        severity = self.severities[diagnostic.severity]
        said = f"{diagnostic.at}: {severity}: {self.message(diagnostic)} [{diagnostic.code}]"
        hint = self.hint(diagnostic)
        return f"{said}\n    {hint}" if hint else said


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _filled(template: str, diagnostic: Diagnostic) -> str:
    return template.format_map(_Words(diagnostic.words))

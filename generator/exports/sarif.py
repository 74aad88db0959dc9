"""Diagnostics as SARIF 2.1.0, the form that code hosts and editors read findings in. Source: OASIS, SARIF 2.1.0."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator.diagnostics import Diagnostic
from generator.reading.messages import Catalogue, without_words


def sarif(diagnostics: Sequence[Diagnostic], words: Catalogue, explained: str = "") -> dict[str, Any]:
    """One run with every diagnostic, JSON-ready. Files are named from the project's root.

    `explained` is the address of the page that explains every code; empty while there is none.
    """
    codes = list(dict.fromkeys(diagnostic.code for diagnostic in diagnostics))
    rules = [
        {"id": code, "shortDescription": {"text": without_words(words.messages.get(code, code))}}
        | ({"help": {"text": without_words(words.hints[code])}} if code in words.hints else {})
        | ({"helpUri": f"{explained}#{code}"} if explained else {})
        for code in codes
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "onedoor", "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(diagnostic, words, codes.index(diagnostic.code)) for diagnostic in diagnostics],
            }
        ],
    }


def _result(diagnostic: Diagnostic, words: Catalogue, rule: int) -> dict[str, Any]:
    at = diagnostic.at
    place = {
        "artifactLocation": {"uri": quote(at.file)},
        "region": {"startLine": at.line, "startColumn": at.column},
    }
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": str(diagnostic.severity),
        "message": {"text": f"{words.message(diagnostic)} {words.hint(diagnostic)}".strip()},
        "locations": [{"physicalLocation": place}],
    }

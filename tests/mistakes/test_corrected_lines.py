"""The corrected line that an editor is shown, pasted over their own, makes the file one that can be read."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.content import folder
from generator.diagnostics import Diagnostic
from generator.reading import hidden_characters, located_yaml
from tests.diagnosing import catalogue, small_texts

YAML = {
    name: text for name, text in small_texts().items() if name.endswith(".yaml") and not name.startswith("checklist/")
}

_PLAIN = re.compile(r"^(?P<key>\s*(?:- )?[a-z_]+): (?P<value>[A-Za-zÅÄÖåäö][^\"'{}\[\]#:]*)$")
_BRACES = re.compile(r"\{sv: (?P<value>[^\"'{}:,]+), en: ")


def plain(pattern: str) -> Callable[[str], str | None]:
    """A line with a text of its own, written as `pattern` has it."""

    def spoil(line: str) -> str | None:
        found = _PLAIN.match(line)
        return pattern.format(**found.groupdict()) if found else None

    return spoil


def swapped(old: str, new: str) -> Callable[[str], str | None]:
    """A line with something that another thing stands for."""

    def spoil(line: str) -> str | None:
        return re.sub(old, new, line, count=1) if re.search(old, line) else None

    return spoil


CAUSES: Mapping[str, Callable[[str], str | None]] = {
    "a colon in a text": plain("{key}: {value}: nu"),
    "a quotation mark that is not closed": plain('{key}: "{value}'),
    "an apostrophe in quotation marks": plain("{key}: '{value}'s'"),
    "a tab for an indent": swapped(r"^    (?=\S)", "\t\t"),
    "a no-break space behind the colon": plain("{key}:\u00a0{value}"),
    "a no-break space for an indent": swapped(r"^  ", "\u00a0 "),
    "a dash without its space": swapped(r"^(\s+)- id", r"\1-id"),
    "a dash that is gone": swapped(r"^(\s+)- id", r"\1  id"),
    "one space too many": swapped(r"^    (?=[a-z])", "     "),
    "one space too few": swapped(r"^    (?=[a-z])", "   "),
    "typographic quotation marks": plain("{key}: ”{value}: nu”"),
    "a comma in braces": swapped(_BRACES.pattern, r"{sv: \g<value>, råd och stöd, en: "),
    "a comma and a word in braces": swapped(_BRACES.pattern, r"{sv: \g<value>, lån, en: "),
    "a colon in braces": swapped(_BRACES.pattern, r"{sv: \g<value>: nu, en: "),
    "no space behind the colon": plain("{key}:{value}"),
    "a first character that means something": plain("{key}: @{value}"),
    "a brace that is not closed": swapped(r"\}$", ""),
    "a bracket that is not closed": swapped(r"\]$", ""),
    "a hidden character": plain("{key}: {value}\u200b"),
}
"""What an editor does to one line of a file."""


def faults(text: str, file: str) -> list[Diagnostic]:
    return [*located_yaml.read(text, file)[2], *hidden_characters.hidden_characters(text, file)]


def pasted(text: str, fault: Diagnostic) -> str:
    lines = text.split("\n")
    lines[fault.at.line - 1] = fault.words["line"]
    return "\n".join(lines)


@pytest.mark.parametrize("cause", CAUSES)
def test_the_corrected_line_makes_the_file_one_that_can_be_read(cause: str) -> None:
    tried = shown = 0
    for file, text in YAML.items():
        for number, line in enumerate(text.split("\n")):
            spoiled = CAUSES[cause](line)
            lines = text.split("\n")
            told = [] if spoiled is None else faults("\n".join([*lines[:number], spoiled, *lines[number + 1 :]]), file)
            if not told or spoiled is None:
                continue
            tried += 1
            first = told[0]
            if first.words.get("line"):
                shown += 1
                lines[number] = spoiled
                assert not faults(pasted("\n".join(lines), first), file), (file, number + 1, spoiled, first)
                hint = catalogue("sv").text(first, spoiled)
                assert hint.endswith(f"{first.at.line} | {first.words['line']}"), hint
    assert tried
    assert shown == tried, f"{shown} of {tried} show a corrected line"


def test_both_versions_that_a_merge_left_are_shown() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: två\nc: 3\n=======\nb: tre\n>>>>>>> gren\nd: 4\n"
    (fault,) = faults(text, "actors.yaml")
    hint = catalogue("sv").hint(fault)
    assert "”b: två …”" in hint
    assert "”b: tre”" in hint


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_file_in_the_encoding_of_an_old_editor_shows_how_its_line_reads(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "actors.yaml").write_bytes("actors:\n  - id: x\n    name: Åsa på ön\n".encode(encoding))
    (fault,) = folder.read(tmp_path, {}).faults
    assert (fault.code, fault.at.line, fault.words["line"]) == ("not-utf8", 3, "    name: Åsa på ön")


def test_a_file_in_utf_16_is_told_without_a_line(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_bytes("actors:\n  - id: å\n".encode("utf-16"))
    (fault,) = folder.read(tmp_path, {}).faults
    assert (fault.code, "line" in fault.words) == ("not-utf8", False)


@pytest.mark.parametrize("text", ["- 0\u2028:", "a: {b: c\u2028, d e}", "- a: 1\u2028  a: 2", "a: b #c\u2028d"])
def test_what_only_yaml_counts_as_a_line_has_no_corrected_line_and_no_traceback(text: str) -> None:
    assert faults(text, "actors.yaml")

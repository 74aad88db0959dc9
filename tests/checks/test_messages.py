"""Every code has its words, with the same gaps to fill in every language, and a way out."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator import checks, cli
from tests.diagnosing import ROOT, case, catalogue, diagnose

HERE = Path(__file__).parent
CODES = sorted({*checks.CODES, *catalogue("sv").messages, *catalogue("en").messages})
CASES = sorted([*(HERE / "cases").glob("*.yaml"), *(HERE.parent / "reading" / "cases").glob("*.yaml")])


def gaps(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", text))


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_said_in_both_languages_with_the_same_gaps(code: str) -> None:
    swedish, english = catalogue("sv"), catalogue("en")
    assert gaps(swedish.messages[code]) == gaps(english.messages[code])


@pytest.mark.parametrize("hint", sorted({*catalogue("sv").hints, *catalogue("en").hints}))
def test_a_hint_is_said_in_both_languages_with_the_same_gaps(hint: str) -> None:
    assert gaps(catalogue("sv").hints[hint]) == gaps(catalogue("en").hints[hint])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_gap_is_left_open_and_every_fault_shows_a_way_out(path: Path, language: str) -> None:
    words = catalogue(language)
    for diagnostic in diagnose(case(path)[0]):
        assert not gaps(words.message(diagnostic) + words.hint(diagnostic))
        assert words.hint(diagnostic), diagnostic.code


def test_every_code_of_a_check_is_met_in_some_case() -> None:
    met = {d.code for path in CASES for d in diagnose(case(path)[0])}
    assert set(checks.CODES) - met == {"too-large-to-decide", "swapped-language"}, "shown by tests of their own"


def test_every_check_is_asked() -> None:
    files = (ROOT / "generator/checks").glob("*.py")
    checking = {file.stem for file in files if "\ndef check(" in file.read_text("utf-8")} - {"__init__"}
    assert checking - {Path(vars(module)["__file__"]).stem for module in checks.MODULES} == set()


SAYS = {"error": 1, "warning": 1, "_suggested": 1, "Slip": 0, "Refusal": 0}
"""Functions that make a fault, and which of what they are given is its code."""


@cache
def trees() -> tuple[ast.Module, ...]:
    """Every module of the generator."""
    return tuple(ast.parse(file.read_text("utf-8")) for file in (ROOT / "generator").rglob("*.py"))


def said_in(tree: ast.Module) -> Iterator[str]:
    """Codes that a module gives to what makes a fault, written out."""
    for node in ast.walk(tree):
        name = getattr(getattr(node, "func", None), "attr", "") or getattr(getattr(node, "func", None), "id", "")
        if isinstance(node, ast.Call) and name in SAYS and len(node.args) > SAYS[name]:
            given = ast.walk(node.args[SAYS[name]])
            yield from (one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_every_code_that_is_said_has_words_and_an_explanation(capsys: pytest.CaptureFixture[str]) -> None:
    said = {code for tree in trees() for code in said_in(tree) if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code)}
    assert len(said) > 100, "the codes are said by other functions now: name them above"
    assert said - set(CODES) == set()
    for code in CODES:
        assert cli.main(["explain", code, "--lang", "sv", "--root", str(ROOT)]) == 0, code
        assert capsys.readouterr().out.startswith(f"{code}\n"), code


def test_every_code_with_words_is_said_somewhere() -> None:
    nodes = [node for tree in trees() for node in ast.walk(tree)]
    written = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    # A model's own refusal is a name, since it is raised as one.
    assert {code for code in CODES if code not in written and code.replace("-", "_") not in written} == set()

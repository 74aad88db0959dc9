"""Every code has its words, with the same gaps to fill in every language, and a way out."""

import re
from pathlib import Path

import pytest

from generator import checks
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

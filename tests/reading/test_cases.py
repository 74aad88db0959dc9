"""Every case: what its comments say must be said is said, at that place, in those words, and nothing else."""

from pathlib import Path

import pytest

from tests.diagnosing import case, diagnose, said

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    texts, expected = case(path)
    assert expected, "a case that expects nothing proves nothing"
    assert sorted(said(diagnose(texts))) == expected

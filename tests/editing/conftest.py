"""A project of its own for every test that writes in one."""

from pathlib import Path

import pytest

from tests.diagnosing import small_texts


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in small_texts().items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path

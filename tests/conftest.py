"""Fixtures that tests of every kind share."""

import pytest

from generator.model.edition import Edition
from tests.diagnosing import edition_of, small_texts


@pytest.fixture
def small() -> dict[str, str]:
    """The small project as path → text, to change at will."""
    return dict(small_texts())


@pytest.fixture
def small_edition(small: dict[str, str]) -> Edition:
    """The small project's national edition."""
    edition, faults = edition_of(small)
    assert edition is not None
    assert not faults
    return edition

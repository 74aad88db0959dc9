"""The nation's edition as it stands in the content."""

from datetime import date

import pytest

from generator.content import project
from generator.model.edition import Edition
from tests.diagnosing import ROOT

DAY = date(2026, 11, 29)


@pytest.fixture(scope="session")
def nation() -> Edition:
    edition = project.read(ROOT).national
    assert edition is not None
    return edition.on(DAY)

"""The nation's edition as it stands in the content."""

from datetime import date

import pytest

from generator.model.edition import Edition
from tests import real_content

DAY = date(2026, 11, 29)


@pytest.fixture(scope="session")
def nation() -> Edition:
    return real_content.nation().on(DAY)

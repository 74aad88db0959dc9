"""Editions as they are published."""

from datetime import date

import pytest

from generator.model.edition import Edition
from tests import real_content

NAMES = ("sverige", "skane", "vastra-gotaland")
DAY = date(2026, 11, 29)


@pytest.fixture(scope="package")
def editions() -> list[Edition]:
    """The nation and two regions, as they are published."""
    found = [real_content.content().edition(name) for name in NAMES]
    return [edition.on(DAY) for edition in found if edition]

"""Editions as they are published."""

from datetime import date
from pathlib import Path

import pytest

from generator.content import project
from generator.model.edition import Edition

ROOT = Path(__file__).parents[2]
NAMES = ("sverige", "skane", "vastra-gotaland")
DAY = date(2026, 11, 29)


@pytest.fixture(scope="package")
def editions() -> list[Edition]:
    """The nation and two regions, as they are published."""
    content = project.read(ROOT)
    found = [content.edition(name) for name in NAMES]
    return [edition.on(DAY) for edition in found if edition]

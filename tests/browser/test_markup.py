"""A page of every family is valid HTML, warnings included, where the Nu Html Checker is at hand: VNU_JAR names its jar.

The audit asks it about every page: see audit/markup.py.
"""

import os
from pathlib import Path

import pytest

from audit import markup
from tests.browser.families import REGION, families, file_of

CHECKER = Path(os.environ["VNU_JAR"]) if "VNU_JAR" in os.environ else None


@pytest.mark.skipif(not markup.possible(CHECKER), reason="it takes Java, and VNU_JAR with the path of vnu.jar")
def test_a_page_of_every_family_is_valid(published: Path):
    assert CHECKER is not None
    paths = [path for both in families().values() for path in both]
    files = [site / file_of(path) for site in (published, published.parent / REGION) for path in paths]
    faults = markup.faults(CHECKER, [file for file in files if file.is_file()])
    assert [f"{file.relative_to(published.parent)}: {what}" for file, what in faults] == []

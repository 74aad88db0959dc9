"""The project's own content, read once a process: its values are frozen, so every test may share them."""

from functools import cache
from pathlib import Path

from generator.clock import today
from generator.content import project, project_check
from generator.content.project import NATION, Project
from generator.diagnostics import Diagnostic
from generator.model.edition import Edition
from generator.site import theme_loader
from tests.diagnosing import ROOT

THEME = theme_loader.load()
"""The theme as it is: one for all, since the templates of each are compiled anew."""


@cache
def content() -> Project:
    """All of it, every region's too."""
    return project.read(ROOT)


def nation() -> Edition:
    """The nation's edition, on no particular day."""
    edition = content().national
    assert edition is not None
    return edition


def read(root: Path, region: Path | None = None) -> Project:
    """A folder that holds much of the same: files with the same text are not read again."""
    return project.read(root, region, content().files)


def loaded(root: Path, edition_id: str = NATION, region: Path | None = None) -> tuple[Edition | None, list[Diagnostic]]:
    """As `project_check.load` without reasoning, and as `read`."""
    found = read(root, region)
    return found.edition(edition_id), project_check.diagnostics(found, edition_id, today(), reasoning=False)

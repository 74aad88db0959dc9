"""The result of one edition's build. Data types only."""

from pathlib import Path
from typing import NamedTuple


class Publication(NamedTuple):
    """An edition that was built and is in its place."""

    edition: str
    folder: Path
    own_pages: int
    """Pages rendered for this edition alone."""
    shared_pages: int
    """Shared pages with this edition's slots filled."""
    links: int
    """Files that share their bytes on disk with another edition's."""
    seconds: float
    is_addressed: bool = True
    """Whether its published address is known: without it there is neither a sitemap nor a catalogue for portals."""

    @property
    def pages(self) -> int:
        """All its pages."""
        return self.own_pages + self.shared_pages

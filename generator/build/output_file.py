"""A file of an edition: path, bytes and where they come from. Data types only."""

from typing import Literal, NamedTuple

Origin = Literal["shared", "own", "static"]
"""A shared page with this edition's slots filled, a page rendered for this edition alone, or no page."""


class OutputFile(NamedTuple):
    """A file of an edition."""

    path: str
    """Below the edition's folder, with /."""
    parts: tuple[bytes, ...]
    """Its bytes, in parts that other files and editions may share."""
    origin: Origin

    @property
    def content(self) -> bytes:
        """All its bytes."""
        return b"".join(self.parts)

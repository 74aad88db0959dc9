"""Of what an edition was made. Data types only."""

from typing import NamedTuple


class Versions(NamedTuple):
    """Enough to make the same edition again."""

    generator: str
    """The generator's version, such as 0.2.0; empty where it was never installed."""
    content: str
    """A digest of the nation's content: the same for the same texts, hexadecimal digits."""

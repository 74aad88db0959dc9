"""The script by which a frame on somebody else's page grows with what it shows.

It stands below a folder whose files others may take (see headers.py), once a language, at an address that stays when
the theme changes: others have written it into their pages.
"""

from collections.abc import Iterator, Sequence

from generator.model.theme import Theme
from generator.pages.routes import Routes

SOURCE = "components/frame/height.js"
NAME = "height.js"
"""What it is called, beside the page that shows the start of the analysis in a frame."""


def files(theme: Theme, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The script for every language."""
    for folder in Routes.of(theme.ui, languages).everywhere("embed-analysis").values():
        yield folder + NAME, theme.assets[SOURCE]

"""The theme as a value: what pages are dressed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, eq=False)
class Theme:
    """All that pages are dressed in."""

    templates: Mapping[str, str]
    """Path below the theme → Jinja source."""
    ui: Mapping[str, Mapping[str, Any]]
    """Language → the words of the interface."""
    icons: Mapping[str, str]
    """Name → inline SVG."""
    assets: Mapping[str, bytes]
    """Path below `folder` → what the browser fetches."""
    folder: str
    """`assets/<hash>`: a name that changes when any asset does, so that browsers may keep assets for ever."""

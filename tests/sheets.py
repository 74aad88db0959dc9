"""The site's style sheets, taken apart: which names their selectors ask for. It knows nothing of what pages hold."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

THEME = Path(__file__).parent.parent / "site_templates"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([^{};]+)\{")
_STEP = re.compile(r"(?:from|to|[\d.]+%)(?:,\s*(?:from|to|[\d.]+%))*")
_CLASS = re.compile(r"\.([a-z][\w-]*)")


@cache
def sheets() -> dict[str, str]:
    """Name of each sheet, below the theme's folder → its CSS without comments."""
    files = [*THEME.glob("css/*.css"), *THEME.glob("components/*/*.css")]
    return {file.relative_to(THEME).as_posix(): _COMMENT.sub("", file.read_text("utf-8")) for file in sorted(files)}


def selectors(css: str) -> Iterator[str]:
    """Every selector of a sheet, without the values of attributes; steps of animations and queries are none."""
    for found in _SELECTOR.findall(css):
        selector = re.sub(r'"[^"]*"', "", found.strip())
        if not selector.startswith("@") and not _STEP.fullmatch(selector):
            yield selector


def classes(css: str) -> set[str]:
    """Every class that a sheet's selectors ask for."""
    return {name for selector in selectors(css) for name in _CLASS.findall(selector)}

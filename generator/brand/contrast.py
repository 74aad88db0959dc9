"""Contrast between two colours, as WCAG 2.2 measures it, in whole numbers so that every machine agrees.

Knows the measure only: which colours must be told apart is the business of `colours`.
"""

import re
from typing import NamedTuple

_SCALE = 10**9
_FLARE = _SCALE // 20
"""The 0.05 that WCAG adds to both luminances."""


class Rgb(NamedTuple):
    """A colour, each part 0–255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02X}{self.green:02X}{self.blue:02X}"


BLACK, WHITE = Rgb(0, 0, 0), Rgb(255, 255, 255)


def rgb(colour: str) -> Rgb:
    """The colour written as #RRGGBB."""
    found = re.fullmatch(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})", colour)
    if found is None:
        raise ValueError(colour)
    return Rgb(*(int(part, 16) for part in found.groups()))


def _linear(part: int) -> int:
    """Light of an sRGB channel, as a share of 10⁹."""
    share = part / 255
    light = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the standard's
    return round(light * _SCALE)


_LIGHT = tuple(_linear(part) for part in range(256))


def luminance(colour: Rgb) -> int:
    """Relative luminance, as a share of 10⁹."""
    light = 2126 * _LIGHT[colour.red] + 7152 * _LIGHT[colour.green] + 722 * _LIGHT[colour.blue]
    return light // 10_000


def contrast(one: Rgb, other: Rgb) -> int:
    """Contrast ratio in hundredths, rounded down: 450 is 4.5:1, and what is nearly enough is not enough."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return 100 * (lighter + _FLARE) // (darker + _FLARE)


def mixed(colour: Rgb, into: Rgb, share: int) -> Rgb:
    """`colour` with `share` 256ths of `into`, each channel to the nearest whole number."""
    return Rgb(*((a * (256 - share) + b * share + 128) // 256 for a, b in zip(colour, into, strict=True)))


def strongest(colour: Rgb) -> Rgb:
    """The same hue as strong as it gets: all channels raised alike until one is full."""
    most = max(colour)
    return Rgb(*(part * 255 // most for part in colour)) if most else colour


def spoken(ratio: int) -> str:
    """A ratio as people read it: 4.53."""
    return f"{ratio // 100}.{ratio % 100:02d}"

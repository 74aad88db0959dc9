"""low-contrast: a region's colours must be readable wherever the site uses them.

The pairs are those of site_templates/css: the primary colour is text and buttons on paper and cards; the accent is a
surface under ink, and words and marks on the primary colour. The dark variants are made to pass, never chosen.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.brand.contrast import BLACK, WHITE, Rgb, contrast, mixed, rgb, spoken, strongest
from generator.diagnostics import Diagnostic, error
from generator.model.identity import Brand

CODE = "low-contrast"

ACCENT = rgb("#F4B63F")
"""The standard light."""

TEXT, CONTROL = 450, 300
"""Least contrast in hundredths: WCAG 1.4.3 for text, 1.4.11 for controls and marks."""

PAPER, CARD, SOFT, INK = rgb("#F6F4EE"), rgb("#FFFFFF"), rgb("#ECE8DC"), rgb("#1C2226")
DARK_PAPER, DARK_CARD, DARK_SOFT = rgb("#10181D"), rgb("#18232A"), rgb("#202D35")

_CALM = 700
"""What the primary colour is lightened to in the dark: as clear there as the standard palette's."""


class Pair(NamedTuple):
    """A colour the region chooses, and one it must be told apart from."""

    field: str
    against: Rgb
    least: int


class Dark(NamedTuple):
    """Dark variants of a brand."""

    brand: Rgb
    """Text and buttons."""
    band: Rgb
    """The surface of the header and the door."""


def dark(primary: Rgb) -> Dark:
    """Variants of the primary colour for dark surroundings: as little lighter as it takes to be calm to read.

    Halfway to the strongest colour of its hue first: mixed with white alone, a dark colour turns grey.
    """
    hue = mixed(primary, strongest(primary), 128)
    lighter = next(
        tried
        for share in range(257)
        if contrast(tried := mixed(hue, WHITE, share), DARK_SOFT) >= TEXT and contrast(tried, DARK_CARD) >= _CALM
    )
    return Dark(lighter, mixed(primary, DARK_PAPER, 154))


def pairs(brand: Brand) -> tuple[Pair, ...]:
    """Everything that the brand's colours must be told apart from.

    Where the primary colour will not do, the accent is measured on the one suggested instead.
    """
    surroundings = (Pair("primary", PAPER, TEXT), Pair("primary", CARD, TEXT), Pair("primary", SOFT, CONTROL))
    band = nearest(rgb(brand.primary), surroundings) or BLACK
    return (
        *surroundings,
        Pair("accent", INK, TEXT),
        Pair("accent", band, TEXT),
        Pair("accent", dark(band).band, TEXT),
        Pair("accent", DARK_PAPER, CONTROL),
    )


def accent(brand: Brand) -> Rgb:
    """The accent that is written, else the shade nearest to the standard one that passes beside the primary colour."""
    if brand.accent:
        return rgb(brand.accent)
    return nearest(ACCENT, (p for p in pairs(brand) if p.field == "accent")) or ACCENT


def check(brand: Brand) -> Iterator[Diagnostic]:
    """The worst failing pair of each colour, with what was measured and the nearest colour that passes all.

    An accent that nobody has written is derived, and passes where the primary colour does.
    """
    every = pairs(brand)
    for field, written in (("primary", brand.primary), ("accent", brand.accent)):
        if not written:
            continue
        colour = rgb(written)
        own = [p for p in every if p.field == field]
        failing = [p for p in own if contrast(colour, p.against) < p.least]
        if failing:
            worst = min(failing, key=lambda p: (contrast(colour, p.against) - p.least, p.against))
            meant = nearest(colour, own)
            yield error(
                brand.at(field),
                CODE,
                hint="nearest-colour" if meant else "no-nearest-colour",
                field=field,
                value=str(colour),
                against=str(worst.against),
                ratio=spoken(contrast(colour, worst.against)),
                least=spoken(worst.least),
                meant=str(meant) if meant else "",
            )


def nearest(colour: Rgb, wanted: Iterable[Pair]) -> Rgb | None:
    """The colour that passes every pair after the least darkening or lightening; none when no shade of it does."""
    pairs_wanted = tuple(wanted)
    for share in range(257):
        for into in (BLACK, WHITE):
            tried = mixed(colour, into, share)
            if all(contrast(tried, p.against) >= p.least for p in pairs_wanted):
                return tried
    return None

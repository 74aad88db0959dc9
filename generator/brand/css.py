"""A brand as a stylesheet: the custom properties that a region changes, and nothing else.

The names are those of site_templates/css/10-tokens.css.
"""

from collections.abc import Mapping

from generator.brand.colours import ACCENT, DARK_PAPER, accent, dark
from generator.brand.contrast import WHITE, mixed, rgb
from generator.model.identity import Brand

_GLOW, _DARK_GLOW = 184, 217
"""How much of the surroundings, in 256ths, makes the accent a faint glow under ink."""

FONT = "edition"
"""Name of the region's own font family."""


def css(brand: Brand) -> str:
    """The sheet to load after the site's own; empty for the standard brand. The font lies beside it."""
    standard = Brand()
    light: dict[str, str] = {}
    darker: dict[str, str] = {}
    if brand.primary != standard.primary:
        primary = rgb(brand.primary)
        variants = dark(primary)
        light |= {"brand": str(primary), "on-brand": str(WHITE), "band": str(primary), "on-band": str(WHITE)}
        darker |= {"brand": str(variants.brand), "on-brand": str(DARK_PAPER), "band": str(variants.band)}
    shine = accent(brand)
    if shine != ACCENT:
        light |= {"light": str(shine), "glow": str(mixed(shine, WHITE, _GLOW))}
        darker |= {"glow": str(mixed(shine, DARK_PAPER, _DARK_GLOW)), "focus": str(shine)}
    in_dark = f"@media (prefers-color-scheme: dark) {{\n{_root(darker)}}}\n" if darker else ""
    return _font(brand) + _root(light) + in_dark


def _root(properties: Mapping[str, str]) -> str:
    if not properties:
        return ""
    return ":root {\n" + "".join(f"--{name}: {value};\n" for name, value in properties.items()) + "}\n"


def _font(brand: Brand) -> str:
    if brand.font is None:
        return ""
    source = f'font-family: "{FONT}";\nsrc: url("{brand.font}") format("woff2");\nfont-display: swap;\n'
    return f"@font-face {{\n{source}}}\n" + f'body {{ font-family: "{FONT}", system-ui, sans-serif; }}\n'

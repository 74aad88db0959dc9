"""What a logo may be made of: the lists that `svg` reads a drawing with."""

import re

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
EDITORS = re.compile(
    r"http://(www\.inkscape\.org|sodipodi\.|www\.w3\.org/1999/02/22-rdf|creativecommons\.org|web\.resource\.org/cc"
    r"|purl\.org/dc|ns\.adobe\.com|www\.bohemiancoding\.com|www\.serif\.com|www\.figma\.com|vectornator\.io)"
)
"""Namespaces of drawing programs: dropped in silence, with all that stands in them."""

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
CLIPS = frozenset({"clipPath"})
"""Where only the outline counts, whatever it is painted with."""
SPOKEN = frozenset({"title", "desc"})
DROPPED = frozenset({"metadata"})
WRAPPERS = frozenset({"a", "switch", "symbol", "svg"})
"""Refused, but what stands in them is read on: a drawing may lie there, with faults of its own."""
ELEMENTS = frozenset({"svg", "g", "defs", *SPOKEN, *SHAPES, *CLIPS, "linearGradient", "radialGradient", "stop", "mask"})

# fmt: off
PRESENTATION = frozenset(
    (
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "clip-path",
        "clip-rule", "mask", "color", "stop-color", "stop-opacity",
    )
)
"""What may be said in a style as well as in an attribute of its own."""
ATTRIBUTES = PRESENTATION | frozenset(
    (
        "id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height",
        "points", "viewBox", "transform", "preserveAspectRatio", "offset", "gradientUnits", "gradientTransform",
        "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "pathLength", "version", "href",
    )
)
# fmt: on

_IGNORED = frozenset({"role", "focusable", "enable-background", "baseProfile", "vector-effect"})
"""Harmless, and without effect in a drawing that stands alone."""
_IGNORED_PREFIXES = ("aria-", "data-")
_IGNORED_STYLES = re.compile(
    r"-inkscape-.*|font.*|line-height|text-.*|isolation|enable-background|vector-effect|paint-order"
)
_IDLE_STYLES = frozenset(
    {"display:inline", "display:block", "visibility:visible", "overflow:visible", "mix-blend-mode:normal"}
)
"""What says only what is so anyway. Anything else of them would change the drawing, and is refused."""

_VALUE = re.compile(
    r"(?!.*(?:url|var\())[#A-Za-z0-9.,%()\s+\-]*|url\(#[A-Za-z_][\w.-]*\)", re.IGNORECASE | re.DOTALL | re.ASCII
)
"""Numbers, names, colours, transforms and paths; of addresses only a place in the drawing itself."""
_FRAGMENT = re.compile(r"#[A-Za-z_][\w.-]*", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


def is_ignored_attribute(name: str) -> bool:
    """Whether an attribute is left out in silence."""
    return name in _IGNORED or name.startswith(_IGNORED_PREFIXES)


def is_ignored_style(name: str, value: str) -> bool:
    """Whether a declaration of a style is left out in silence."""
    return bool(_IGNORED_STYLES.fullmatch(name)) or f"{name}:{value}" in _IDLE_STYLES


def is_safe(element: str, name: str, value: str) -> bool:
    """Whether an attribute's value can be published as it is."""
    pattern = {"href": _FRAGMENT, "id": _NAME}.get(name, _VALUE)
    return bool(pattern.fullmatch(value)) and (name != "href" or element.endswith("Gradient"))

"""An SVG drawing: read with a strict list of what a logo needs, and written anew from what was understood.

Nothing is passed through: what is not on the lists is refused with its line, except what editors are known to leave
behind, which is dropped. So no script, no style sheet, no address and no entity can reach the published file.
"""

import re
from collections.abc import Mapping
from xml.parsers import expat

from generator.brand.refusal import Refusal
from generator.xmltext import escaped, quoted

_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_EDITORS = re.compile(
    r"http://(www\.inkscape\.org|sodipodi\.|www\.w3\.org/1999/02/22-rdf|creativecommons\.org|web\.resource\.org/cc"
    r"|purl\.org/dc|ns\.adobe\.com|www\.bohemiancoding\.com|www\.serif\.com|www\.figma\.com|vectornator\.io)"
)
"""Namespaces of drawing programs: dropped in silence, with all that stands in them."""

_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_PAINT = ("linearGradient", "radialGradient", "stop", "clipPath", "mask")
ELEMENTS = frozenset({"svg", "g", "defs", "title", "desc", *_SHAPES, *_PAINT})
"""What a logo may be made of."""

_SPOKEN = frozenset({"title", "desc"})
_DROPPED = frozenset({"metadata"})

# fmt: off
_PRESENTATION = frozenset(
    (
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "clip-path",
        "clip-rule", "mask", "color", "stop-color", "stop-opacity",
    )
)
ATTRIBUTES = _PRESENTATION | frozenset(
    (
        "id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height",
        "points", "viewBox", "transform", "preserveAspectRatio", "offset", "gradientUnits", "gradientTransform",
        "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "pathLength", "version", "href",
    )
)
# fmt: on
"""What may be said of it."""

_IGNORED = frozenset({"class", "role", "focusable", "enable-background", "baseProfile", "vector-effect"})
"""Harmless, and without effect in a drawing that stands alone."""
_IGNORED_PREFIXES = ("aria-", "data-")
_IGNORED_STYLES = re.compile(
    r"-inkscape-.*|font.*|line-height|text-.*|display|visibility|overflow|mix-blend-mode|isolation"
)

_VALUE = re.compile(r"(?!.*url)[#A-Za-z0-9.,%()\s+\-]*|url\(#[A-Za-z_][\w.-]*\)", re.IGNORECASE | re.DOTALL | re.ASCII)
"""Numbers, names, colours, transforms and paths; of addresses only a place in the drawing itself."""
_FRAGMENT = re.compile(r"#[A-Za-z_][\w.-]*", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)

_BYTES = 50 * 1024
_PARTS = 2000
_DEEPEST = 32


def svg(content: bytes) -> bytes:
    """The drawing written anew. Raises `Refusal` with line and column for what a logo may not hold."""
    if len(content) > _BYTES:
        raise Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(_BYTES // 1024))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("not-utf8") from None
    return _Reader(text).written.encode()


class _Reader:
    """Reads a drawing once and writes what it understands."""

    def __init__(self, text: str) -> None:
        self._out: list[str] = []
        self._open: list[str] = []
        self._skipping = 0
        self._parts = 0
        # The encoding is ours to say: a declared one could hide what the bytes mean.
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        self._parser = parser
        try:
            parser.Parse(text.encode(), True)
        except expat.ExpatError as fault:
            raise Refusal("not-a-drawing", fault.lineno, fault.offset + 1) from None

    @property
    def written(self) -> str:
        return "".join(self._out) + "\n"

    def _refuse(self, code: str, **words: str) -> Refusal:
        return Refusal(code, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1, **words)

    def _doctype(self, name: str, *_: object) -> None:
        raise self._refuse("svg-doctype", value=name)

    def _instruction(self, target: str, _: str) -> None:
        raise self._refuse("svg-element", value=f"<?{target}?>")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._parts += 1
        if self._parts > _PARTS or len(self._open) + self._skipping > _DEEPEST:
            raise self._refuse("svg-too-big", most=str(_PARTS))
        if self._skipping or _EDITORS.match(space) or (space == _NAMESPACE and local in _DROPPED):
            self._skipping += 1
            return
        known = space == _NAMESPACE and local in ELEMENTS and (bool(self._open) == (local != "svg"))
        if not known or (self._open and self._open[-1] in _SPOKEN):
            raise self._refuse("svg-element", value=local)
        said = self._attributes(local, attributes)
        if local == "svg" and "viewBox" not in said:
            raise self._refuse("svg-without-viewbox")
        root = f' xmlns="{_NAMESPACE}"' if local == "svg" else ""
        self._out.append(f"<{local}{root}" + "".join(f" {k}={quoted(v)}" for k, v in sorted(said.items())) + ">")
        self._open.append(local)

    def _end(self, _: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._out.append(f"</{self._open.pop()}>")

    def _text(self, text: str) -> None:
        if self._skipping:
            return
        if self._open and self._open[-1] in _SPOKEN:
            self._out.append(escaped(text))
        elif text.strip():
            raise self._refuse("svg-text", value=text.strip()[:40])

    def _attributes(self, element: str, given: Mapping[str, str]) -> dict[str, str]:
        said: dict[str, str] = {}
        for name, value in given.items():
            space, _, local = name.rpartition(" ")
            if _EDITORS.match(space) or space == _XML or (not space and _is_ignored(local)):
                continue
            if not space and local == "style":
                said |= self._style(value)
            elif (not space and local in ATTRIBUTES) or (space == _XLINK and local == "href"):
                said[local] = self._safe(element, local, value)
            else:
                raise self._refuse("svg-attribute", value=local, element=element)
        return said

    def _style(self, style: str) -> dict[str, str]:
        """The declarations of a style attribute as the attributes they stand for."""
        said = {}
        for declaration in filter(str.strip, style.split(";")):
            name, _, value = (part.strip() for part in declaration.partition(":"))
            if name in _PRESENTATION:
                said[name] = self._safe("style", name, value)
            elif not _IGNORED_STYLES.fullmatch(name):
                raise self._refuse("svg-attribute", value=name, element="style")
        return said

    def _safe(self, element: str, name: str, value: str) -> str:
        pattern = {"href": _FRAGMENT, "id": _NAME}.get(name, _VALUE)
        if not pattern.fullmatch(value) or (name == "href" and not element.endswith("Gradient")):
            raise self._refuse("svg-value", value=value[:60], field=name)
        return value


def _is_ignored(name: str) -> bool:
    return name in _IGNORED or name.startswith(_IGNORED_PREFIXES)

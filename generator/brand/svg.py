"""An SVG drawing: read with a strict list of what a logo needs, and written anew from what was understood.

Nothing is passed through: what is not on the lists is refused with its line, all of it in one reading, except what
editors are known to leave behind, which is dropped. So no script, no style sheet, no address and no entity can reach
the published file.
"""

from collections.abc import Mapping
from xml.parsers import expat

from generator.brand.refusal import Refusal, Refused
from generator.brand.svg_parts import SvgElement, colourless, written
from generator.brand.svg_style import CssRule, FilePosition, sheet, style
from generator.brand.svg_vocabulary import (
    ATTRIBUTES,
    DROPPED,
    EDITORS,
    ELEMENTS,
    NAMESPACE,
    SPOKEN,
    WRAPPERS,
    XLINK,
    XML,
    is_ignored_attribute,
    is_safe,
)

_BYTES = 50 * 1024
_READABLE = 20 * _BYTES
"""A drawing that is too big is still read for its other faults, up to here."""
_PARTS = 2000
_DEEPEST = 32
_PUBLIC = "-//W3C//DTD SVG"
"""How the public name of SVG's own definition begins: what old drawing programs write, and nobody fetches."""


def svg(content: bytes) -> bytes:
    """The drawing written anew. Raises `Refused` with lines and columns for all that a logo may not hold."""
    drawing, refusals = _read(content)
    if refusals:
        raise Refused(refusals)
    return drawing


def understood(content: bytes) -> bytes:
    """What can be drawn of a drawing, whatever else was refused in it; empty when nothing can."""
    return _read(content)[0]


def _read(content: bytes) -> tuple[bytes, list[Refusal]]:
    """What was understood of a drawing, written anew, and all that was refused."""
    too_big = []
    if len(content) > _BYTES:
        too_big = [Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(_BYTES // 1024))]
    if len(content) > _READABLE:
        return b"", too_big
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return b"", [*too_big, Refusal("not-utf8")]
    reader = _Reader()
    reader.read(text)
    drawing = f"{written(reader.parts, reader.rules)}\n".encode() if reader.parts else b""
    return drawing, [*too_big, *reader.refusals]


class _EndedEarly(Exception):
    """What follows cannot be read without risk."""


class _Reader:
    """Reads a drawing once: its parts, its rules of style, and all that is wrong with it."""

    def __init__(self) -> None:
        self.parts: list[SvgElement] = []
        self.rules: list[CssRule] = []
        self.refusals: list[Refusal] = []
        self._open: list[SvgElement | None] = []
        """None for what is refused but read on."""
        self._skipping = 0
        self._count = 0
        self._sheet: list[str] | None = None
        self._sheet_at = FilePosition(1, 1)
        # The encoding is ours to say: a declared one could hide what the bytes mean.
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> None:
        """Read all of it, or as far as it can be read."""
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as fault:
            self.refusals.append(Refusal("not-a-drawing", fault.lineno, fault.offset + 1))
        except _EndedEarly:
            pass
        else:
            self.refusals += colourless(self.parts, self.rules)

    @property
    def _here(self) -> FilePosition:
        return FilePosition(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _refuse(self, code: str, **words: str) -> None:
        at = self._here
        self.refusals.append(Refusal(code, at.line, at.column, **words))

    def _doctype(self, name: str, _: str | None, public: str | None, has_own: int) -> None:
        if has_own or not (public or "").startswith(_PUBLIC):
            self._refuse("svg-doctype", value=name)
        if has_own:
            raise _EndedEarly

    def _instruction(self, target: str, _: str) -> None:
        self._refuse("svg-element", value=f"<?{target}?>")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._count += 1
        if self._count > _PARTS or len(self._open) + self._skipping > _DEEPEST:
            self._refuse("svg-too-big", most=str(_PARTS))
            raise _EndedEarly
        if self._skipping or EDITORS.match(space) or (space == NAMESPACE and local in DROPPED):
            self._skipping += 1
        elif space == NAMESPACE and local == "style" and self._open:
            self._sheet = []
            self._skipping = 1
        elif not self._is_known(space, local):
            self._refuse("svg-element", value=local)
            if space == NAMESPACE and local in WRAPPERS:
                self._open.append(None)
            else:
                self._skipping = 1
        else:
            self._part(local, attributes)

    def _is_known(self, space: str, local: str) -> bool:
        in_words = bool(self._open) and self._open[-1] is not None and self._open[-1].name in SPOKEN
        return space == NAMESPACE and local in ELEMENTS and (bool(self._open) == (local != "svg")) and not in_words

    def _part(self, local: str, given: Mapping[str, str]) -> None:
        parent = next((part for part in reversed(self._open) if part), None)
        part = SvgElement(local, parent, self._here)
        for name, value in given.items():
            self._attribute(part, name, value)
        if local == "svg" and "viewBox" not in part.attributes:
            self._refuse("svg-without-viewbox")
        (parent.inside if parent else self.parts).append(part)
        self._open.append(part)

    def _attribute(self, part: SvgElement, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        if EDITORS.match(space) or space == XML or (not space and is_ignored_attribute(local)):
            return
        if not space and local == "class":
            part.classes = frozenset(value.split())
        elif not space and local == "style":
            said = style(value, self._here)
            part.style = said.attributes
            for refusal in said.refusals:
                self._refuse(refusal.code, **refusal.words)
        elif not ((not space and local in ATTRIBUTES) or (space == XLINK and local == "href")):
            self._refuse("svg-attribute", value=local, element=part.name)
        elif not is_safe(part.name, local, value):
            self._refuse("svg-value", value=value[:60], field=local)
        else:
            part.attributes[local] = value

    def _end(self, _: str) -> None:
        if not self._skipping:
            self._open.pop()
            return
        self._skipping -= 1
        if not self._skipping and self._sheet is not None:
            found = sheet("".join(self._sheet), self._sheet_at)
            self.rules += found.rules
            self.refusals += found.refusals
            self._sheet = None

    def _text(self, text: str) -> None:
        if self._sheet is not None:
            self._sheet_at = self._sheet_at if self._sheet else self._here
            self._sheet.append(text)
        elif self._skipping or not self._open:
            return
        elif self._open[-1] is not None and self._open[-1].name in SPOKEN:
            self._open[-1].inside.append(text)
        elif text.strip():
            self._refuse("svg-text", value=text.strip()[:40])

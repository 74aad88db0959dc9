"""The parts of a drawing as they were understood: written anew, and asked whether anything says their colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.brand.refusal import Refusal
from generator.brand.svg_style import CssRule, FilePosition, of_classes
from generator.brand.svg_vocabulary import CLIPS, NAMESPACE, SHAPES
from generator.xmltext import escaped, quoted


@dataclass
class SvgElement:
    """An element of a drawing."""

    name: str
    parent: "SvgElement | None"
    at: FilePosition
    attributes: dict[str, str] = field(default_factory=dict)
    classes: frozenset[str] = frozenset()
    style: dict[str, str] = field(default_factory=dict)
    """Declarations of its own style attribute."""
    inside: "list[SvgElement | str]" = field(default_factory=list)

    def shown(self, rules: Sequence[CssRule]) -> dict[str, str]:
        """Its attributes, with what is said of its classes, and over that what its own style says."""
        return {**self.attributes, **of_classes(rules, self.classes), **self.style}

    def line(self) -> "Iterator[SvgElement]":
        """The part and all that it stands in."""
        part: SvgElement | None = self
        while part:
            yield part
            part = part.parent


def written(parts: Sequence[SvgElement | str], rules: Sequence[CssRule]) -> str:
    """The parts as text."""
    return "".join(escaped(part) if isinstance(part, str) else _written(part, rules) for part in parts)


def _written(part: SvgElement, rules: Sequence[CssRule]) -> str:
    root = f' xmlns="{NAMESPACE}"' if part.name == "svg" else ""
    said = "".join(f" {name}={quoted(value)}" for name, value in sorted(part.shown(rules).items()))
    return f"<{part.name}{root}{said}>{written(part.inside, rules)}</{part.name}>"


def colourless(parts: Sequence[SvgElement | str], rules: Sequence[CssRule]) -> Iterator[Refusal]:
    """Parts with a class of which no rule says anything, and without any other colour: they would be drawn black."""
    known = frozenset(name for rule in rules for name in rule.classes)
    for part in parts:
        if isinstance(part, str) or part.name in CLIPS:
            continue
        if part.name in SHAPES or part.name == "stop":
            line = [part] if part.name == "stop" else list(part.line())
            said = frozenset(name for above in line for name in above.shown(rules))
            lost = sorted(name for above in line for name in above.classes - known)
            if lost and not said & {"fill", "stroke", "stop-color"}:
                yield Refusal("svg-class-without-style", *part.at, value=lost[0])
        yield from colourless(part.inside, rules)

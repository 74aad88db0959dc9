"""Style sheets and style attributes of a drawing → the attributes they stand for.

Of a style sheet only rules for classes are understood (`.cls-1, .cls-2 { fill: #123; }`): they are all as strong, so
that the later one wins and nothing else must be known of how style sheets work. All else is refused.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.brand.refusal import Refusal
from generator.brand.svg_vocabulary import PRESENTATION, is_ignored_style, is_safe

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"\s*([^{};]*?)\s*\{([^{}]*)\}|\s*(\S[^{}]*[{};]?)")
_CLASSES = re.compile(r"\.-?[A-Za-z_][\w-]*(\s*,\s*\.-?[A-Za-z_][\w-]*)*", re.ASCII)


class CssRule(NamedTuple):
    """What a style sheet says of some classes."""

    classes: frozenset[str]
    attributes: dict[str, str]


class Style(NamedTuple):
    """A style as attributes, and what of it was refused."""

    attributes: dict[str, str]
    refusals: tuple[Refusal, ...]


class Sheet(NamedTuple):
    """A style sheet as rules, and what of it was refused."""

    rules: tuple[CssRule, ...]
    refusals: tuple[Refusal, ...]


class FilePosition(NamedTuple):
    """Where a text begins in a file; line and column count from 1."""

    line: int
    column: int

    def after(self, text: str) -> "FilePosition":
        """Where what follows `text` begins."""
        lines = text.count("\n")
        return FilePosition(self.line + lines, len(text) - text.rfind("\n") if lines else self.column + len(text))


def style(text: str, at: FilePosition) -> Style:
    """The declarations of a style, which begins at a place."""
    said: dict[str, str] = {}
    refused = []
    for match in re.finditer(r"[^;]+", text):
        name, _, value = (part.strip() for part in match[0].partition(":"))
        start = at.after(text[: match.start() + len(match[0]) - len(match[0].lstrip())])
        if not name or is_ignored_style(name, value):
            continue
        if name not in PRESENTATION:
            refused.append(Refusal("svg-attribute", *start, value=name, element="style"))
        elif not is_safe("style", name, value):
            refused.append(Refusal("svg-value", *start, value=value[:60], field=name))
        else:
            said[name] = value
    return Style(said, tuple(refused))


def sheet(text: str, at: FilePosition) -> Sheet:
    """The rules of a style sheet, which begins at a place."""
    text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    rules, refused = [], []
    for match in _RULE.finditer(text):
        selector = match[1] if match[2] is not None else match[3]
        if match[2] is None or not _CLASSES.fullmatch(selector):
            start = at.after(text[: match.start() + len(match[0]) - len(match[0].lstrip())])
            refused.append(Refusal("svg-style-rule", *start, value=" ".join(selector.split())[:60]))
        if match[2] is not None:
            said = style(match[2], at.after(text[: match.start(2)]))
            refused += said.refusals
            rules.append(CssRule(frozenset(name.strip(" .\n\t\r") for name in selector.split(",")), said.attributes))
    return Sheet(tuple(rules), tuple(refused))


def of_classes(rules: Sequence[CssRule], classes: frozenset[str]) -> dict[str, str]:
    """What the rules say of something with these classes; of two that say different things the later."""
    return {name: value for rule in rules if rule.classes & classes for name, value in rule.attributes.items()}

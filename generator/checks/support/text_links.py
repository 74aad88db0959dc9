"""What a Markdown text points to: links by scheme, `[x](need:id)`, and embedded records, `::: service id`.

Knows where in the file each stands. Knows neither the schemes nor the records there are.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.diagnostics import Location
from generator.model.guide import Guide, Text

_LINK = re.compile(r"\]\(\s*(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<target>[^)\s]*)(?=\s*\)|\s+[\"'])")
"""A link that is never closed leads nowhere: `broken-link` tells it."""
_IMAGE = re.compile(r"!\[[^\]]*(?=\]\()")
_EMBED = re.compile(r"^:::\s*(?P<scheme>\S+)[ \t]*(?P<target>\S*)")
_CODE = re.compile(r"<!--.*?-->|(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")


class TextLink(NamedTuple):
    """A link or an embedded record: `scheme`, what it points to, and where the target stands."""

    scheme: str
    target: str
    at: Location
    embedded: bool


def lines(text: Guide | Text) -> Iterator[tuple[Location, str]]:
    """The lines of a text's body that are neither code nor comments, each with the place of its first character."""
    begin = text.at("body")
    fenced = False
    for number, line in enumerate(text.body.split("\n")):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            column = begin.column if number == 0 else 1
            yield Location(begin.file, begin.line + number, column), _CODE.sub(lambda m: " " * len(m[0]), line)


def links(text: Guide | Text) -> Iterator[TextLink]:
    """Every link with a scheme and every embedded record, in the order they are read."""
    for at, line in lines(text):
        embed = _EMBED.match(line)
        if embed is not None:
            yield _link(embed, at, embedded=True)
        # What leads to a picture elsewhere is no link: it is judged as the picture.
        pictures = {found.end() for found in _IMAGE.finditer(line)}
        for link in _LINK.finditer(line):
            if link.start() not in pictures or link["scheme"] == "image":
                yield _link(link, at, embedded=False)


def _link(found: re.Match[str], at: Location, *, embedded: bool) -> TextLink:
    name = "target" if found["target"] else "scheme"
    where = at._replace(column=at.column + found.start(name))
    return TextLink(found["scheme"], found["target"], where, embedded)

"""lost-markup, …-image, broken-link: what is taken out of a text before it is shown, and half a link.

A page shows no scripts, styles, frames, forms or pictures from elsewhere. What an author wrote and a reader will not
see is told here, on its line.
"""

import re
from collections.abc import Iterator

from generator.checks.support.text_links import lines
from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.markup import ELEMENTS, IMAGE

CODES = ("lost-markup", "lost-image", "remote-image", "data-image", "misplaced-image", "linked-image", "broken-link")

_ELEMENT = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])[^>]*>?")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\((?P<address>[^)]*)\)|\[[^\]]*\])?")
_SOURCE = re.compile(r"\bsrc\s*=\s*[\"']?(?P<address>[^\"'\s>]*)", re.IGNORECASE)
_NO_IMAGE = re.compile(r"(?<!!)\[[^\]]*\]\(\s*image:[^)]*\)")
_TARGET = r"[a-z]+:[^)\]\s]+"
_HALF_LINK = re.compile(
    r"\[[^\]\[]+\]\([^)\s]+(?=\s*$|\s+[^\s\"')])"  # [text](target
    rf"|\[[^\]\[()]+\({_TARGET}\)"  # [text(target)
    rf"|\[[^\]\[]+\]\s+\({_TARGET}\)"  # [text] (target)
    rf"|\[[^\]\[]+\]{_TARGET}\)"  # [text]target)
    rf"|(?:^|(?<=[\])]))[^\[\]]*?(?P<unopened>[^\[\]\s]*\]\({_TARGET}\))"  # text](target)
    rf"|\([^()]+\)\[{_TARGET}\]"  # (text)[target]
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Everything in guides and pages that no reader will see, or not as it was meant."""
    texts: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    for text in texts:
        for at, line in lines(text):
            if not IMAGE.fullmatch(line.rstrip()):
                yield from _in_line(at, line)


def _in_line(at: Location, line: str) -> Iterator[Diagnostic]:
    def place(found: re.Match[str]) -> Location:
        return at._replace(column=at.column + found.start())

    for found in _ELEMENT.finditer(line):
        name = found["name"].lower()
        if name == "img":
            source = _SOURCE.search(found[0])
            yield error(place(found), _code(source["address"] if source else ""), value=found[0][:80])
        elif name not in ELEMENTS and not found[0].startswith("</"):
            yield error(place(found), "lost-markup", value=found[0])
    for found in _IMAGE.finditer(line):
        yield error(place(found), _code(found["address"] or ""), value=found[0][:80])
    for found in _NO_IMAGE.finditer(line):
        yield error(place(found), "linked-image", value=found[0])
    for found in _HALF_LINK.finditer(line):
        half = "unopened" if found["unopened"] else 0
        where = at._replace(column=at.column + found.start(half))
        yield error(where, "broken-link", value=found[half].strip())


def _code(address: str) -> str:
    """What is wrong with an image, by where it lies."""
    scheme = address.strip().partition(":")[0].lower()
    if scheme in {"http", "https"} or address.strip().startswith("//"):
        return "remote-image"
    return {"data": "data-image", "image": "misplaced-image"}.get(scheme, "lost-image")

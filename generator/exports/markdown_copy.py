"""A page's main part as Markdown, for machines that read text: beside each page, as index.md.

Reads our own HTML, part by part: parts that pages and editions share are converted once, since what a part becomes
follows from its bytes and from the elements that are open where it begins. Left out is what only acts or shows:
forms, buttons, drawings, what is hidden or not printed. Knows no page and no template.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_MAIN = re.compile(r"<main\b")
_TOKEN = re.compile(
    r"(?:<!--.*?-->|<(/?)([a-z][a-z0-9-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>|\A)([^<]*+)", re.DOTALL
)
"""A tag, a comment or the part's beginning, with the text after it: "/" of an end tag, name, attributes, text."""
_HREF = re.compile(r"\bhref=\"([^\"]*)\"")
_ALT = re.compile(r"\balt=\"([^\"]*)\"")
_SPECIAL = re.compile(r"([\\`*_\[\]])")
_SPACES = re.compile(r"\s\s+|[^\S ]")
_UNSEEN = re.compile(r"\shidden(?:[\s=/]|$)|\bclass=\"(?:[^\"]*\s)?(?:hidden|no-print)(?:\s|\")")

_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "wbr"})
_LEFT_OUT = frozenset({"button", "form", "script", "select", "style", "svg", "template", "textarea"})
_BLOCKS = frozenset(
    {
        *("article", "aside", "blockquote", "details", "dd", "div", "dl", "dt", "figcaption", "figure", "main", "nav"),
        *("ol", "p", "section", "summary", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_BOLD = frozenset({"dt", "summary"})
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_BEFORE = {"tr": "\n", "pre": "\n\n```\n", "a": "["}
_AFTER = {"tr": "|", "td": " ", "th": " ", "pre": "\n```\n\n"}

_UNTIDY = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\*\*\s*\*\*|\[\s*\]\([^)]*\)|\[\s*\](?!\()", ""),
        (r"\[ ", "["),
        (r"\n *\x00 *(?= *(?:\n|$))", ""),
        # What a pattern begins with is searched for: a sign that is rare is found sooner.
        (r" (?<=[-.] )(?:(?<=- )|(?<=\d\. ))\s*\n *\x00 *", " "),
    )
)
"""Empty marks and lines that say nothing → what stands there instead, in their order."""
_UNTIDY_LINES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r" (?<=\S ) +", " "),
        (r"\n (?=\S)", "\n"),
        (r"\n\n\n+", "\n\n"),
    )
)
"""What is untidy in lines without spaces at their ends → what stands there instead, in their order."""


class OpenElement(NamedTuple):
    """An element that is open: its name, and what its end and what stands in it need to know."""

    tag: str
    """Empty for one that is left out with all in it."""
    href: str = ""
    number: int = 0
    """Items of a numbered list, or cells of a table's first row, so far."""
    depth: int = 0
    """How many lists it stands in, itself counted."""
    is_in_cell: bool = False
    is_in_code: bool = False


class Converted(NamedTuple):
    """What a part becomes, and the elements that are open after it. None before the main part, and after it."""

    text: str
    opened: tuple[OpenElement, ...]
    is_over: bool = False


def markdown(parts: Iterable[bytes]) -> bytes:
    """The main part of a page that is given in parts, which may be cut anywhere outside text."""
    found: list[str] = []
    opened: tuple[OpenElement, ...] = ()
    cut = b""
    for one in parts:
        part, cut = _tags_whole(cut + one) if cut or opened or b"<main" in one else (one, b"")
        text, opened, is_over = _converted(part, opened)
        found.append(text)
        if is_over:
            break
    return _tidied(tuple(found))


def _tags_whole(part: bytes) -> tuple[bytes, bytes]:
    """A part without the tag in the midst of which it ends, and that tag's beginning."""
    last = part.rfind(b"<")
    return (part[:last], part[last:]) if last > part.rfind(b">") else (part, b"")


@lru_cache(maxsize=1 << 14)
def _converted(part: bytes, opened: tuple[OpenElement, ...]) -> Converted:
    html = part.decode()
    if not opened:
        main = _MAIN.search(html)
        if main is None:
            return Converted("", ())
        html = html[main.start() :]
    stack, out = list(opened), list[str]()
    for end, tag, attributes, text in _TOKEN.findall(html):
        if end:
            element = stack.pop()
            if not stack:
                return Converted("".join(out), (), is_over=True)
            if element.tag:
                out.append(_end(stack, element))
        elif tag:
            _open(stack, tag, attributes, out)
        if text and stack[-1].tag:
            out.append(_words(text, stack[-1].is_in_code))
    return Converted("".join(out), tuple(stack))


def _open(stack: list[OpenElement], tag: str, attributes: str, out: list[str]) -> None:
    around = stack[-1] if stack else OpenElement("main")
    if tag in _VOID or attributes.endswith("/"):
        if around.tag:
            out.append(_void(tag, attributes))
        return
    if not around.tag or tag in _LEFT_OUT or (attributes and _is_unseen(attributes)):
        # Whatever stands in what is left out is left out too.
        stack.append(_element("", "", 0, False, False))
        return
    # What stands beside each other by its looks alone would run together.
    out.append(" " if tag == "span" and "class=" in attributes else _beginning(stack, tag))
    link = attributes if tag == "a" else ""
    depth = around.depth + (tag in _LISTS)
    stack.append(_element(tag, link, depth, around.is_in_cell or tag in _CELLS, around.is_in_code or tag == "pre"))


@lru_cache(maxsize=1 << 14)
def _element(tag: str, link: str, depth: int, is_in_cell: bool, is_in_code: bool) -> OpenElement:
    """An element that begins; `link` holds the attributes of one that leads elsewhere. Most begin again and again."""
    href = _HREF.search(link)
    return OpenElement(tag, unescape(href[1]) if href else "", 0, depth, is_in_cell, is_in_code)


@lru_cache(maxsize=1 << 12)
def _is_unseen(attributes: str) -> bool:
    return bool(_UNSEEN.search(attributes))


def _beginning(stack: list[OpenElement], tag: str) -> str:
    """What stands before an element; the list or table it counts in is told."""
    if tag == "li":
        number = _counted(stack, "ol") if stack[-1].tag == "ol" else 0
        return f"\n{'  ' * (stack[-1].depth - 1)}{f'{number}.' if number else '-'} "
    if tag in _CELLS:
        _counted(stack, "table")
        return "| "
    if tag in _BEFORE:
        return _BEFORE[tag]
    if tag in _MARKS:
        return "" if stack[-1].is_in_code else _MARKS[tag]
    return _boundary(stack, tag) + _lead(tag) if tag in _BLOCKS else ""


def _lead(tag: str) -> str:
    if tag in _BOLD:
        return "**"
    return f"{'#' * int(tag[1])} " if re.fullmatch("h[1-6]", tag) else ""


def _end(stack: list[OpenElement], element: OpenElement) -> str:
    tag = element.tag
    if tag == "a":
        return f"]({element.href})" if element.href else "]"
    if tag == "thead":
        cells = next((one.number for one in reversed(stack) if one.tag == "table"), 1)
        return "\n" + "| --- " * cells + "|"
    if tag in _AFTER:
        return _AFTER[tag]
    if tag in _MARKS:
        return "" if element.is_in_code else _MARKS[tag]
    if tag in _BLOCKS:
        return ("**" if tag in _BOLD else "") + _boundary(stack, tag)
    return ""


def _boundary(stack: list[OpenElement], tag: str) -> str:
    """Where one block ends and another begins: a paragraph, in a list's item a line of it, in a cell a space."""
    around = stack[-1] if stack else OpenElement("main")
    if around.is_in_cell:
        return " "
    if around.depth and tag not in _LISTS:
        return f"\n{'  ' * around.depth}\x00"
    return "\n\n"


def _counted(stack: list[OpenElement], tag: str) -> int:
    """One more in the nearest element of that name; how many there are now."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].tag == tag:
            in_head = tag != "table" or any(one.tag == "thead" for one in stack[place:])
            stack[place] = stack[place]._replace(number=stack[place].number + in_head)
            return stack[place].number
    return 0


def _void(tag: str, attributes: str) -> str:
    if tag == "br":
        return "\n"
    if tag == "hr":
        return "\n\n---\n\n"
    alt = _ALT.search(attributes) if tag == "img" else None
    return unescape(alt[1]) if alt else ""


@lru_cache(maxsize=1 << 14)
def _words(text: str, is_in_code: bool) -> str:
    if is_in_code:
        return unescape(text)
    if text.isspace():
        return " "
    return _SPECIAL.sub(r"\\\1", _SPACES.sub(" ", unescape(text)))


@lru_cache(maxsize=1 << 13)
def _tidied(texts: tuple[str, ...]) -> bytes:
    """The texts of a page's parts in one, without empty marks, spaces at a line's ends, and lines that say nothing.

    Editions whose parts say the same share it: what differs in most of them is left out here.
    """
    text = "".join(texts)
    for pattern, instead in _UNTIDY:
        text = pattern.sub(instead, text)
    # A pattern would begin anew at every space: to cut lines is many times quicker.
    text = "\n".join([line.rstrip(" \t") for line in text.replace("\x00", "").split("\n")])
    for pattern, instead in _UNTIDY_LINES:
        text = pattern.sub(instead, text)
    return (text.strip() + "\n").encode()

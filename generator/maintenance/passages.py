"""A page as passages of plain text, and the one that a fact rests on. Knows HTML, and no language."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "form", "hr", "li"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "main", "ol", "p", "section", "title", "ul"),
        *("table", "tbody", "td", "th", "thead", "tr"),
    }
)
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "nav", "header", "footer"})
_WORD = re.compile(r"\w+")
_FEW, _STEM = 4, 6
"""Fewest letters of a word that counts, and how many of them are compared, since endings differ."""
_FIGURE = 3
"""A figure weighs as much as so many words."""
_LEAST, _SHARE = 2, 0.25
"""Weight, and share of the fact's own weight, from which a passage can be what it rests on."""
_DIGITS = 16


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.blocks[-1] += data


def passages(html: str) -> tuple[str, ...]:
    """The passages of a page in their order, each with single spaces; menus, headers and footers left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    plain = (" ".join(block.split()) for block in reader.blocks)
    return tuple(dict.fromkeys(block for block in plain if block))


def digest(passage: str) -> str:
    """First hexadecimal digits of the SHA-256 of a passage's words: spaces, capitals and commas make no difference."""
    return hashlib.sha256(" ".join(_WORD.findall(passage.casefold())).encode()).hexdigest()[:_DIGITS]


def resting_on(texts: Iterable[str], found: Sequence[str]) -> str | None:
    """The passage that has most in common with what is told in some languages; none when none has enough."""
    wanted = [told for told in map(_weights, texts) if told]
    best, most = None, 0.0
    for passage in found:
        there = _weights(passage).keys()
        for told in wanted:
            whole, common = sum(told.values()), sum(weight for word, weight in told.items() if word in there)
            if common >= max(_LEAST, _SHARE * whole) and common > most:
                best, most = passage, common
    return best


def _weights(text: str) -> dict[str, int]:
    """Word stems and figures of a text → what each weighs. A figure is one however its thousands are set apart."""
    joined = re.sub(r"(?<=\d)[\s\u00a0.,](?=\d{3}\b)", "", text.casefold())
    words = _WORD.findall(joined)
    return {w[:_STEM] if not w[0].isdigit() else w: _FIGURE if w[0].isdigit() else 1 for w in words if _counts(w)}


def _counts(word: str) -> bool:
    return word[0].isdigit() or len(word) >= _FEW

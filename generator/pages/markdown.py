"""Markdown → HTML that is safe to show: Python-Markdown writes it, nh3 takes out what is not on the list."""

import re
from functools import lru_cache

import markdown
import nh3

from generator.model.markup import ELEMENTS, SCHEMES

EXTENSIONS = ("tables", "def_list", "sane_lists", "toc", "admonition")
"""What authors may use beside plain Markdown."""

ATTRIBUTES = {
    "*": {"lang", "class"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4")},
    "div": {"id"},
    "a": {"href", "title"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "abbr": {"title"},
}

CLASSES = {
    "a": {"term"},
    "sup": {"cite"},
    "span": {"hidden"},
    "div": {"admonition", "note", "tip", "warning"},
    "p": {"admonition-title"},
}
"""Element → classes it may have: what links to terms and sources, and boxes of the Markdown, are made with."""

PLACE = re.compile(r"(embedded|shown)-[0-9]+")
"""Ids of the places where services are embedded and pictures shown; every other id is a heading's."""

_RESERVED = """
audit desk-notes desk-notes-hint files main message message-hint onward open-code open-code-error open-code-hint
open-file open-file-error open-file-hint q q-hint q-top source step-error
"""
RESERVED_IDS = frozenset(_RESERVED.split())
"""Ids that the page around a text has already: a heading of that name keeps its words alone."""


class Prose:
    """Turns Markdown into safe HTML."""

    def html(self, text: str) -> str:
        """Safe HTML of a Markdown text. Editions share most of their texts: what was made once is kept."""
        return _html(text)


@lru_cache(maxsize=1024)
def _html(text: str) -> str:
    converter = _converter()
    converter.reset()
    return safe(converter.convert(text))


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    """One for all texts: making it is what costs."""
    return markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")


def safe(html: str) -> str:
    """HTML without anything that is not on the lists above; outgoing links get rel=noopener."""
    return nh3.clean(
        html,
        tags=set(ELEMENTS),
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=set(SCHEMES),
        link_rel="noopener",
    )


def _kept(element: str, attribute: str, value: str) -> str | None:
    """What stays of an attribute's value; none when nothing does."""
    if attribute == "class":
        return " ".join(name for name in value.split() if name in CLASSES.get(element, ())) or None
    if attribute == "id":
        fine = PLACE.fullmatch(value) if element == "div" else value not in RESERVED_IDS
        return value if fine else None
    return None if attribute == "href" and _leads_to_a_host(value) else value


def _leads_to_a_host(address: str) -> bool:
    """Whether an address without a scheme leads to another host after all, the way browsers read it."""
    read = re.sub(r"[\t\n\r]", "", address).lstrip("".join(map(chr, range(33)))).replace("\\", "/")
    return read.startswith("//")

"""Markdown → HTML that is safe to show: Python-Markdown writes it, nh3 takes out what is not on the list."""

from functools import lru_cache

import markdown
import nh3

EXTENSIONS = ("tables", "def_list", "sane_lists", "toc", "admonition")
"""What authors may use beside plain Markdown."""

_TAGS = """
a abbr aside b blockquote br caption code dd details div dl dt em figcaption figure h2 h3 h4 hr i li mark ol p pre
section span strong sub summary sup table tbody td th thead tr ul
"""
TAGS = frozenset(_TAGS.split())
"""Elements an author's text may hold. No scripts, styles, frames, forms, images or headings of the first level."""

ATTRIBUTES = {
    "*": {"id", "lang", "class"},
    "a": {"href", "title"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "abbr": {"title"},
}

SCHEMES = {"http", "https", "mailto", "tel"}


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
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")

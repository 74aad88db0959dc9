"""What a first visit to a page of a built site fetches by itself, and what that weighs: read off the files alone.

The page, its style sheets, scripts, images and fonts, and what those name in turn. It cannot know what a script asks
for when it wakes; tests/browser/test_weight.py sees to it, in a browser, that no script asks for anything then.
"""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, normpath, splitext

HEAVIEST = 45 * 1024
"""Bytes that a first visit to any page may weigh, each file compressed by itself."""

SCRIPTS = 20 * 1024
"""Bytes of script among them."""

_LOADED = re.compile(
    rb"""<link\b(?=[^>]*\brel="?(?:stylesheet|icon|modulepreload|preload)\b)[^>]*\bhref="?([^"\s>]+)|"""
    rb"""<(?:script|img|source)\b[^>]*\bsrc="?([^"\s>]+)"""
)
_IMPORTED = re.compile(rb"""\b(?:from|import)\s*["'](\.[^"']+)["']""")
_URL = re.compile(rb"""url\(["']?([^"')]+)["']?\)""")
_SCRIPT = re.compile(rb"<script\b[^>]*>")

Site = Mapping[str, bytes]
"""Path below the site's root → the file's bytes."""


def loaded(site: Site, page: str) -> set[str]:
    """Files a browser fetches for a page of a site before anybody does anything, the page included."""
    found, open_ = {page}, [page]
    while open_:
        name = open_.pop()
        for link in _links(name, site[name]):
            there = normpath(f"{dirname(name)}/{link}").lstrip("/") if not link.startswith("/") else link.lstrip("/")
            if there in site and there not in found:
                found.add(there)
                open_.append(there)
    return found


def weight(site: Site, page: str, ending: str = "") -> int:
    """Bytes of the first visit, each file compressed by itself; of the files with an ending alone if one is given."""
    return sum(compressed(site[name]) for name in loaded(site, page) if name.endswith(ending))


@lru_cache(maxsize=4096)
def compressed(content: bytes) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(content, 6, mtime=0))


_WAITING = (b'type="module"', b'type="application/ld+json"')
"""What a script's tag says when no page waits for it."""


def blocking(html: bytes) -> list[str]:
    """The scripts of a page that hold up its drawing: those that are neither modules nor data."""
    return [tag.decode() for tag in _SCRIPT.findall(html) if not any(kind in tag for kind in _WAITING)]


@lru_cache(maxsize=4096)
def _links(name: str, content: bytes) -> tuple[str, ...]:
    return tuple(_named(name, content))


def _named(name: str, content: bytes) -> Iterator[str]:
    kinds = {".html": _LOADED, ".js": _IMPORTED, ".css": _URL}
    pattern = kinds.get(splitext(name)[1])
    for match in pattern.finditer(content) if pattern else ():
        link = next(filter(None, match.groups())).decode().partition("?")[0].partition("#")[0]
        if link and "//" not in link and not link.startswith("data:"):
            yield link

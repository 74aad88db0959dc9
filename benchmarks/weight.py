"""What a first visit weighs: the page, its style sheets, modules and images, as a server sends them (gzip).

Ours by page family, stock mkdocs-material on the same front page. Modules are followed into what they import; what a
script fetches later (a search index, the analysis' data) is no part of a first visit.
"""

import gzip
import re
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, normpath
from statistics import median

from benchmarks import stockmkdocs
from benchmarks.measuring import Figure, onedoor, run
from generator import project, publish, theme
from generator.clock import today
from generator.pages.site import make_pages, renderer

_LOADED = re.compile(
    rb"""<link\b(?=[^>]*\brel="?(?:stylesheet|icon|modulepreload|preload)\b)[^>]*\bhref="?([^"\s>]+)|"""
    rb"""<(?:script|img|source)\b[^>]*\bsrc="?([^"\s>]+)"""
)
_IMPORTED = re.compile(rb"""\b(?:from|import)\s*["'](\.[^"']+)["']""")
_URL = re.compile(rb"""url\(["']?([^"')]+)["']?\)""")


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        run(onedoor("build", "--anew", "--out", scratch))
        site = publish.contents(Path(scratch, "sverige"))
        stockmkdocs.source(Path(scratch, "sverige"), Path(scratch, "stock"))
        stockmkdocs.build([Path(scratch, "stock")])
        stock = publish.contents(Path(scratch, "stock", "site"))
    ours, theirs = weight(site, "index.html"), weight(stock, "index.html")
    yield Figure("weight", "front page, first visit", ours / 1024, "KiB", "≤ 45")
    yield Figure("weight", "the same, stock mkdocs-material", theirs / 1024, "KiB")
    yield Figure("weight", "ours / stock mkdocs-material", ours / theirs, "×")
    for kind, files in _families(site).items():
        each = sorted(weight(site, file) for file in files)
        yield Figure("weight", f"{kind}, median of {len(each)}", median(each) / 1024, "KiB")
        if len(each) > 1:
            yield Figure("weight", f"{kind}, heaviest", each[-1] / 1024, "KiB")


def weight(site: dict[str, bytes], page: str) -> int:
    """Bytes, each file compressed by itself."""
    return sum(_compressed(site[name]) for name in loaded(site, page))


@lru_cache(maxsize=4096)
def _compressed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


@lru_cache(maxsize=4096)
def _links(name: str, content: bytes) -> tuple[str, ...]:
    return tuple(_named(name, content))


def loaded(site: dict[str, bytes], page: str) -> set[str]:
    """Files a browser fetches for a page of a site, the page included."""
    found, open_ = {page}, [page]
    while open_:
        name = open_.pop()
        for link in _links(name, site[name]):
            there = normpath(f"{dirname(name)}/{link}").lstrip("/") if not link.startswith("/") else link.lstrip("/")
            if there in site and there not in found:
                found.add(there)
                open_.append(there)
    return found


def _named(name: str, content: bytes) -> Iterator[str]:
    kinds = {".html": _LOADED, ".js": _IMPORTED, ".css": _URL}
    pattern = kinds.get(Path(name).suffix)
    for match in pattern.finditer(content) if pattern else ():
        link = next(filter(None, match.groups())).decode().partition("?")[0].partition("#")[0]
        if link and "//" not in link and not link.startswith("data:"):
            yield link


def _families(site: dict[str, bytes]) -> dict[str, list[str]]:
    edition, dress = project.checked(Path(__file__).parent.parent), theme.load()
    found: dict[str, list[str]] = {}
    for language in edition.languages:
        for page in make_pages(renderer(edition, dress, language, edition.languages), today()):
            if page.file in site:
                found.setdefault(page.kind, []).append(page.file)
    return found


if __name__ == "__main__":
    from benchmarks.__main__ import main

    main(["weight"])

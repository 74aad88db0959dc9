"""Whether a site hangs together: every internal link and asset leads to a file that is there. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

_LINK = re.compile(rb"""\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(rb"""\sid=(?:"([^"]*)"|'([^']*)')""")


def broken(site: Mapping[str, bytes], among: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
    """(page, link) for every link that leads nowhere inside the site, fragments included; of the pages `among`, or all.

    Links that begin with / depend on where the site is mounted; they are taken from the site's root.
    """
    known: dict[str, set[str]] = {}

    def ids_on(page: str) -> set[str]:
        if page not in known:
            known[page] = ids(site[page])
        return known[page]

    for name in sorted(page for page in (site if among is None else among) if page.endswith(".html")):
        folder = dirname(name)
        for link in dict.fromkeys(_values(_LINK, site[name])):
            found = _found(folder, link)
            if found is None:
                continue
            target, fragment = found
            target = target or name
            if target not in site or (fragment and target.endswith(".html") and fragment not in ids_on(target)):
                yield name, link


def ids(page: bytes) -> set[str]:
    """The places of a page that a link may lead to."""
    return set(_values(_ID, page))


@lru_cache(maxsize=1 << 18)
def _found(folder: str, link: str) -> tuple[str, str] | None:
    """The file a link from a page in `folder` leads to ("" is the page itself) and the place in it; None: elsewhere.

    Kept, because every edition has the same links on the same pages.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    # A fragment with "=" carries answers to the page's script, it names no place.
    fragment = "" if "=" in parts.fragment else unquote(parts.fragment)
    return _target(folder, parts.path), fragment


def _target(folder: str, path: str) -> str:
    if not path:
        return ""
    joined = path.lstrip("/") if path.startswith("/") else f"{folder}/{path}"
    is_folder = joined.endswith("/") or joined in {"", "."} or path in {".", ".."}
    clean = normpath(unquote(joined)).lstrip("/") if joined else "."
    clean = "" if clean == "." else clean
    if is_folder or not clean:
        return f"{clean}/index.html".lstrip("/")
    return clean


def _values(pattern: re.Pattern[bytes], content: bytes) -> Iterator[str]:
    for double, single in pattern.findall(content):
        text = (double or single).decode("utf-8", "replace")
        yield unescape(text) if "&" in text else text

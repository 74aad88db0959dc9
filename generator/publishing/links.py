"""Whether a site hangs together: every internal link and asset leads to a file that is there. Pure."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

_LINK = re.compile(rb"""\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(rb"""\sid=(?:"([^"]*)"|'([^']*)')""")


def broken(site: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """(page, link) for every link of a page that leads nowhere inside the site, fragments included.

    Links that begin with / depend on where the site is mounted; they are taken from the site's root.
    """
    ids = {name: set(_values(_ID, content)) for name, content in site.items() if name.endswith(".html")}
    for name in sorted(ids):
        for link in dict.fromkeys(_values(_LINK, site[name])):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = _target(name, parts.path)
            if target not in site or (parts.fragment and target in ids and not _is_there(parts.fragment, ids[target])):
                yield name, link


def _is_there(fragment: str, ids: set[str]) -> bool:
    # A fragment with "=" carries answers to the page's script, it names no place.
    return "=" in fragment or unquote(fragment) in ids


def _target(page: str, path: str) -> str:
    if not path:
        return page
    joined = path.lstrip("/") if path.startswith("/") else f"{dirname(page)}/{path}"
    folder = joined.endswith("/") or joined in {"", "."} or path in {".", ".."}
    clean = normpath(unquote(joined)).lstrip("/") if joined else "."
    clean = "" if clean == "." else clean
    if folder or not clean:
        return f"{clean}/index.html".lstrip("/")
    return clean


def _values(pattern: re.Pattern[bytes], content: bytes) -> Iterator[str]:
    for double, single in pattern.findall(content):
        yield unescape((double or single).decode("utf-8", "replace"))

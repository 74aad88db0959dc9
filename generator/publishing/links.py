"""Whether a site hangs together: every internal link and asset leads to a file that is there. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_LINK = re.compile(rb"""\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(rb"""\sid=(?:"([^"]*)"|'([^']*)')""")

Parts = Sequence[bytes]
"""A file's bytes, in parts that other files may share."""


class Leads(NamedTuple):
    """Where a part of a page leads, and the places in it."""

    files: frozenset[str]
    places: frozenset[tuple[str, str]]
    """File and the place in it."""
    here: frozenset[str]
    """Places on the page itself."""
    ids: frozenset[str]
    """Places in this part that links may lead to."""


class Reader:
    """Reads where pages lead. A part is read once, however many pages and editions hold it."""

    def __init__(self) -> None:
        self._read: dict[tuple[bytes, str, str], Leads] = {}

    def leads(self, parts: Parts, folder: str, root: str) -> list[Leads]:
        """Where a page in `folder` of a site published at `root` leads, part by part."""
        if any(part.rfind(b"<") > part.rfind(b">") for part in parts):
            # Cut within a tag: only the whole can be read.
            parts = (b"".join(parts),)
        return [self._read.get((part, folder, root)) or self._new(part, folder, root) for part in parts]

    def _new(self, part: bytes, folder: str, root: str) -> Leads:
        found = [target for link in set(_values(_LINK, part)) if (target := _found(folder, link, root))]
        made = self._read[part, folder, root] = Leads(
            frozenset(file for file, _ in found if file),
            frozenset((file, place) for file, place in found if file.endswith(".html") and place),
            frozenset(place for file, place in found if not file and place),
            frozenset(_values(_ID, part)),
        )
        return made


def broken(
    site: Mapping[str, Parts], among: Iterable[str] | None = None, root: str = "/", reader: Reader | None = None
) -> Iterator[tuple[str, str]]:
    """(page, link) for every link that leads nowhere inside the site, fragments included; of the pages `among`, or all.

    Links that begin with / are taken from the site's `root`, the path it is published at.
    """
    reader = reader or Reader()
    fine: set[int] = set()
    known: dict[str, frozenset[str]] = {}

    def places(page: str) -> frozenset[str]:
        if page not in known:
            known[page] = frozenset().union(*(part.ids for part in reader.leads(site[page], dirname(page), root)))
        return known[page]

    def holds(part: Leads) -> bool:
        return all(map(site.__contains__, part.files)) and all(place in places(page) for page, place in part.places)

    for name in sorted(page for page in (site if among is None else among) if page.endswith(".html")):
        parts = reader.leads(site[name], dirname(name), root)
        new = [part for part in parts if id(part) not in fine]
        good = [part for part in new if holds(part)]
        fine.update(map(id, good))
        here = {place for part in parts for place in part.here}
        if len(good) == len(new) and (not here or here <= places(name)):
            continue
        for link in dict.fromkeys(_values(_LINK, b"".join(site[name]))):
            target, place = _found(dirname(name), link, root) or ("", "")
            if (target and target not in site) or (
                place and (target or name).endswith(".html") and place not in places(target or name)
            ):
                yield name, link


def ids(page: bytes) -> set[str]:
    """The places of a page that a link may lead to."""
    return set(_values(_ID, page))


@lru_cache(maxsize=1 << 18)
def _found(folder: str, link: str, root: str) -> tuple[str, str] | None:
    """The file a link from a page in `folder` leads to ("" is the page itself) and the place in it; None: elsewhere.

    Kept, because pages in one folder have many links in common.
    """
    parts = urlsplit(link)
    # From the host's root and with a question: a program of the host's answers it, as the counter of readings.
    if parts.scheme or parts.netloc or (parts.path.startswith("/") and parts.query):
        return None
    # A fragment with "=" carries answers to the page's script, it names no place.
    fragment = "" if "=" in parts.fragment else unquote(parts.fragment)
    return _target(folder, parts.path, root), fragment


def _target(folder: str, path: str, root: str) -> str:
    if not path:
        return ""
    joined = path.removeprefix(root).lstrip("/") if path.startswith("/") else f"{folder}/{path}"
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

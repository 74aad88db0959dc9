"""Link check: every internal link and asset of a site leads to a file, and every fragment to an id. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from math import inf
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


def _attribute(name: bytes) -> re.Pattern[bytes]:
    # The name comes first: what a pattern begins with is searched for much faster than a space.
    return re.compile(rb"""%s=(?<=\s%s=)(?:"([^"]*)"|'([^']*)')""" % (name, name))


_LINKS = tuple(map(_attribute, (b"href", b"src", b"action")))
_ID = _attribute(b"id")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

ByteParts = Sequence[bytes]
"""A file's bytes, in parts that other files may share."""


class Leads(NamedTuple):
    """The targets of the links of a part of a page."""

    files: frozenset[str]
    places: frozenset[tuple[str, str]]
    """File and the place in it."""
    here: frozenset[str]
    """Places on the page itself that are not in this part."""


class PartLinks(NamedTuple):
    """The links and ids of a part of a page, whichever page holds it."""

    links: frozenset[str]
    ids: frozenset[str]
    """Places in it that links may lead to."""
    ups: float
    """How many folders upwards its links begin with at the least; those that name a host or a place go nowhere."""
    torn: bool
    """Whether it ends within a tag."""


class LinkReader:
    """Parses links. A part is parsed once, however many pages and editions hold it."""

    def __init__(self) -> None:
        self._sources: dict[bytes, PartLinks] = {}
        self._leads: dict[tuple[bytes, str | int, str], Leads] = {}

    def leads(self, parts: ByteParts, folder: str, root: str) -> tuple[list[Leads], list[PartLinks]]:
        """Where a page in `folder` of a site published at `root` leads, part by part, and what each part says."""
        parts, sources = self._said(parts)
        depth = folder.count("/") + 1 if folder else 0
        found = []
        for part, source in zip(parts, sources, strict=True):
            # What only leads upwards to the root leads there from every folder as deep.
            key = (part, depth if source.ups >= depth else folder, root)
            found.append(self._leads.get(key) or self._new(key, source, folder))
        return found, sources

    def ids(self, parts: ByteParts) -> frozenset[str]:
        """The places of a page that a link may lead to."""
        if len(parts) == 1 and parts[0] not in self._sources:
            # A page from the disk: nobody else holds it.
            return frozenset(_values(parts[0], _ID))
        return frozenset().union(*(source.ids for source in self._said(parts)[1]))

    def _said(self, parts: ByteParts) -> tuple[ByteParts, list[PartLinks]]:
        """What every part says, or the whole where one ends within a tag."""
        sources = [self._sources.get(part) or self._source(part) for part in parts]
        if any([source.torn for source in sources]):  # noqa: C419 - a list is quicker, and this is asked of every page
            parts = (b"".join(parts),)
            sources = [self._source(parts[0])]
        return parts, sources

    def _source(self, part: bytes) -> PartLinks:
        links = frozenset(_values(part, *_LINKS))
        ups = min(map(_ups, links), default=inf)
        torn = part.rfind(b"<") > part.rfind(b">")
        made = self._sources[part] = PartLinks(links, frozenset(_values(part, _ID)), ups, torn)
        return made

    def _new(self, key: tuple[bytes, str | int, str], source: PartLinks, folder: str) -> Leads:
        found = [target for link in source.links if (target := _found(folder, link, key[2]))]
        made = self._leads[key] = Leads(
            frozenset(file for file, _ in found if file),
            frozenset((file, place) for file, place in found if file.endswith(".html") and place),
            frozenset(place for file, place in found if not file and place) - source.ids,
        )
        return made


def _ups(link: str) -> float:
    """How many folders upwards a link begins with; one that does not depend on its page's folder goes all the way."""
    if link.startswith(("/", "#")) or _ELSEWHERE.match(link):
        return inf
    return next(n for n, step in enumerate((*link.split("/"), "")) if step != "..")


def broken(
    site: Mapping[str, ByteParts], root: str = "/", reader: LinkReader | None = None
) -> Iterator[tuple[str, str]]:
    """(page, link) for every link that leads nowhere inside the site, fragments included.

    Links that begin with / are taken from the site's `root`, the path it is published at.
    """
    reader = reader or LinkReader()
    fine: set[int] = set()
    known: dict[str, frozenset[str]] = {}

    def places(page: str) -> frozenset[str]:
        if page not in known:
            known[page] = reader.ids(site[page])
        return known[page]

    def holds(part: Leads) -> bool:
        return all(map(site.__contains__, part.files)) and all(place in places(page) for page, place in part.places)

    for name in sorted(page for page in site if page.endswith(".html")):
        parts, sources = reader.leads(site[name], dirname(name), root)
        new = [part for part in parts if id(part) not in fine]
        good = [part for part in new if holds(part)]
        fine.update(map(id, good))
        here = {place for part in parts if part.here for place in part.here}
        if len(good) == len(new) and all(any(place in source.ids for source in sources) for place in here):
            continue
        for link in dict.fromkeys(_values(b"".join(site[name]), *_LINKS)):
            target, place = _found(dirname(name), link, root) or ("", "")
            if (target and target not in site) or (
                place and (target or name).endswith(".html") and place not in places(target or name)
            ):
                yield name, link


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


def _values(content: bytes, *attributes: re.Pattern[bytes]) -> Iterator[str]:
    for attribute in attributes:
        for double, single in attribute.findall(content):
            text = (double or single).decode("utf-8", "replace")
            yield unescape(text) if "&" in text else text

"""Whether what was built may be published: nothing is empty, and every link leads somewhere."""

from collections.abc import Callable, Collection, Iterator, Mapping

from generator.build.output import link_check
from generator.build.output.link_check import Parts


class Refused(Exception):
    """A build that must not be published; `reasons` says why, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons

    def __reduce__(self) -> tuple[type["Refused"], tuple[list[str]]]:
        """How it travels from one process to another: with its reasons."""
        return type(self), (self.reasons,)


def verify(site: Mapping[str, Parts], root: str = "/", reader: link_check.Reader | None = None) -> list[str]:
    """Why a built site must not be published at the path `root`; nothing when it is whole."""
    reasons = [f"{name} is empty" for name, parts in sorted(site.items()) if not any(parts)]
    reasons += [
        f"{page} links to {link}, which is not there" for page, link in link_check.broken(site, None, root, reader)
    ]
    if "index.html" not in site:
        reasons.append("there is no front page")
    return reasons


def verify_changed(
    new: Mapping[str, Parts],
    standing: Collection[str],
    read: Callable[[str], bytes],
    root: str = "/",
    reader: link_check.Reader | None = None,
) -> list[str]:
    """Why a site must not be published of which only `new` is new, and what is `standing` was verified before."""
    reasons = [f"{name} is empty" for name, parts in sorted(new.items()) if not any(parts)]
    reader = reader or link_check.Reader()
    site = Patched(new, standing, read)
    pages = [name for name in new if name.endswith(".html")]
    # Where a place that links may lead to is gone, any page may hold such a link.
    gone = any(reader.ids((read(name),)) - reader.ids(new[name]) for name in pages)
    broken = link_check.broken(site, None if gone else pages, root, reader)
    return reasons + [f"{page} links to {link}, which is not there" for page, link in broken]


class Patched(Mapping[str, Parts]):
    """A published site with some of its files replaced."""

    def __init__(self, new: Mapping[str, Parts], standing: Collection[str], read: Callable[[str], bytes]) -> None:
        self._new, self._read, self._names = new, read, {*new, *standing}

    def __getitem__(self, name: str) -> Parts:
        return self._new[name] if name in self._new else (self._read(name),)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

"""Whether what was built may be published: nothing is empty, and every link leads somewhere."""

from collections.abc import Iterator, Mapping

from generator.build.output import link_check
from generator.build.output.link_check import ByteParts


class VerificationError(Exception):
    """A site that must not be published; `reasons` says why, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons

    def __reduce__(self) -> tuple[type["VerificationError"], tuple[list[str]]]:
        """How it travels from one process to another: with its reasons."""
        return type(self), (self.reasons,)


def verify(
    name: str, site: Mapping[str, ByteParts], root: str = "/", reader: link_check.LinkReader | None = None
) -> None:
    """Raises `VerificationError` unless the built site of the edition `name` may be published at the path `root`."""
    reasons = [f"{name}: {reason}" for reason in holes(site, root, reader)]
    if reasons:
        raise VerificationError(reasons)


def holes(site: Mapping[str, ByteParts], root: str = "/", reader: link_check.LinkReader | None = None) -> Iterator[str]:
    """Why a site, path → bytes in parts, must not be published at the path `root`; nothing when it is whole."""
    yield from (f"{path} is empty" for path, parts in sorted(site.items()) if not any(parts))
    yield from (f"{page} links to {link}, which is not there" for page, link in link_check.broken(site, root, reader))
    if "index.html" not in site:
        yield "there is no front page"

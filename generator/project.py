"""A folder on disk → an edition. With `theme` the only module that reads an author's files."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks import check
from generator.diagnostics import Diagnostic, Location, error, is_fatal
from generator.model.edition import Edition
from generator.reading import sources

NATION = "sverige"
"""The edition for the whole country, when nobody asks for another."""


class ContentError(Exception):
    """The content has faults; `diagnostics` lists every one."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(f"{len(diagnostics)} faults in the content")
        self.diagnostics = diagnostics


def load(root: Path) -> tuple[Edition | None, list[Diagnostic]]:
    """The national edition in the folder `root`, and every fault found on the way.

    There is no edition while a file that everything hangs on cannot be read.
    """
    texts, faults = _texts(root)
    found = sources.parts(texts)
    faults += found.faults
    if found.site is None or found.vocabulary is None or found.checklist is None:
        return None, faults
    edition = Edition(
        site=found.site,
        vocabulary=found.vocabulary,
        checklist=found.checklist,
        actors=found.actors,
        services=found.services,
        regions=tuple(sorted(found.regions, key=lambda r: r.code)),
        terms=found.terms,
        events=found.events,
        guides=found.guides,
        texts=found.texts,
        personas=found.personas,
    )
    return edition, faults + list(check(edition))


def checked(root: Path) -> Edition:
    """The national edition in `root`. Raises `ContentError` when it has errors."""
    edition, diagnostics = load(root)
    if edition is None or is_fatal(diagnostics):
        raise ContentError(diagnostics)
    return edition


def _texts(root: Path) -> tuple[dict[str, str], list[Diagnostic]]:
    """Path → text of every content file, and the files that are no text."""
    texts: dict[str, str] = {}
    faults: list[Diagnostic] = []
    for file in sources.content_files(_files(root)):
        try:
            texts[file] = (root / file).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            faults.append(error(Location(file), "not-utf8"))
    return texts, faults


def _files(root: Path) -> Iterator[str]:
    yield from (p.name for p in root.glob("*.yaml"))
    for pattern in ("**/*.yaml", "**/*.md"):
        yield from (p.relative_to(root).as_posix() for p in (root / "content").glob(pattern))


__all__ = ["NATION", "ContentError", "Edition", "checked", "is_fatal", "load"]

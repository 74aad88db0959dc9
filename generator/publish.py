"""Editions → folders of finished files. All or nothing: built aside, verified, then swapped in."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from generator import files, theme
from generator.model.edition import Edition
from generator.publishing import engine, links, swap


class Refused(Exception):
    """A build that must not be published; `reasons` says why, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Built:
    """What one edition's build came to."""

    edition: str
    folder: Path
    pages: int
    files: int
    seconds: float


def build(root: Path, out: Path, edition: Edition, day: date) -> Built:
    """Publish an edition as the folder `out`/<its id>, in all its languages.

    Raises `Refused` when what was built is not whole and `swap.Busy` when another build holds `out`. Either way, and
    when the process is killed at any moment, what stood there before still stands.
    """
    started = perf_counter()
    dress, languages, name = theme.load(), edition.languages, edition.site.id
    with swap.lock(out):
        aside = swap.aside(out, name)
        try:
            documents = [document for _, document in files.documents(edition, dress, languages, day)]
            engine.build(root, (documents, files.static(edition, dress, languages)), aside)
            site = contents(aside)
            reasons = verify(site)
            if reasons:
                raise Refused(reasons)
            swap.swap(aside, out / name)
        finally:
            swap.sweep(out)
    pages = sum(name.endswith(".html") for name in site)
    return Built(name, out / name, pages, len(site), perf_counter() - started)


def contents(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below a folder."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def verify(site: dict[str, bytes]) -> list[str]:
    """Why a built site must not be published; nothing when it is whole."""
    reasons = [f"{name} is empty" for name, content in sorted(site.items()) if not content]
    reasons += [f"{page} links to {link}, which is not there" for page, link in links.broken(site)]
    if "index.html" not in site:
        reasons.append("there is no front page")
    return reasons


def write_pages(site: dict[str, bytes], folder: Path) -> int:
    """Write files below `folder`, which must be new or empty; how many there were."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused([f"{folder} is not empty"])
    for name, content in site.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return len(site)

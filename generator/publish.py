"""Editions → folders of finished files. All or nothing: built aside, verified, then swapped in."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator import project
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


def build(root: Path, out: Path, languages: Sequence[str], edition: str = project.NATION) -> Built:
    """Publish an edition as the folder `out`/<edition>.

    Raises `Refused` when what was built is not whole and `swap.Busy` when another build holds `out`. Either way, and
    when the process is killed at any moment, what stood there before still stands.
    """
    started = perf_counter()
    with swap.lock(out):
        aside = swap.aside(out, edition)
        try:
            engine.build(root, edition, languages, aside)
            site = contents(aside)
            reasons = verify(site)
            if reasons:
                raise Refused(reasons)
            swap.swap(aside, out / edition)
        finally:
            swap.sweep(out)
    pages = sum(name.endswith(".html") for name in site)
    return Built(edition, out / edition, pages, len(site), perf_counter() - started)


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


def write_pages(files: "dict[str, bytes]", folder: Path) -> int:
    """Write files below `folder`, which must be new or empty; how many there were."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused([f"{folder} is not empty"])
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return len(files)

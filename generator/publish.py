"""Editions → folders of finished files. All or nothing: built aside, verified, then swapped in."""

import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from generator import files, theme
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.slots import Slots
from generator.publishing import engine, links, swap, workers
from generator.publishing.write import Writer
from generator.stamping import File, Shared, edition_files


class Refused(Exception):
    """A build that must not be published; `reasons` says why, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons

    def __reduce__(self) -> tuple[type["Refused"], tuple[list[str]]]:
        """How it travels from one process to another: with its reasons."""
        return type(self), (self.reasons,)


@dataclass(frozen=True)
class Built:
    """What one edition's build came to."""

    edition: str
    folder: Path
    pages: int
    rendered: int
    """Pages made for this edition alone."""
    stamped: int
    """Pages of the shared build with this edition's slots filled."""
    linked: int
    """Files that share their bytes on disk with another edition's."""
    seconds: float


def build(root: Path, out: Path, national: Edition, editions: Sequence[Edition], day: date) -> Iterator[Built]:
    """Publish editions as the folders `out`/<id>, each in all its languages, yielding each when it is in its place.

    What all have in common is rendered once, from the nation's edition; after the first edition, which the others
    link to, the rest are spread over the machine's cores. Raises `Refused` when what was built is not whole and
    `swap.Busy` when another build holds `out`. Either way, and when the process is killed at any moment, what stood
    there before still stands.
    """
    with swap.lock(out):
        try:
            shared = render(root, national, theme.load(), day, swap.aside(out, "shared"))
            writer = Writer()

            def publish(edition: Edition) -> Built:
                return _publish(edition, shared, writer, out)

            yield from map(publish, editions[:1])
            yield from workers.spread(publish, editions[1:], workers.cores())
        except workers.Lost as fault:
            raise Refused(["a process that built editions was ended from outside; is there memory enough?"]) from fault
        finally:
            swap.sweep(out)


def _publish(edition: Edition, shared: Shared, writer: Writer, out: Path) -> Built:
    """Make an edition, verify it and put it in its place. Raises `Refused` when it is not whole."""
    started = perf_counter()
    name = edition.site.id
    made = list(edition_files(edition, shared))
    reasons = verify({file.name: file.content for file in made})
    if reasons:
        raise Refused([f"{name}: {reason}" for reason in reasons])
    aside = swap.aside(out, name)
    done = writer.write(made, aside)
    swap.swap(aside, out / name)
    writer.moved(aside, out / name)
    pages = sum(file.name.endswith(".html") for file in made)
    seconds = perf_counter() - started
    return Built(name, out / name, pages, done["rendered"], done["stamped"], done["linked"], seconds)


def render(root: Path, national: Edition, dress: Theme, day: date, aside: Path) -> Shared:
    """The nation's pages with their slots open, rendered by mkdocs into the folder `aside`."""
    slots = Slots(secrets.token_hex(16))
    pairs = list(files.documents(national, dress, national.languages, day, slots))
    engine.build(root, ([document for _, document in pairs], ()), aside)
    rendered = ((page, (aside / page.file).read_bytes()) for page, _ in pairs)
    return Shared.of(national, dress, day, slots, rendered)


def verify(site: dict[str, bytes]) -> list[str]:
    """Why a built site must not be published; nothing when it is whole."""
    reasons = [f"{name} is empty" for name, content in sorted(site.items()) if not content]
    reasons += [f"{page} links to {link}, which is not there" for page, link in links.broken(site)]
    if "index.html" not in site:
        reasons.append("there is no front page")
    return reasons


def contents(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below a folder."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def write_pages(site: dict[str, bytes], folder: Path) -> int:
    """Write files below `folder`, which must be new or empty; how many there were."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused([f"{folder} is not empty"])
    Writer().write((File(name, content, "rendered") for name, content in site.items()), folder)
    return len(site)

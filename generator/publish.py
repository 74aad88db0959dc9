"""Editions → folders of finished files. All or nothing: built aside, verified, then swapped in."""

import os
import secrets
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from generator import files, theme
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.slots import Slots
from generator.publishing import swap, workers
from generator.publishing.keep import Cache, Made
from generator.publishing.run import Built, Last, Run
from generator.publishing.verify import Refused, verify
from generator.publishing.write import Writer
from generator.renewing import change, renewed
from generator.stamping import File, Shared


def build(
    root: Path, out: Path, national: Edition, editions: Sequence[Edition], day: date, cache: Cache | None = None
) -> Iterator[Built]:
    """Publish editions as the folders `out`/<id>, each in all its languages, yielding each when it is in its place.

    What all have in common is rendered once, from the nation's edition; after the first edition, which the others
    link to, the rest are spread over the machine's cores. None of `editions` may have faults. With a `cache`, only
    what changed since the last build is made anew. Raises `Refused` when what was built is not whole and `swap.Busy`
    when another build holds `out`. Either way, and when the process is killed at any moment, what stood there before
    still stands.
    """
    with swap.lock(out):
        try:
            run = _begun(root, out, national, editions, day, cache)

            def publish(edition: Edition) -> Built:
                return run.publish(edition)

            yield from map(publish, editions[:1])
            yield from workers.spread(publish, editions[1:], workers.cores())
        except workers.Lost as fault:
            raise Refused(["a process that built editions was ended from outside; is there memory enough?"]) from fault
        finally:
            swap.sweep(out)


def _begun(
    root: Path, out: Path, national: Edition, editions: Sequence[Edition], day: date, cache: Cache | None
) -> Run:
    """The shared build: renewed from the last one where that is enough, else rendered."""
    dress = theme.load()
    made = cache.shared if cache else None
    changed = change(made.nation, national) if made else None
    if made and changed:
        before = Shared(made.nation, dress, day, made.slots, made.cuts, {})
        shared, anew = renewed(before, national, changed)
        last = Last(made.run, changed, anew)
        name = secrets.token_hex(8) if changed.services else made.run
    else:
        shared, last = render(root, national, dress, day, swap.aside(out, "shared")), None
        name = secrets.token_hex(8)
    if cache and not (last and last.run == name):
        cache.keep_shared(
            Made(name, national, cache.beside, shared.slots, shared.cuts, frozenset(e.site.id for e in editions))
        )
    return Run(name, out, shared, last, cache, Writer())


def render(root: Path, national: Edition, dress: Theme, day: date, aside: Path) -> Shared:
    """The nation's pages with their slots open, rendered by mkdocs into the folder `aside`."""
    from generator.publishing import engine  # noqa: PLC0415 - mkdocs is slow to import, and a renewed build needs none

    slots = Slots(secrets.token_hex(16))
    pairs = list(files.documents(national, dress, national.languages, day, slots))
    engine.build(root, ([document for _, document in pairs], ()), aside)
    rendered = ((page, (aside / page.file).read_bytes()) for page, _ in pairs)
    return Shared.of(national, dress, day, slots, rendered)


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


__all__ = ["Built", "Refused", "build", "contents", "render", "verify", "write_pages"]

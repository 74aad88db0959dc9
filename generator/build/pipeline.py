"""Editions → folders of finished files. All or nothing: built aside, verified, then swapped in."""

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator import parallel
from generator.build.edition_run import Built, Last, Run
from generator.build.output import atomic_swap
from generator.build.output.verify import Refused, verify
from generator.build.output.writer import Writer
from generator.build.shared_pages import Cut, File, Shared
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.document import Document
from generator.pages.slots import Slots
from generator.publishing.keep import Made
from generator.publishing.ready import Ready, imported
from generator.renewing import Change, change, renewed
from generator.search.shared_index import Made as Found
from generator.site import site_files


def build(
    root: Path,
    out: Path,
    national: Edition,
    editions: Sequence[Edition],
    day: date,
    ready: Ready | None = None,
) -> Iterator[Built]:
    """Publish editions as the folders `out`/<id>, each in all its languages, yielding each when it is in its place.

    What all have in common is rendered once, from the nation's edition; the editions are then spread over the
    machine's cores, and those that one process makes link to each other's files. None of `editions` may have faults.
    When it is `ready` with a cache, only what changed since the last build is made anew. Raises `Refused` when what
    was built is not whole and `swap.Busy` when another build holds `out`. Either way, and when the process is killed at
    any moment, what stood there before still stands.
    """
    with atomic_swap.lock(out):
        try:
            run, keep = _begun(root, out, national, editions, day, ready or Ready())
            yield from parallel.spread(run.publish, editions, parallel.cores(), keep)
        except parallel.Lost as fault:
            raise Refused(["a process that built editions was ended from outside; is there memory enough?"]) from fault
        finally:
            atomic_swap.sweep(out)


def _begun(
    root: Path, out: Path, national: Edition, editions: Sequence[Edition], day: date, ready: Ready
) -> tuple[Run, Callable[[], None] | None]:
    """A run with its shared build, renewed from the last one where that is enough, else rendered; what keeps it."""
    cache, dress, made = ready.cache, ready.theme, ready.made
    changed = change(made.nation, national) if made else None
    if made and changed:
        shared, anew = _renewed(made, national, dress, day, changed)
        last = Last(made.run, changed, anew)
        name = secrets.token_hex(8) if changed.services else made.run
    else:
        shared, last = render(root, national, dress, day), None
        name = secrets.token_hex(8)
    run = Run(name, out, shared, last, cache, lying=ready.lying() if last else {})
    content = ready.content
    if cache is None or content is None or (last and last.run == name):
        return run, None
    checked = frozenset(e.site.id for e in editions)
    counted = {language: one.made.counted for language, one in shared.searches.items()}
    now = Made(name, national, content.laid, shared.slots, shared.cuts, checked, content.files, counted)
    # An edition may be kept before what it was stamped from: it is not used until that is there.
    return run, lambda: cache.keep_shared(now)


def render(root: Path, national: Edition, dress: Theme, day: date) -> Shared:
    """The nation's pages with their slots open, rendered by mkdocs; and what all editions share of search."""
    engine = imported()
    slots = Slots(secrets.token_hex(16))

    def pages(language: str) -> dict[str, Cut]:
        cuts: dict[str, Cut] = {}

        def take(document: Document, html: str) -> None:
            cuts[document.page.file] = Cut.of(document.page, html.encode(), slots)
            document.page.forget()

        made = site_files.documents_in(language, national, dress, national.languages, day, slots)
        engine.render(root, [document for _, document in made], take)
        return cuts

    shared = Shared(national, dress, day, slots, {}, site_files.searches(national, dress, national.languages))
    return _side_by_side(shared, pages)


def _renewed(made: Made, national: Edition, dress: Theme, day: date, changed: Change) -> tuple[Shared, frozenset[str]]:
    """The shared build of last time with a change, and the files of its pages that are new."""
    found = site_files.searches(national, dress, national.languages)
    searches = {language: replace(one, known=made.counted.get(language, {})) for language, one in found.items()}
    before = Shared(made.nation, dress, day, made.slots, made.cuts, searches)
    shared = _side_by_side(before, lambda language: renewed(before, national, changed, language))
    anew = frozenset(name for name, cut in shared.cuts.items() if cut is not before.cuts[name])
    return replace(shared, edition=national), anew


def _side_by_side(shared: Shared, pages: Callable[[str], dict[str, Cut]]) -> Shared:
    """The shared build with the `pages` of each of its languages, made on cores of their own as is its search."""

    def of(language: str) -> tuple[dict[str, Cut], Found | None]:
        found = shared.searches.get(language)
        return pages(language), found.made if found else None

    languages = shared.edition.languages
    made = dict(zip(languages, parallel.spread(of, languages, parallel.cores()), strict=True))
    cuts = dict(shared.cuts)
    for found, _ in made.values():
        cuts |= found
    searches = {name: replace(one, given=made[name][1]) for name, one in shared.searches.items()}
    return replace(shared, cuts=cuts, searches=searches)


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
    Writer().write((File(name, (content,), "rendered") for name, content in site.items()), folder)
    return len(site)


__all__ = ["Built", "Refused", "build", "contents", "render", "verify", "write_pages"]

"""A build from end to end: load → check → render shared pages → assemble each edition → verify → swap."""

import gc
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, TypeAlias

from generator import parallel
from generator.build import assemble, shared_pages
from generator.build.compression import Compressor
from generator.build.output import atomic_swap
from generator.build.output.link_check import LinkReader
from generator.build.output.verify import VerificationError, verify
from generator.build.output.writer import Writer
from generator.build.publication import Publication
from generator.content import broken_regions, project, project_check
from generator.diagnostics import ContentError, is_fatal
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages import templates
from generator.pages.slots import Slots
from generator.site import site_files, theme_loader
from generator.site.own_words import worded

Skip: TypeAlias = Callable[[broken_regions.SetAside | VerificationError], object]
"""What is told of the regions that are not built, and of an edition that came out with holes."""


class Request(NamedTuple):
    """What to build."""

    names: Sequence[str]
    """Ids of the editions."""
    day: date
    region: Path | None = None
    """A region's folder outside the root."""
    compress: bool = False
    """Whether packed files are to lie beside the text files."""


def build(root: Path, out: Path, request: Request, skip: Skip | None = None) -> Iterator[Publication]:
    """Publish editions as `out`/<id>, in all their languages; yields each when it is in its place.

    With `skip`, a region whose own folder has errors is not built, and an edition that comes out with holes is not
    published: what was published of it stands, and `skip` is told. Raises `ContentError` when there are other errors or
    nothing is left to build, `BuildLocked` when another build holds `out`, `VerificationError` when a site is not whole
    and there is no `skip`, `WorkerLost` when a process was ended from outside, and `OSError` when something cannot be
    written. Whichever it is, and when this process is killed at any moment, each folder in `out` is the whole site of
    before or the whole new one.
    """
    names, day = request.names, request.day
    content = project.read(root, request.region)
    # Programs and records stay to the end: to look through them for what could be thrown away again and again is idle.
    gc.freeze()
    faults, theme = project_check.begin_check(content, request.day, names), _theme(content)
    # Other processes check meanwhile.
    templates.compile_all(theme)
    found = faults()
    if skip and is_fatal(found):
        aside = broken_regions.set_aside(content, found)
        names = [name for name in names if name not in aside.regions]
        if not names:
            raise ContentError(found)
        content, found = aside.project, project_check.every_diagnostic(aside.project, request.day, names)
        skip(aside)
    nation, editions = content.sound_editions(names, day, found)
    with atomic_swap.lock(out):
        pages, first = begin_shared_build(nation, theme, day), editions[0]
        # Other processes render meanwhile. What the first edition's data needs, the other editions' need too.
        data = {first.site.id: dict(site_files.data(first, theme, first.languages))}
        shared = pages()
        compressor = Compressor() if request.compress else None
        processes = parallel.cores() if len(editions) == 1 else 1
        publisher = EditionPublisher(shared, out, Writer(), LinkReader(), compressor, data, processes)
        for built in parallel.spread(publisher.publish, editions, parallel.cores()):
            if isinstance(built, Publication):
                yield built
            elif skip:
                skip(built)
            else:
                raise built


def _theme(content: project.Project) -> Theme:
    """The theme with the project's own words."""
    return worded(theme_loader.load(), content.national.words if content.national else {})


def begin_shared_build(nation: Edition, theme: Theme, day: date) -> Callable[[], shared_pages.SharedBuild]:
    """What waits for all that editions share; every language is rendered by a process of its own, from now on."""
    slots = Slots(secrets.token_hex(16))
    render = partial(shared_pages.render, nation=nation, theme=theme, day=day, slots=slots)
    parts = parallel.spread(lambda language: render(language=language), nation.languages, parallel.cores())
    return partial(shared_pages.SharedBuild.of, nation, theme, day, slots, parts)


@dataclass(frozen=True)
class EditionPublisher:
    """Publishes editions; what it remembers of one helps with the next."""

    shared: shared_pages.SharedBuild
    out: Path
    writer: Writer
    reader: LinkReader
    compressor: Compressor | None
    data: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    """Id of an edition → those of its files that are there already; see `assemble.edition_files`."""
    processes: int = 1
    """How many may work at one edition."""

    def publish(self, edition: Edition) -> Publication | VerificationError:
        """Assemble one edition, verify it and put it in its place; why not, when it has holes."""
        started, name = perf_counter(), edition.site.id
        # What is there helps with this edition and the next, and stays.
        gc.freeze()
        files = list(assemble.edition_files(edition, self.shared, self.data.get(name), self.processes))
        try:
            verify(name, {file.path: file.parts for file in files}, edition.site.root, self.reader)
        except VerificationError as holes:
            return holes
        own, common = (sum(file.origin == origin for file in files) for origin in ("own", "shared"))
        if self.compressor:
            files += self.compressor.beside(files)
        staging = atomic_swap.staging_folder(self.out, name)
        links = self.writer.write(files, staging)
        atomic_swap.swap(staging, self.out / name)
        self.writer.moved(staging, self.out / name)
        return Publication(
            name, self.out / name, own, common, links, perf_counter() - started, bool(edition.site.address)
        )

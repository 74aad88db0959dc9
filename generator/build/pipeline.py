"""A build from end to end: load → check → render shared pages → assemble each edition → verify → swap."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

from generator import parallel
from generator.build import assemble, shared_pages
from generator.build.output import atomic_swap
from generator.build.output.link_check import Reader
from generator.build.output.verify import verify
from generator.build.output.writer import Writer
from generator.build.publication import Publication
from generator.content import broken_regions, project
from generator.diagnostics import ContentError, is_fatal
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages import templates
from generator.pages.slots import Slots
from generator.site import theme_loader

Skip: TypeAlias = Callable[[broken_regions.SetAside], object]
"""What is told of the regions that are not built."""


def build(
    root: Path, out: Path, names: Sequence[str], day: date, region: Path | None = None, skip: Skip | None = None
) -> Iterator[Publication]:
    """Publish the editions `names` as `out`/<id>, in all their languages; yields each when it is in its place.

    `region` is a region's folder outside `root`. With `skip`, a region whose own folder has errors is not built: what
    was published of it stands, and `skip` is told first. Raises `ContentError` when there are other errors or nothing
    is left to build, `BuildLocked` when another build holds `out`, `VerificationError` when a site is not whole,
    `WorkerLost` when a process was ended from outside, and `OSError` when something cannot be written. Whichever it is,
    and when this process is killed at any moment, each folder in `out` is the whole site of before or the whole new
    one.
    """
    content = project.read(root, region)
    faults, theme = content.begin_check(names), theme_loader.load()
    # Other processes check meanwhile.
    templates.compile_all(theme)
    found = faults()
    if skip and is_fatal(found):
        aside = broken_regions.set_aside(content, found)
        names = [name for name in names if name not in aside.regions]
        if not names:
            raise ContentError(found)
        content, found = aside.project, aside.project.every_diagnostic(names)
        skip(aside)
    nation, editions = content.sound_editions(names, day, found)
    with atomic_swap.lock(out):
        shared = _shared_build(nation, theme, day)
        publish = partial(_publish, shared=shared, out=out, writer=Writer(), reader=Reader())
        yield from parallel.spread(publish, editions, parallel.cores())


def _shared_build(nation: Edition, theme: Theme, day: date) -> shared_pages.SharedBuild:
    """What all editions share; every language is rendered by a process of its own."""
    slots = Slots(secrets.token_hex(16))
    render = partial(shared_pages.render, nation=nation, theme=theme, day=day, slots=slots)
    parts = parallel.spread(lambda language: render(language=language), nation.languages, parallel.cores())
    return shared_pages.SharedBuild.of(nation, theme, day, slots, dict(zip(nation.languages, parts, strict=True)))


def _publish(
    edition: Edition, shared: shared_pages.SharedBuild, out: Path, writer: Writer, reader: Reader
) -> Publication:
    """Assemble one edition, verify it and put it in its place."""
    started, name = perf_counter(), edition.site.id
    files = list(assemble.edition_files(edition, shared))
    verify(name, {file.path: file.parts for file in files}, edition.site.root, reader)
    staging = atomic_swap.staging_folder(out, name)
    links = writer.write(files, staging)
    atomic_swap.swap(staging, out / name)
    writer.moved(staging, out / name)
    own, common = (sum(file.origin == origin for file in files) for origin in ("own", "shared"))
    return Publication(name, out / name, own, common, links, perf_counter() - started)

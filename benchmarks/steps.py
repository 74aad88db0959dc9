"""Where a build's processor time goes, step by step, in one process: for the nation, and for all editions.

The steps are the pipeline's own, one after another instead of beside each other. What a file costs is the time until
the generator hands it out, and counts for the outputs it belongs to. `EDITIONS` names editions to build instead of all.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from benchmarks.measuring import ROOT, USUAL, Figure
from generator import parallel
from generator.build import assemble
from generator.build.output.link_check import LinkReader
from generator.build.output.verify import verify
from generator.build.output.writer import Writer
from generator.build.output_file import OutputFile
from generator.build.shared_pages import SharedBuild, SharedPage
from generator.clock import today
from generator.content import project, project_check
from generator.content.project import NATION
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.open_data import catalogue
from generator.pages import templates
from generator.pages.all_pages import make_pages, renderer
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.slots import Slots
from generator.site import site_files, theme_loader
from generator.site.own_words import worded

Value = TypeVar("Value")

OPEN_DATA, COPIES, OVERVIEW = "open data (data/v1)", "Markdown copies, llms.txt", "pages of the overview"
LATER = (OPEN_DATA, COPIES, OVERVIEW)
"""Outputs that were asked for after the build was drawn anew: left out where equal work is compared."""


class Steps:
    """Processor time and bytes by step."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.bytes: Counter[str] = Counter()
        self.pages = 0

    def time(self, step: str, work: Callable[[], Value]) -> Value:
        """What `work` comes to; its processor time counts for a step."""
        began = _processor()
        result = work()
        self.seconds[step] += _processor() - began
        return result

    def static(self, files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
        """Path → bytes of files that are no pages; the time until each is there counts for what it belongs to."""
        found, began = {}, _processor()
        for path, content in files:
            self.seconds[kind_of(OutputFile(path, (content,), "static"))] += _processor() - began
            found[path] = content
            began = _processor()
        return found

    def files(self, files: Iterable[OutputFile]) -> list[OutputFile]:
        """The files; the time until each is there counts for what it belongs to."""
        found, began = [], _processor()
        for file in files:
            self.seconds[kind_of(file)] += _processor() - began
            self.bytes[kind_of(file)] += sum(map(len, file.parts))
            self.pages += file.path.endswith(".html")
            found.append(file)
            began = _processor()
        return found


def _processor() -> float:
    """Seconds that this process and those it has begun and ended have had of the processor."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def kind_of(file: OutputFile) -> str:
    """The outputs that a file belongs to."""
    if file.path.startswith("data/v1/"):
        return OPEN_DATA
    if file.path.endswith(("index.md", "llms.txt")):
        return COPIES
    if file.origin == "shared":
        return "shared pages, their slots"
    if file.origin == "own":
        return "pages of an edition alone"
    return "search" if file.path.startswith("data/search") else "other files"


def figures() -> Iterator[Figure]:
    """Seconds of every step and its part of the whole, for the nation and for all editions."""
    names = os.environ.get("EDITIONS", "").split()
    content = project.read(ROOT)
    sides = {"nation": [NATION], "all": names or list(content.editions)}
    # Each in a process of its own: what one has worked out must not help the other.
    every = parallel.spread(lambda editions: built(editions, today()), list(sides.values()), 2)
    for what, steps in zip(sides, every, strict=True):
        whole = sum(steps.seconds.values())
        yield Figure("build", f"{what}: processor", whole, "s")
        for step, seconds in sorted(steps.seconds.items(), key=lambda one: -one[1]):
            yield Figure("build", f"{what}: {step}", seconds, "s")
            yield Figure("build", f"{what}: {step}, of the whole", 100 * seconds / whole, "%")
        yield Figure("build", f"{what}: a page", 1000 * whole / steps.pages, "ms")
        yield Figure("build", f"{what}: a MB", whole / steps.bytes.total() * 1e6, "s")
        data = steps.seconds[OPEN_DATA] + steps.seconds[COPIES]
        yield Figure("build", f"{what}: data/v1 and Markdown copies", 100 * data / whole, "%", "≤ 30")
        yield Figure("build", f"{what}: without {', '.join(LATER)}", whole - sum(steps.seconds[s] for s in LATER), "s")


def built(names: list[str], day: date) -> Steps:
    """A cold build of some editions into a folder that is removed."""
    steps = Steps()
    steps.seconds["imports"] = _imports()
    content = steps.time("read", lambda: project.read(ROOT))
    assert content.national
    words = content.national.words
    theme = steps.time("theme and its templates", lambda: worded(theme_loader.load(), words))
    steps.time("theme and its templates", lambda: templates.compile_all(theme))
    faults = steps.time("check", lambda: project_check.every_diagnostic(content, day, names))
    nation, editions = content.sound_editions(names, day, faults)
    shared = _shared(steps, nation, theme, day)
    reader, writer = LinkReader(), Writer()
    with tempfile.TemporaryDirectory() as out:
        for edition in editions:
            _publish(steps, edition, shared, reader, writer, Path(out))
    return steps


def _imports() -> float:
    """Processor time of a Python that only imports the build, in a process of its own."""
    program = "import time; import generator.build.pipeline; print(time.process_time())"
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=USUAL, check=True, capture_output=True)
    return float(said.stdout)


def _shared(steps: Steps, nation: Edition, theme: Theme, day: date) -> SharedBuild:
    slots, parts = Slots("0" * 32), []
    for language in nation.languages:
        view = renderer(nation, theme, language, nation.languages, slots)
        pages = {}
        for page in steps.time("shared pages", partial(_pages, view, day)):
            step = OVERVIEW if page.kind.startswith("overview") else "shared pages"
            html = steps.time(step, partial(site_files.whole, page, view))
            pages[page.file] = steps.time(step, partial(SharedPage.cut, page, html, slots))
        parts.append(pages)
    return steps.time("search", lambda: SharedBuild.of(nation, theme, day, slots, parts))


def _pages(view: Renderer, day: date) -> list[Page]:
    return list(make_pages(view, day))


def _publish(
    steps: Steps, edition: Edition, shared: SharedBuild, reader: LinkReader, writer: Writer, out: Path
) -> None:
    # The page on data shows the files' sizes, and would else pay for all of them.
    words = catalogue.words_of(shared.theme.ui, edition.languages)
    steps.time(OPEN_DATA, lambda: catalogue.files(edition, words))
    data = steps.static(site_files.data(edition, shared.theme, edition.languages))
    search = steps.static(site_files.search_files(edition, shared.theme, edition.languages, shared.searches))
    # All of them are there before the first page, which would else pay for them.
    with patch.object(site_files, "search_files", return_value=search.items()):
        files = steps.files(assemble.edition_files(edition, shared, data))
    name, site = edition.site.id, {file.path: file.parts for file in files}
    steps.time("verify", lambda: verify(name, site, edition.site.root, reader))
    steps.time("write", lambda: writer.write(files, out / name))

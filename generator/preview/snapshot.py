"""One edition in one theme on one day, as pages and files that are made when somebody asks for them, and recorded."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from generator.exports import llms, well_known
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.all_pages import make_pages
from generator.pages.document import document
from generator.pages.page import Page
from generator.recording.changed_paths import changed, differing
from generator.recording.reads import ReadPath
from generator.recording.rendering import Recording, RecordingRenderer
from generator.recording.template_loader import ROOT, Compiled
from generator.site import site_files

ASSETS = "assets/preview"
"""Where the theme's files lie: at a name that stays, so that a new style sheet changes no page."""


@dataclass(frozen=True)
class Snapshot:
    """One state of the files: an edition, a theme and a day."""

    edition: Edition
    theme: Theme
    day: date
    compiled: Compiled = field(default_factory=Compiled)
    file: Callable[[str], str] = str
    """Name of a template → its file, for who reads about a fault in it."""

    @cached_property
    def recording(self) -> Recording:
        """The edition and the theme, recorded."""
        return Recording.of(self.edition, replace(self.theme, folder=ASSETS), self.compiled, self.file)

    def page(self, path: str, kind: str = "") -> Page | None:
        """The page whose file is at `path`; none when there is none. `kind` is what it was the last time."""
        if kind and "pages" not in self.__dict__:
            found = self._of_kind(kind).get(path)
            if found is not None:
                return found
        return self.pages.get(path)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """File → page, of every language."""
        languages = self.edition.languages
        return {page.file: page for one in languages for page in make_pages(self._renderers[one], self.day)}

    def html(self, page: Page) -> tuple[bytes, set[ReadPath]]:
        """The whole page, and what was read for it."""
        with self.recording.recorder.reading() as reads:
            template = self.recording.shell.get_template("main.html")
            html = template.render(doc=document(page, self._renderers[page.language]))
        return html.encode(), reads

    def groups(self) -> tuple[site_files.Group, ...]:
        """What makes the files that are not pages, the quickest ones first."""
        return site_files.groups(self.recording.edition, self.recording.theme, self.edition.languages)

    def files(self, group: site_files.Group) -> tuple[dict[str, bytes], set[ReadPath]]:
        """The files of a group, and what was read for them."""
        with self.recording.recorder.reading() as reads:
            return dict(group()), reads

    def listed(self) -> Iterator[tuple[str, bytes]]:
        """The files that name every page: they are made whenever somebody asks for one."""
        pages = self.pages.values()
        yield from well_known.files(self.edition, pages, self.day)
        yield from llms.files(self.edition, pages, self.theme.ui)

    def changed(self, before: "Snapshot") -> set[ReadPath]:
        """The paths that are not what they were in a snapshot before."""
        mine, theirs = self.recording, before.recording
        found = changed(theirs.edition, mine.edition)
        for old, new, root in (
            (before.theme.templates, self.theme.templates, ROOT),
            (before.theme.ui, self.theme.ui, "ui"),
            (before.theme.assets, self.theme.assets, "assets"),
            (before.theme.icons, self.theme.icons, "icons"),
            (theirs.words, mine.words, "words"),
        ):
            found |= differing(old, new, (root,))
        return found

    def _of_kind(self, kind: str) -> Mapping[str, Page]:
        if kind not in self._kinds:
            made = (page for one in self._renderers.values() for page in make_pages(one, self.day, {kind}))
            self._kinds[kind] = {page.file: page for page in made}
        return self._kinds[kind]

    @cached_property
    def _kinds(self) -> dict[str, dict[str, Page]]:
        return {}

    @cached_property
    def _renderers(self) -> Mapping[str, RecordingRenderer]:
        return {language: self.recording.renderer(language) for language in self.edition.languages}

"""Rendered pages and files of a snapshot, kept as long as nothing that they read has changed."""

from dataclasses import dataclass

from generator.exports.markdown_copy import markdown
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.preview.snapshot import Snapshot
from generator.recording.changed_paths import same
from generator.recording.reads import ReadPath


@dataclass
class RenderedPage:
    """A rendered page with its reads."""

    page: Page
    html: bytes
    reads: set[ReadPath]
    of: Snapshot
    """The newest snapshot that it is known to hold for."""


@dataclass
class RenderedFiles:
    """A group of rendered files with their reads."""

    files: dict[str, bytes]
    reads: set[ReadPath]


class RenderCache:
    """The rendered pages and files of a preview."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._pages: dict[str, RenderedPage] = {}
        self._groups: dict[int, RenderedFiles] = {}
        self._kinds: dict[str, str] = {}
        """File → kind of page, of those that were shown once: where to look for them first."""

    def update(self, snapshot: Snapshot) -> list[tuple[int, dict[str, bytes]]]:
        """Go on with another snapshot. What read something that has changed is dropped.

        Given back are the groups of files that were dropped, each by its number with what it held.
        """
        before, self.snapshot = self.snapshot, snapshot
        changed = snapshot.changed(before)
        # Whatever was made may say what day it is.
        every = snapshot.day != before.day
        self._pages = {name: made for name, made in self._pages.items() if not every and made.reads.isdisjoint(changed)}
        dropped = [(n, made) for n, made in self._groups.items() if every or not made.reads.isdisjoint(changed)]
        for number, _ in dropped:
            del self._groups[number]
        return [(number, made.files) for number, made in dropped]

    def html(self, file: str) -> bytes | None:
        """A page; none when there is no such page. Raises whatever its templates raise."""
        made, snapshot = self._pages.get(file), self.snapshot
        if made is not None and made.of is snapshot:
            return made.html
        page = snapshot.page(file, self._kinds.get(file, ""))
        if page is None:
            self._pages.pop(file, None)
            return None
        # Its templates may show the same of what has changed, and yet be handed another list of records than before.
        if made and made.page == page and same(made.page.make_body, page.make_body, (Renderer,)):
            self._pages[file] = RenderedPage(page, made.html, made.reads, snapshot)
            return made.html
        html, reads = snapshot.html(page)
        self._pages[file], self._kinds[file] = RenderedPage(page, html, reads, snapshot), page.kind
        return html

    def record(self, file: str) -> tuple[str, str]:
        """What a page that has been made shows, "service/ekn-online", and its language."""
        made = self._pages.get(file)
        return (made.page.record, made.page.language) if made else ("", "")

    def file(self, name: str) -> bytes | None:
        """A file that is not a page, or a page's copy as Markdown; none when there is no such file."""
        html = self.html(name.removesuffix(".md") + ".html") if name.endswith("index.md") else None
        if html is not None:
            return markdown((html,))
        for number in range(len(self.snapshot.groups())):
            files = self.group(number)
            if name in files:
                return files[name]
        return dict(self.snapshot.listed()).get(name)

    def group(self, number: int) -> dict[str, bytes]:
        """The files of a group."""
        if number not in self._groups:
            self._groups[number] = RenderedFiles(*self.snapshot.files(self.snapshot.groups()[number]))
        return self._groups[number].files

    @property
    def files(self) -> frozenset[str]:
        """Files of the pages that the cache holds."""
        return frozenset(self._pages)

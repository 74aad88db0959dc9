"""The preview as a whole: what a browser gets for an address now, from the newest files that were without errors."""

import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from threading import RLock

from generator.diagnostics import Diagnostic, is_fatal
from generator.exports.headers import HostLayout
from generator.pages.routes import Routes
from generator.preview import render_faults
from generator.preview.edition_on_disk import EditionOnDisk
from generator.preview.render_cache import RenderCache

TEXT = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True)
class PreviewResponse:
    """What is at an address."""

    status: int
    media_type: str
    content: bytes
    faults: tuple[Diagnostic, ...] = ()
    """What the reader of a page should be told."""

    record: str = ""
    """What the page shows: "service/ekn-online"; empty when it stands for no record."""
    language: str = ""

    @property
    def is_page(self) -> bool:
        """Whether it is a page, or stands for one that could not be made."""
        return self.media_type.startswith("text/html")

    @property
    def digest(self) -> str:
        """The same for the same content."""
        return hashlib.blake2b(self.content, digest_size=8).hexdigest()


class Preview:
    """One edition, kept in memory. Its methods may be called from several threads."""

    def __init__(self, source: EditionOnDisk) -> None:
        self.source = source
        self.version = 0
        """Grows with every save."""
        self._later: tuple[Diagnostic, ...] = ()
        self._lock = RLock()
        self._made: RenderCache | None = None
        self._last: dict[str, bytes] = {}
        """File → the page as it could be made the last time."""
        self._dropped: list[tuple[int, dict[str, bytes]]] = []

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """All that is known to be wrong with the files."""
        return tuple(render_faults.once((*self.source.faults, *self._later)))

    def refresh(self, *, force: bool = False) -> bool:
        """Take in what has been saved. Whether anything has."""
        with self._lock:
            before = self.source.snapshot
            if not self.source.refresh(force=force):
                return False
            self.version += 1
            self._later = ()
            now = self.source.snapshot
            if now is not None and self._made is None:
                self._made = RenderCache(now)
            elif now is not None and now is not before and self._made is not None:
                self._dropped += self._made.update(now)
            return True

    def add(self, later: list[Diagnostic], version: int) -> bool:
        """Tell also of faults that take longer to find, unless there has been a save since `version`."""
        with self._lock:
            if version != self.version:
                return False
            before, self._later = self.faults, tuple(later)
            return before != self.faults

    def changed_files(self) -> Iterator[list[str]]:
        """The files that are no pages and not what they were, in the order they can be made."""
        with self._lock:
            dropped, self._dropped = self._dropped, []
        for number, before in dropped:
            with self._lock:
                try:
                    now = self._made.group(number) if self._made else {}
                except Exception:  # noqa: BLE001, S112 - what cannot be made is told to who asks for it
                    continue
            changed = [name for name in {*before, *now} if before.get(name) != now.get(name)]
            if changed:
                yield sorted(changed)

    def answer(self, path: str) -> PreviewResponse:
        """What is at a path, counted from the server's root. A page that cannot be made is shown as it was last."""
        with self._lock:
            for name in self._files(path):
                found = self._page(name) if name.endswith(".html") else self._file(name)
                if found is not None:
                    return found
            return self._missing(path)

    def root(self) -> str:
        """Path at which the edition's front page stands when it is published."""
        return self.source.snapshot.edition.site.root if self.source.snapshot else "/"

    def headers(self, path: str) -> dict[str, str]:
        """What is said with an answer: the same strict policy as on the published site, and nothing is kept."""
        snapshot = self.source.snapshot
        place = (
            HostLayout.of(snapshot.edition, Routes.of(snapshot.theme.ui, snapshot.edition.languages))
            if snapshot
            else None
        )
        fields = place.fields(path) if place else HostLayout("/", (), (), ()).fields(path)
        return {**fields, "Cache-Control": "no-store"}

    def _files(self, path: str) -> Iterator[str]:
        below = path.removeprefix(self.root()) if path.startswith(self.root()) else path.lstrip("/")
        yield below + "index.html" if below == "" or below.endswith("/") else below
        if not below.endswith("/") and "." not in below.rpartition("/")[2] and below:
            yield below + "/index.html"

    def _page(self, file: str) -> PreviewResponse | None:
        wrong = self.faults
        if self._made is None:
            return None
        try:
            html = self._made.html(file)
        except Exception as problem:  # noqa: BLE001 - whatever a template does, the preview goes on
            html, wrong = self._last.get(file, b""), tuple(render_faults.once((*wrong, render_faults.of_page(problem))))
            return PreviewResponse(200 if html else 500, "text/html; charset=utf-8", html, wrong)
        if html is None:
            return None
        self._last[file] = html
        return PreviewResponse(200, "text/html; charset=utf-8", html, wrong, *self._made.record(file))

    def _file(self, name: str) -> PreviewResponse | None:
        try:
            content = self._made.file(name) if self._made else None
        except Exception as problem:  # noqa: BLE001 - as above
            return PreviewResponse(500, "text/plain; charset=utf-8", str(render_faults.of_page(problem)).encode())
        if content is None:
            return None
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        is_text = media_type.startswith(TEXT) or media_type.endswith("javascript")
        return PreviewResponse(200, f"{media_type}; charset=utf-8" if is_text else media_type, content)

    def _missing(self, path: str) -> PreviewResponse:
        """The page that says so, in the language of the address; only the faults while there is no page at all."""
        snapshot = self.source.snapshot
        if snapshot is None:
            return PreviewResponse(503 if is_fatal(self.faults) else 404, "text/html; charset=utf-8", b"", self.faults)
        languages = snapshot.edition.languages
        spoken = next((one for one in languages[1:] if path.startswith(f"{self.root()}{one}/")), languages[0])
        lost = self._page("404.html" if spoken == languages[0] else f"{spoken}/404.html")
        return PreviewResponse(
            404, "text/html; charset=utf-8", lost.content if lost else b"", lost.faults if lost else ()
        )

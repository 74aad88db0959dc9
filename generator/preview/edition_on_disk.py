"""What an editor saves, read again: the project, a region's folder, the theme. Only what has changed is read anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.clock import today
from generator.content import project, project_check
from generator.content.author_files import author_files
from generator.content.project import Project
from generator.diagnostics import ContentError, Diagnostic, is_fatal
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.preview import render_faults
from generator.preview.snapshot import Snapshot
from generator.site import theme_folder, theme_loader
from generator.site.own_words import worded

THEME = "site_templates"

Stamps = dict[str, tuple[int, int]]
"""File → (bytes, time of its last change in nanoseconds)."""


@dataclass
class EditionOnDisk:
    """The files of one edition on disk, and what they held when they were last good."""

    root: Path
    edition_id: str
    region: Path | None = None
    faults: tuple[Diagnostic, ...] = ()
    """What is wrong with them now, of shape and references."""
    snapshot: Snapshot | None = None
    """What they held when they were last without errors; none until they are."""
    _content: Project | None = field(default=None, repr=False)
    _theme: Theme | None = field(default=None, repr=False)
    _dressed: tuple[Theme, Mapping[str, object], Theme] | None = field(default=None, repr=False)
    """The theme as it came, the project's own words, and the one with the other."""
    _stamps: Stamps = field(default_factory=dict, repr=False)

    @property
    def content(self) -> Project | None:
        """The project as it was last read; none until it could be."""
        return self._content

    @property
    def theme_folder(self) -> Path:
        """The project's own theme, or the one that came with the generator."""
        own = self.root / THEME
        return own if (own / "main.html").is_file() else theme_folder.path()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders to watch with all in them, as far as they exist."""
        every = (self.root / "content", self.root / "checklist", self.theme_folder, self.region)
        return tuple(folder for folder in every if folder is not None and folder.is_dir())

    def refresh(self, *, force: bool = False) -> bool:
        """Read what has changed. Whether anything has; nothing that is wrong with the files is raised.

        With `force` the content is read even if no file looks other than it did.
        """
        stamps = self._look()
        if not force and stamps == self._stamps and not (self.snapshot and self.snapshot.day != today()):
            return False
        theme_changed = _below(self.theme_folder, stamps) != _below(self.theme_folder, self._stamps)
        self._stamps = stamps
        found: list[Diagnostic] = []
        edition = self._read_content(found)
        if theme_changed or self._theme is None:
            self._read_theme(found)
        elif self.faults:
            found += [fault for fault in self.faults if fault.at.file.startswith(self._name(self.theme_folder))]
        self.faults = tuple(render_faults.once(found))
        edition = edition or (self.snapshot.edition if self.snapshot else None)
        if edition is not None and self._theme is not None:
            if self._dressed is None or self._dressed[:2] != (self._theme, edition.words):
                self._dressed = (self._theme, edition.words, worded(self._theme, edition.words))
            self._take(edition, self._dressed[2])
        return True

    def name(self, template: str) -> str:
        """The file of a template, as messages name it."""
        return f"{self._name(self.theme_folder)}/{template}"

    def _take(self, edition: Edition, theme: Theme) -> None:
        before = self.snapshot
        if before and (before.edition, before.day) == (edition, today()) and before.theme is theme:
            return
        if before:
            self.snapshot = Snapshot(edition, theme, today(), before.compiled, self.name)
        else:
            self.snapshot = Snapshot(edition, theme, today(), file=self.name)

    def _read_content(self, found: list[Diagnostic]) -> Edition | None:
        """The edition, unless it has errors."""
        try:
            content = project.read(self.root, self.region, self._content.files if self._content else None)
            self._content = content
            edition = content.edition(self.edition_id)
            wrong = project_check.shape_faults(content, self.edition_id)
        except ContentError as fault:
            found += fault.diagnostics
            return None
        except Exception as problem:  # noqa: BLE001 - a preview goes on, whatever is wrong with the files
            found.append(render_faults.unexpected(problem))
            return None
        found += wrong
        return None if is_fatal(wrong) else edition

    def _read_theme(self, found: list[Diagnostic]) -> None:
        try:
            self._theme = theme_loader.load(self.theme_folder)
        except Exception as problem:  # noqa: BLE001 - as above
            found.append(render_faults.of_theme(self.theme_folder, self._name(self.theme_folder), problem))
        else:
            found += render_faults.of_styles(self.theme_folder, self._name(self.theme_folder))

    def _look(self) -> Stamps:
        """The state of every file that may be read."""
        files = [*self.root.glob("*.yaml"), *(f for folder in self.folders for f in author_files(folder))]
        stamps: Stamps = {}
        for file in files:
            try:
                found = file.stat()
            except OSError:
                continue
            stamps[str(file)] = (found.st_size, found.st_mtime_ns)
        return stamps

    def _name(self, folder: Path) -> str:
        return folder.relative_to(self.root).as_posix() if folder.is_relative_to(self.root) else str(folder)


def _below(folder: Path, stamps: Stamps) -> Stamps:
    return {name: stamp for name, stamp in stamps.items() if name.startswith(f"{folder}/")}

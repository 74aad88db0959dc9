"""For those who run mkdocs or ProperDocs by hand: an edition's finished files go through it as they are.

mkdocs reads mkdocs.yml, watches folders, reloads browsers and writes the site. It renders nothing.
"""

from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import terminal
from generator.clock import today
from generator.content import project, project_check
from generator.diagnostics import ContentError
from generator.site import site_files, theme_loader
from generator.site.own_words import worded

_WATCHED = ("actors.yaml", "checklist.yaml", "content", "site_templates")


class OneDoorConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's own settings in mkdocs.yml."""

    root = option.Type(str, default=".")
    """The folder with actors.yaml, seen from mkdocs.yml."""
    edition = option.Type(str, default=project.NATION)
    languages = option.ListOfItems(option.Type(str), default=[])
    """Languages to publish; only the edition's first one when empty."""


class OneDoor(BasePlugin[OneDoorConfig]):  # type: ignore[no-untyped-call]
    """Feeds an edition to mkdocs."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn off what would write pages of the theme's, or look through its ten thousand icons."""
        del config.theme.dirs[1:]
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - mkdocs' own files are left out
        """The edition's files instead of what mkdocs sees. Raises `PluginError` when records have errors."""
        try:
            edition = project_check.checked(self._root(config), today(), self.config.edition)
        except ContentError as fault:
            terminal.tell(fault.diagnostics)
            raise PluginError(terminal.verdict(fault.diagnostics)) from fault
        languages = tuple(self.config.languages) or edition.languages[:1]
        site = site_files.site(edition, worded(theme_loader.load(), edition.words), languages, today())
        return Files([_file(config, path, content) for path, content in site])

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ANN401, ARG002 - mkdocs' types
        """Build again when the content, the words or the theme change."""
        for path in filter(Path.exists, (self._root(config) / name for name in _WATCHED)):
            server.watch(str(path))
        return server

    def _root(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path).parent / self.config.root).resolve()


def _file(config: MkDocsConfig, path: str, content: bytes) -> File:
    """A finished file. Included by name: mkdocs leaves out what begins with a dot."""
    # By its name mkdocs would take a copy as Markdown for a page that it has to render.
    name = f"{path}.copy" if path.endswith(".md") else path
    file = File.generated(config, name, content=content, inclusion=InclusionLevel.INCLUDED)
    file.dest_uri = path
    return file

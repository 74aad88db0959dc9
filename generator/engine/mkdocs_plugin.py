"""The only module that knows mkdocs: our pages go in as files, our document comes out around them.

mkdocs reads the configuration, watches folders, renders main.html and writes the site. What a page says was settled
before it got here, so the same pages come out of `onedoor pages` without it.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator import terminal
from generator.clock import today
from generator.content import project
from generator.exports import well_known
from generator.pages.document import Document
from generator.site import site_files, theme_loader

Supply = tuple[Iterable[Document], Iterable[tuple[str, bytes]]]
"""Pages with their documents, and every other file: path → bytes."""

Take = Callable[[Document, str], None]
"""Is given a finished page, its whole HTML, in the place of the disk."""


class OneDoorConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's own settings in mkdocs.yml."""

    root = option.Type(str, default=".")
    """The folder with actors.yaml, seen from mkdocs.yml."""
    edition = option.Type(str, default=project.NATION)
    languages = option.ListOfItems(option.Type(str), default=[])
    """Languages to publish; only the edition's first one when empty."""


class OneDoor(BasePlugin[OneDoorConfig]):  # type: ignore[no-untyped-call]
    """Feeds an edition's pages to mkdocs."""

    def __init__(self) -> None:
        super().__init__()
        self.supply: Supply | None = None
        """What to publish, when somebody else has made it; else the plugin loads the content itself."""
        self.take: Take | None = None
        """Who is given the finished pages; else mkdocs writes them."""
        self._documents: dict[str, Document] = {}
        self._watched: tuple[str, ...] = ("actors.yaml", "checklist.yaml", "content", "site_templates")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn off what would write pages we did not make."""
        # Our own folder comes first. The theme has ten thousand icons to look through, and nothing of it is published.
        del config.theme.dirs[1:]
        config.theme.static_templates.clear()
        config.markdown_extensions.clear()
        config.mdx_configs.clear()
        return config

    def on_files(self, found: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - mkdocs' own files are left out
        """Our pages and assets instead of everything mkdocs found."""
        documents, static = self.supply or self._own_supply(config)
        self._documents.clear()
        # Included by name: mkdocs leaves out what begins with a dot.
        kept = InclusionLevel.INCLUDED
        made = [File.generated(config, name, content=content, inclusion=kept) for name, content in static]
        for document in documents:
            page = document.page
            name = page.file.removesuffix(".html") + ".md"
            self._documents[name] = document
            file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.dest_uri, file.url = page.file, page.path
            made.append(file)
        return Files(made)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Everything main.html shows, the body too: mkdocs has no content of its own to render."""
        return context | {"doc": self._documents[page.file.src_uri]}  # type: ignore[return-value]

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """The finished page; nothing for mkdocs to write where somebody takes it."""
        if self.take is None:
            return output
        self.take(self._documents.pop(page.file.src_uri), output)
        return ""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """The same white space as without mkdocs."""
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ANN401, ARG002 - mkdocs' types
        """Build anew when the content, the words or the theme change."""
        root = self._root(config)
        for name in self._watched:
            if (root / name).exists():
                server.watch(str(root / name))
        return server

    def _root(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path).parent / self.config.root).resolve()

    def _own_supply(self, config: MkDocsConfig) -> "Supply":
        edition, diagnostics = project.load(self._root(config))
        terminal.tell(diagnostics)
        if edition is None or project.is_fatal(diagnostics):
            raise PluginError(terminal.verdict(diagnostics))
        languages = tuple(self.config.languages) or edition.languages[:1]
        dress, day = theme_loader.load(), today()
        edition = edition.on(day)
        made = list(site_files.documents(edition, dress, languages, day))
        named = well_known.files(edition, [page for page, _ in made], day)
        return [document for _, document in made], chain(site_files.static(edition, dress, languages), named)

"""mkdocs, started for a folder. The part of publishing that knows it."""

import logging
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from generator.content.project import NATION
from generator.engine.mkdocs_plugin import Take
from generator.pages.document import Document
from generator.site.theme_folder import home


def render(root: Path, documents: Iterable[Document], take: Take) -> None:
    """Render pages and hand each to `take` when it is finished. Nothing is written."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as nowhere:
        config = _config(root, Path(nowhere))
        plugin = config.plugins["onedoor"]
        plugin.supply, plugin.take = (documents, ()), take
        mkdocs_build.build(config)


def serve(root: Path, edition: str, languages: Sequence[str], port: int, open_browser: bool = False) -> None:
    """Serve an edition at a port of this machine and build it anew when something changes."""
    from mkdocs.commands import serve as mkdocs_serve  # noqa: PLC0415 - a build needs no server

    config_file = str(_config_file(root))
    mkdocs_serve.serve(
        config_file,
        livereload=True,
        open_in_browser=open_browser,
        dev_addr=f"127.0.0.1:{port}",
        theme={"name": "material", "custom_dir": str(home()), "font": False},
        plugins=_plugins(root, edition, languages),
        docs_dir=str(root / "content"),
    )


def _config(root: Path, into: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202 - mkdocs' own type
    return load_config(
        str(_config_file(root)),
        site_dir=str(into),
        docs_dir=str(root / "content"),
        theme={"name": "material", "custom_dir": str(home()), "font": False},
        plugins=["onedoor"],
    )


def _plugins(root: Path, edition: str, languages: Sequence[str]) -> dict[str, dict[str, object]]:
    # A mapping: mkdocs empties the items of a list while it reads them, and it reads the configuration at every save.
    return {"onedoor": {"root": str(root), "edition": edition or NATION, "languages": list(languages)}}


def _config_file(root: Path) -> Path:
    """The folder's own mkdocs.yml, or the one of this project for a folder that has none."""
    own = root / "mkdocs.yml"
    return own if own.exists() else home().parent / "mkdocs.yml"

"""mkdocs' live-reload server, started for a folder."""

from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands import serve as mkdocs_serve

from generator.model.edition import NATION
from generator.site.theme_folder import home


def serve(root: Path, edition: str, languages: Sequence[str], port: int, open_browser: bool = False) -> None:
    """Serve an edition at a port of this machine and build it anew when something changes."""
    mkdocs_serve.serve(
        str(_config_file(root)),
        livereload=True,
        open_in_browser=open_browser,
        dev_addr=f"127.0.0.1:{port}",
        theme={"name": "material", "custom_dir": str(home()), "font": False},
        # A mapping: mkdocs empties the items of a list while it reads them, and it reads them at every save.
        plugins={"onedoor": {"root": str(root), "edition": edition or NATION, "languages": list(languages)}},
        docs_dir=str(root / "content"),
    )


def _config_file(root: Path) -> Path:
    """The folder's own mkdocs.yml, or the one of this project for a folder that has none."""
    own = root / "mkdocs.yml"
    return own if own.exists() else home().parent / "mkdocs.yml"

"""Pictures of pages before and after a change, side by side, for whoever reviews it. Needs a browser and playwright."""

import shutil
from collections.abc import Collection, Iterator, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.clock import today
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.all_pages import make_pages, renderer
from generator.site import site_files

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Looked for in this order; playwright's own when none is installed."""

MOST = 12
"""Pages of which pictures are taken; the others are named below them."""

WIDTH = 1000
"""Of the window, in CSS pixels."""


class NoBrowserError(Exception):
    """There is nothing to take pictures with; the message says what is missing."""


def take(before: Edition, after: Edition, theme: Theme, paths: Sequence[str], into: Path) -> Path:
    """Write pictures of the pages at `paths` into a folder. The page that shows them, side by side.

    A page that is new or gone has one picture. Raises `NoBrowserError`.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only who reviews has it
    except ImportError as fault:
        raise NoBrowserError(str(fault)) from fault
    into.mkdir(parents=True, exist_ok=True)
    installed = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    rows: dict[str, list[str]] = {path: [] for path in paths[:MOST]}
    with TemporaryDirectory() as folder:
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
                # A page is whole without scripts, and these are files without a server.
                context = browser.new_context(java_script_enabled=False, viewport={"width": WIDTH, "height": 800})
                window = context.new_page()
                for name, edition in (("before", before), ("after", after)):
                    for path, file in _written(edition, theme, rows, Path(folder) / name):
                        picture = f"{path.strip('/').replace('/', '-') or 'home'}.{name}.png"
                        window.goto(file.as_uri())
                        window.screenshot(path=into / picture, full_page=True)
                        rows[path].append(picture)
                browser.close()
        except Error as fault:
            raise NoBrowserError(str(fault).partition("\n")[0]) from fault
    page = into / "index.html"
    page.write_text(_side_by_side(rows, paths[MOST:]), "utf-8")
    return page


def _written(edition: Edition, theme: Theme, paths: Collection[str], folder: Path) -> Iterator[tuple[str, Path]]:
    """Pages of an edition as files, with what they are shown with: address → file."""
    for name, content in theme.assets.items():
        file = folder / theme.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    for language in edition.languages:
        render = renderer(edition, theme, language, edition.languages)
        for page in make_pages(render, today()):
            if page.path in paths:
                file = folder / page.file
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(site_files.whole(page, render))
                yield page.path, file


def _side_by_side(rows: dict[str, list[str]], others: Sequence[str]) -> str:
    shown = "".join(
        f"<tr><th scope=row>{escape('/' + path)}</th>"
        + "".join(f'<td><img src="{escape(name)}" alt="{escape(name)}" width="600"></td>' for name in names)
        + "</tr>\n"
        for path, names in rows.items()
    )
    more = "".join(f"<li>{escape('/' + path)}</li>\n" for path in others)
    return (
        "<!doctype html>\n<meta charset=utf-8>\n<title>before, after</title>\n"
        f"<table>\n{shown}</table>\n<ul>\n{more}</ul>\n"
    )

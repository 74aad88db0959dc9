"""onedoor pages: the same pages as plain files, made without mkdocs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import terminal
from generator.build import plain_files
from generator.clock import today
from generator.content import project_check
from generator.site import site_files, theme_loader
from generator.site.own_words import worded

NAME = "pages"
HELP = "write the whole site into an empty folder, without mkdocs"


def arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")


def run(given: Namespace) -> int:
    """Write the pages; exit code 1 when the folder is not empty."""
    edition = project_check.checked(given.root.resolve(), today())
    site = dict(site_files.site(edition, worded(theme_loader.load(), edition.words), edition.languages, today()))
    try:
        count = plain_files.write(site, given.folder)
    except plain_files.FolderNotEmptyError:
        terminal.complain(terminal.phrase("not-empty", folder=str(given.folder)))
        return 1
    terminal.say(terminal.phrase("written", files=str(count), folder=str(given.folder)))
    return 0

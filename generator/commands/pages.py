"""onedoor pages: the same pages as plain files, made without mkdocs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import files, project, publish, terminal, theme
from generator.clock import today

NAME = "pages"
HELP = "write the whole site into an empty folder, without mkdocs"


def arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")


def run(given: Namespace) -> int:
    """Write the pages."""
    edition = project.checked(given.root.resolve())
    site = dict(files.plain_site(edition, theme.load(), edition.languages, today()))
    try:
        count = publish.write_pages(site, given.folder)
    except publish.Refused as refusal:
        terminal.complain(terminal.phrase("not-empty", folder=str(given.folder)))
        terminal.complain(str(refusal))
        return 1
    terminal.say(terminal.phrase("written", files=str(count), folder=str(given.folder)))
    return 0

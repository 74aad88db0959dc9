"""onedoor pages: the same pages as plain files, made without mkdocs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import terminal
from generator.build import pipeline
from generator.clock import today
from generator.content import project
from generator.site import site_files, theme_loader

NAME = "pages"
HELP = "write the whole site into an empty folder, without mkdocs"


def arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")


def run(given: Namespace) -> int:
    """Write the pages."""
    edition = project.checked(given.root.resolve())
    site = dict(site_files.plain_site(edition, theme_loader.load(), edition.languages, today()))
    try:
        count = pipeline.write_pages(site, given.folder)
    except pipeline.Refused as refusal:
        terminal.complain(terminal.phrase("not-empty", folder=str(given.folder)))
        terminal.complain(str(refusal))
        return 1
    terminal.say(terminal.phrase("written", files=str(count), folder=str(given.folder)))
    return 0

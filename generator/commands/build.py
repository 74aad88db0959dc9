"""onedoor build: publish editions into a folder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import terminal
from generator.build import digest, up_to_date
from generator.clock import today
from generator.content.author_files import PUBLISHED
from generator.site.theme_folder import path

NAME = "build"
HELP = "build editions into public/<edition>/, all or nothing"


def arguments(parser: ArgumentParser) -> None:
    """Which editions, and where to."""
    parser.add_argument("editions", nargs="*", metavar="EDITION", help="editions to build (default: the nation's)")
    parser.add_argument("--all", action="store_true", help="every edition")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project; builds it")
    parser.add_argument("--anew", action="store_true", help="build even where nothing has changed")
    parser.add_argument("--compress", action="store_true", help="put packed files (.gz, .br) beside the text files")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: public/ in the root, else here)")


def run(given: Namespace) -> int:
    """Build the editions asked for; nothing where neither what they are made of nor what stands there has changed.

    Exit 1 when a region was skipped, so that whoever watches sees it.
    """
    root: Path = given.root.resolve()
    work: Path = given.work.resolve()
    out: Path = (given.out or work / PUBLISHED).resolve()
    request = [*given.editions, "--all" if given.all else "", "--compress" if given.compress else ""]
    inputs = digest.tools(path(), today().isoformat()) + digest.content(root, given.region, request)
    if not given.anew and up_to_date.is_current(work, out, inputs):
        terminal.say(terminal.phrase("unchanged", folder=str(out)))
        return 0
    from generator.commands import build_editions  # noqa: PLC0415 - slow to import, and not needed where nothing changed

    built = build_editions.build(given, root, out)
    if built.is_whole:
        up_to_date.remember(work, out, inputs, built.editions)
    return 0 if built.is_whole else 1

"""onedoor build: publish editions into a folder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import project, publish, terminal
from generator.clock import today
from generator.publishing.swap import Busy

NAME = "build"
HELP = "build editions into public/<edition>/, all or nothing"


def arguments(parser: ArgumentParser) -> None:
    """Which editions, and where to."""
    parser.add_argument("editions", nargs="*", metavar="EDITION", help="editions to build (default: sverige)")
    parser.add_argument("--out", type=Path, help="where to (default: public/ in the root)")


def run(given: Namespace) -> int:
    """Build the editions asked for."""
    root: Path = given.root.resolve()
    edition = project.checked(root)
    out = given.out or root / "public"
    try:
        for built in publish.build(root, out, edition, [edition], today()):
            terminal.say(
                terminal.phrase(
                    "built",
                    edition=built.edition,
                    pages=str(built.pages),
                    seconds=f"{built.seconds:.1f}",
                    folder=str(built.folder),
                )
            )
    except publish.Refused as refusal:
        for reason in refusal.reasons:
            terminal.complain(reason)
        return 1
    except Busy:
        terminal.complain(terminal.phrase("busy", folder=str(out)))
        return 1
    return 0

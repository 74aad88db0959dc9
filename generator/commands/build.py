"""onedoor build: publish editions into a folder."""

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import terminal
from generator.build import digest, up_to_date
from generator.clock import today
from generator.site.theme_folder import home

NAME = "build"
HELP = "build editions into public/<edition>/, all or nothing"


def arguments(parser: ArgumentParser) -> None:
    """Which editions, and where to."""
    parser.add_argument("editions", nargs="*", metavar="EDITION", help="editions to build (default: sverige)")
    parser.add_argument("--all", action="store_true", help="every edition")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project; builds it")
    parser.add_argument("--anew", action="store_true", help="make everything anew, whatever was kept in .cache/")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: public/ in the root)")


def run(given: Namespace) -> int:
    """Build the editions asked for, or nothing where nothing has changed."""
    # A build makes values that last until it ends: looking for waste among them a hundred times finds next to none.
    gc.set_threshold(50_000, 20, 100)
    root: Path = given.root.resolve()
    out: Path = (given.out or root / "public").resolve()
    tools = digest.tools(home(), today().isoformat())
    asked = [*given.editions, "--all" if given.all else ""]
    inputs = tools + digest.content(root, given.region, asked)
    if not given.anew and up_to_date.is_current(root, out, inputs):
        terminal.say(terminal.phrase("unchanged", folder=str(out)))
        return 0
    from generator.publishing import looking  # noqa: PLC0415 - as below

    # What is imported, read and checked now keeps one process busy: another looks at the disk.
    lying = dict if given.anew else looking.begin(root, out)
    from generator.commands import build_editions  # noqa: PLC0415 - slow to import, and not needed where nothing changed

    built = build_editions.build(given, root, out, tools, lying)
    if built:
        up_to_date.keep_current(root, out, inputs, built)
        up_to_date.forget(root)
    return 0 if built else 1

"""onedoor build: publish editions into a folder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from generator import project, publish, terminal
from generator.clock import today
from generator.model.edition import Edition
from generator.publishing.swap import Busy

NAME = "build"
HELP = "build editions into public/<edition>/, all or nothing"


def arguments(parser: ArgumentParser) -> None:
    """Which editions, and where to."""
    parser.add_argument("editions", nargs="*", metavar="EDITION", help="editions to build (default: sverige)")
    parser.add_argument("--all", action="store_true", help="every edition")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project; builds it")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: public/ in the root)")


def run(given: Namespace) -> int:
    """Build the editions asked for."""
    root: Path = given.root.resolve()
    content = project.read(root, given.region)
    editions = _wanted(given, content, root)
    out = given.out or root / "public"
    try:
        built = _built(root, out, content, editions)
    except publish.Refused as refusal:
        for reason in refusal.reasons:
            terminal.complain(reason)
        return 1
    except Busy:
        terminal.complain(terminal.phrase("busy", folder=str(out)))
        return 1
    except OSError as fault:
        terminal.complain(terminal.phrase("unwritable", folder=str(out), problem=str(fault)))
        return 1
    _tell(built)
    return 0


def _wanted(given: Namespace, content: project.Project, root: Path) -> list[Edition]:
    """The editions asked for. Raises `ContentError` with the faults of all of them."""
    names = list(content.editions) if given.all else list(given.editions)
    if given.region and not names:
        names = [project.region_folder(root, given.region)]
    names = names or [project.NATION]
    found = content.every_diagnostic(names)
    if project.is_fatal(found):
        raise project.ContentError(found)
    return [edition for name in names if (edition := content.edition(name)) is not None]


def _built(root: Path, out: Path, content: project.Project, editions: list[Edition]) -> list[publish.Built]:
    assert content.national is not None  # noqa: S101 - without a nation there was a fatal fault
    making = publish.build(root, out, content.national, editions, today())
    console = Console(stderr=True)
    if len(editions) > 1 and console.is_terminal:
        return list(track(making, total=len(editions), console=console, transient=True, description=""))
    return list(making)


def _tell(built: list[publish.Built]) -> None:
    """One line for one edition, a table for several."""
    if len(built) == 1:
        (one,) = built
        seconds = f"{one.seconds:.1f}"
        said = {"edition": one.edition, "pages": str(one.pages), "seconds": seconds, "folder": str(one.folder)}
        terminal.say(terminal.phrase("built", **said))
        return
    table = Table(*terminal.phrase("built-columns").split("|"))
    for one in built:
        numbers = (one.pages, one.rendered, one.stamped, one.linked)
        table.add_row(one.edition, *map(str, numbers), f"{one.seconds:.2f}")
    Console(width=100).print(table)

"""onedoor serve: one edition on this machine; a save shows at once, and what is wrong with it shows in the page."""

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path
from socket import socket

from generator import terminal
from generator.clock import today
from generator.content import project, project_check
from generator.preview import server
from generator.preview.edition_on_disk import EditionOnDisk
from generator.preview.preview import Preview

NAME = "serve"
HELP = "show an edition on this machine; what is saved shows at once"
LAST = 65535
"""The last port there is; 0 stands for any that is free."""

PORT = 8000


def arguments(parser: ArgumentParser) -> None:
    """Which edition, and where."""
    parser.add_argument("edition", nargs="?", metavar="EDITION", help="edition to show (default: the nation's)")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project; shows it")
    parser.add_argument("--port", type=int, help=f"port (default: {PORT}, or the next free one)")
    parser.add_argument("--open", action="store_true", help="open a browser")


def run(given: Namespace) -> int:
    """Serve until interrupted; exit code 1 when no port is free or there is nothing to show."""
    root: Path = given.root.resolve()
    region = given.region.resolve() if given.region else None
    # Raises for a region's folder that is none; whatever else is wrong shows in the page.
    content = project.read(root, region)
    edition_id = given.edition or (project.region_folder(root, region) if region else project.NATION)
    known = {project.NATION, *content.editions, *project.editions(root), *content.folders}
    if edition_id not in known:
        terminal.tell(project_check.diagnostics(content, edition_id, today()))
        return 1
    at = _port(given.port)
    if at is None:
        return 1
    source = EditionOnDisk(root, edition_id, region)
    preview = Preview(source)
    preview.refresh()
    terminal.tell(source.faults)
    # What there is now stays as long as the server does: looking for waste in it would hold up every save.
    gc.collect()
    gc.freeze()
    terminal.say(terminal.phrase("preview-open", address=f"http://{server.HOST}:{at.getsockname()[1]}/"))
    server.serve(preview, at, open_browser=given.open)
    return 0


def _port(asked: int | None) -> socket | None:
    """Where to serve: at the port that was asked for or at none; else at the usual one or the next that is free."""
    port = PORT if asked is None else asked
    if not 0 <= port <= LAST:
        terminal.complain(terminal.phrase("preview-port-impossible", port=str(port), last=str(LAST)))
        return None
    at = server.listening(port)
    if at is not None:
        return at
    other = server.next_free(port)
    free = str(other.getsockname()[1]) if other else "?"
    if asked is None and other is not None:
        terminal.say(terminal.phrase("preview-port-moved", port=str(port), free=free))
        return other
    if other is not None:
        other.close()
    terminal.complain(terminal.phrase("preview-port-taken", port=str(port), free=free))
    return None

"""onedoor serve: the national edition on this machine, built anew when something changes."""

from argparse import ArgumentParser, Namespace

from generator.content import project
from generator.engine import mkdocs_runner

NAME = "serve"
HELP = "build an edition, serve it on this machine, and build it anew when something changes"


def arguments(parser: ArgumentParser) -> None:
    """Which port."""
    parser.add_argument("--port", type=int, default=8000, help="port (default: 8000)")
    parser.add_argument("--open", action="store_true", help="open a browser")


def run(given: Namespace) -> int:
    """Serve until interrupted."""
    root = given.root.resolve()
    edition = project.checked(root)
    mkdocs_runner.serve(root, edition.site.id, edition.languages, given.port, given.open)
    return 0

"""onedoor owners: whom a code host asks to read a change of each file (CODEOWNERS)."""

import sys
from argparse import ArgumentParser, Namespace

from generator import terminal
from generator.clock import today
from generator.content import project_check
from generator.maintenance.code_owners import code_owners
from generator.maintenance.owners import owned

NAME = "owners"
HELP = "write CODEOWNERS: whom the code host asks to read a change of each file, from the records' owners"


def arguments(parser: ArgumentParser) -> None:
    """Where the teams are."""
    parser.add_argument(
        "organisation", help="on GitHub or GitLab; its teams are named as the ids of actors and counties, and “editors”"
    )


def run(given: Namespace) -> int:
    """Write the lines to standard output; exit code 0."""
    edition = project_check.checked(given.root.resolve(), today())
    sys.stdout.writelines(code_owners(owned(edition, terminal.language()), given.organisation))
    return 0

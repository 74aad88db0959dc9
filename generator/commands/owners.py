"""onedoor owners: whom a code host asks to read a change of each file (CODEOWNERS)."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.content import project_check, text_file
from generator.maintenance.code_owners import code_owners, organisation_in
from generator.maintenance.owners import owned

NAME = "owners"
HELP = "write CODEOWNERS: whom the code host asks to read a change of each file, from the records' owners"

FILES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS")
"""Where the code hosts look for it, from the project's root."""

_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Where the teams are, and whether to write."""
    parser.add_argument(
        "organisation",
        nargs="?",
        help="on GitHub or GitLab; its teams are named as the ids of actors and counties, and “editors”",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when the file that is there says otherwise"
    )


def run(given: Namespace) -> int:
    """Write the lines to standard output, or compare them; exit code 0, 1 when they differ."""
    root: Path = given.root.resolve()
    edition = project_check.checked(root, today())
    if not given.check:
        if given.organisation is None:
            terminal.complain(terminal.phrase("owners-whose"))
            return _USAGE
        sys.stdout.writelines(code_owners(owned(edition, terminal.language()), given.organisation))
        return 0
    file = next((name for name in FILES if (root / name).is_file()), "")
    if not file:
        terminal.say(terminal.phrase("owners-none", files=", ".join(FILES)))
        return 0
    written = text_file.read(root / file)
    organisation = given.organisation or organisation_in(written)
    if written == "".join(code_owners(owned(edition, terminal.language()), organisation)):
        return 0
    terminal.complain(terminal.phrase("owners-stale", file=file, organisation=organisation or "…"))
    return 1

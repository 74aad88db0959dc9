"""onedoor changes: write down what has changed in the content since a release, for the page, the feed and open data."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import terminal
from generator.clock import today
from generator.comparison.change_log import entries
from generator.content import project, project_check, revision, text_file
from generator.editing.change_file import extended
from generator.model.change import Change

NAME = "changes"
HELP = "write what has changed in the content since a release into content/changes/, where an editor may reword it"

_FOLDER = "content/changes"
_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Since when, and whether to write."""
    parser.add_argument("--since", metavar="REV", help="a revision that git knows (default: the last tag)")
    parser.add_argument("--dry-run", action="store_true", help="show the entries and write nothing")


def run(given: Namespace) -> int:
    """Write the entries that are missing; exit code 0, or 2 for a revision git does not know. Raises `ContentError`."""
    root: Path = given.root.resolve()
    since = given.since or ""
    with TemporaryDirectory() as folder:
        try:
            since = since or revision.last_tag(root)
            revision.restore(root, since, Path(folder))
        except revision.UnknownRevision as fault:
            terminal.complain(terminal.phrase("no-revision", revision=since or "--since", problem=str(fault)))
            return _USAGE
        # What was published once is compared with, even where a check of today would refuse it.
        before, faults = project_check.load(Path(folder), today(), project.NATION, reasoning=False)
    if before is None:
        raise project.ContentError(faults)
    return _written(
        root, entries(before.on(today()), project_check.checked(root, today()), today()), since, dry=given.dry_run
    )


def _written(root: Path, changes: Sequence[Change], since: str, *, dry: bool) -> int:
    file = root / _FOLDER / f"{today().isoformat()}.yaml"
    if dry and changes:
        terminal.say(extended("", changes))
    elif changes:
        file.parent.mkdir(parents=True, exist_ok=True)
        text_file.write(file, extended(text_file.read(file) if file.exists() else "", changes))
    where = file.relative_to(root).as_posix()
    terminal.say(terminal.phrase("changes-written", count=str(len(changes)), revision=since, file=where))
    return 0

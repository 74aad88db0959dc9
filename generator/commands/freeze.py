"""onedoor freeze: keep this version of the needs analysis, so that its tickets can be read for ever."""

from argparse import ArgumentParser, Namespace

from generator import terminal
from generator.clock import today
from generator.content import frozen_checklists, project, project_check

NAME = "freeze"
HELP = "keep this version of the needs analysis, so that its tickets can be read for ever"


def arguments(_: ArgumentParser) -> None:
    """None."""


def run(given: Namespace) -> int:
    """Write checklist/v{n}.json, once; exit code 0. Raises `ContentError` when the content has errors."""
    root = given.root.resolve()
    edition, diagnostics = project_check.load(root, today())
    if edition is None:
        raise project.ContentError(diagnostics)
    written = frozen_checklists.freeze(root, edition.checklist)
    name = "frozen" if written else "frozen-already"
    terminal.say(terminal.phrase(name, version=str(edition.checklist.version), file=str(written)))
    return 0

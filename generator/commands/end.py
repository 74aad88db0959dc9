"""onedoor end: a service has ended, so its page leads on, and everything that still leads there is told."""

import difflib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator import terminal
from generator.checks.support.references import references
from generator.clock import today
from generator.content import project, project_check, text_file
from generator.editing.end_service import ended
from generator.editing.yaml_places import UneditableError
from generator.model.edition import Edition
from generator.reading.suggest import closest

NAME = "end"
HELP = "say that a service has ended and what there is instead; tells what still leads there"

_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Which service, and what there is instead."""
    parser.add_argument("service", metavar="SERVICE", help="the service's id")
    parser.add_argument(
        "--instead", nargs="+", default=[], metavar="SERVICE", help="services that its page leads on to"
    )
    parser.add_argument("--dry-run", action="store_true", help="show the change and write nothing")


def run(given: Namespace) -> int:
    """Change the service's lines; exit code 1 when its file cannot be changed, 2 for unknown ids.

    Raises `ContentError`.
    """
    root: Path = given.root.resolve()
    edition, faults = project_check.load(root, today(), reasoning=False)
    if edition is None:
        raise project.ContentError(faults)
    for name in (given.service, *given.instead):
        if name not in edition.service:
            meant = closest(name, edition.service)
            terminal.complain(terminal.phrase("end-unknown", name=name, meant=meant or "–"))
            return _USAGE
    place = edition.service[given.service].at("state")
    before = text_file.read(root / place.file)
    try:
        after = ended(before, given.service, given.instead)
    except UneditableError as fault:
        terminal.complain(terminal.phrase("not-edited", file=place.file, code=str(fault)))
        return 1
    if given.dry_run:
        lines = difflib.unified_diff(before.splitlines(), after.splitlines(), place.file, place.file, lineterm="", n=1)
        terminal.say("\n".join(lines))
    else:
        text_file.write(root / place.file, after)
        terminal.say(terminal.phrase("end-written", place=str(edition.service[given.service].at("status"))))
    leads = list(_leading_to(edition, given.service))
    if leads:
        terminal.say("\n".join([terminal.phrase("end-leads"), *leads]))
    return 0


def _leading_to(edition: Edition, service: str) -> Iterator[str]:
    """Where the service is named by others, and the needs it meets."""
    for one in references(edition):
        if (one.kind, one.id) == ("service", service):
            yield f"  {one.at}: {one.field}"
    for need in edition.service[service].meets:
        others = [one.id for one in edition.meeting[need] if one.id != service]
        name = "end-need" if others else "end-need-alone"
        yield "  " + terminal.phrase(name, need=need, others=", ".join(others))

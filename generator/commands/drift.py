"""onedoor drift: what the nation has changed underneath the regions' own changes, field by field."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.content import project, project_check, text_file
from generator.model.overlay import ServiceChange
from generator.model.record import plain
from generator.model.region import Region
from generator.model.service import Service
from generator.overlay import differences, drift
from generator.overlay.accept import Unwritable, accept

NAME = "drift"
HELP = "list what the nation has changed underneath the regions' own changes; --accept REGION when they still hold"


def arguments(parser: ArgumentParser) -> None:
    """Which region to accept, and a folder from elsewhere."""
    parser.add_argument("--accept", metavar="REGION", help="let this region's changes remember the records of today")
    parser.add_argument("--region", type=Path, metavar="PATH", help="a region's folder from elsewhere")


def run(given: Namespace) -> int:
    """List the drift, or accept it; exit code 1 when a file cannot be rewritten. Raises `ContentError`."""
    root: Path = given.root.resolve()
    content = project.read(root, given.region)
    if content.national is None:
        raise project.ContentError(list(content.faults))
    if given.accept is not None:
        region = content.regions.get(given.accept)
        if region is None:
            raise project.ContentError(project_check.diagnostics(content, given.accept, today()))
        return _accept(region, content)
    found = [line for region in content.regions.values() for line in lines(region, content.national)]
    for line in found or [terminal.phrase("drift-none")]:
        terminal.say(line)
    return 0


def lines(region: Region, national: project.Edition) -> Iterator[str]:
    """A heading for each change that must be read again, and a line for each field."""
    for change in region.edition.services.change if region.edition else ():
        service = national.service.get(change.id)
        fields = list(_fields(change, service)) if service else []
        if fields:
            yield terminal.phrase("drift-service", region=region.id, service=change.id)
            yield from (f"    {field}" for field in fields)


def _fields(change: ServiceChange, service: Service) -> Iterator[str]:
    if change.against is None:
        yield terminal.phrase("drift-unpinned")
    mine = plain(change)
    for one in drift.drifted(change, service):
        if one.overridden:
            yield from _overridden(one, mine.get(one.field))
        else:
            yield terminal.phrase("drift-inherited", field=one.field, now=differences.shown(one.now))


def _overridden(one: drift.Drifted, mine: object) -> Iterator[str]:
    """A line for each language, or field within the field, that differs."""
    for part in differences.parts(one.then, one.now):
        then, now = differences.beside(part.then, part.now)
        said = differences.shown(differences.within(mine, part.path))
        yield terminal.phrase(
            "drift-overridden", field=".".join((one.field, *part.path)), then=then, now=now, mine=said
        )


def _accept(region: Region, content: project.Project) -> int:
    """Rewrite the lines of the region's file that say what its changes were made against."""
    changes = region.edition.services.change if region.edition else ()
    if content.national is None or not changes:
        terminal.say(terminal.phrase("drift-nothing", region=region.id))
        return 0
    file = content.folders[region.id] / "region.yaml"
    text = text_file.read(file)
    try:
        accepted = accept(text, changes, content.national.service)
    except Unwritable as fault:
        terminal.complain(terminal.phrase("drift-unwritable", service=str(fault), file=str(file)))
        return 1
    if accepted != text:
        text_file.write(file, accepted)
    terminal.say(terminal.phrase("drift-accepted", count=str(len(changes)), file=str(file)))
    return 0

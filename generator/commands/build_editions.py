"""What `onedoor build` does when there is something to build."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator import terminal
from generator.build import pipeline
from generator.build.output.atomic_swap import BuildLocked
from generator.build.output.verify import VerificationError
from generator.build.publication import Publication
from generator.clock import today
from generator.content import project
from generator.content.broken_regions import SetAside
from generator.parallel import WorkerLost


class Built(NamedTuple):
    """What came of a build."""

    editions: tuple[str, ...] = ()
    """Ids of those that were published."""
    is_whole: bool = False
    """Whether they are all that were asked for, from sound content."""


def build(given: Namespace, root: Path, out: Path) -> Built:
    """Build the editions asked for and tell about it.

    Broken regions are skipped and told. Raises `ContentError` when other records have errors.
    """
    names, skipped = _names(given, root), list[str]()

    def skip(aside: SetAside | VerificationError) -> None:
        if isinstance(aside, VerificationError):
            for reason in aside.reasons:
                terminal.complain(reason)
            skipped.append("")
            return
        terminal.tell(aside.faults, root)
        terminal.complain(terminal.phrase("regions-skipped", regions=", ".join(aside.regions)))
        if aside.untold:
            terminal.complain(terminal.phrase("regions-untold", regions=", ".join(aside.untold)))
        skipped.extend(aside.regions)

    try:
        request = pipeline.Request(names, today(), given.region, given.compress)
        publications = pipeline.build(root, out, request, skip)
        return Built(tuple(_told(publications, len(names))), not skipped)
    except WorkerLost:
        terminal.complain(terminal.phrase("worker-lost"))
    except BuildLocked:
        terminal.complain(terminal.phrase("busy", folder=str(out)))
    except OSError as fault:
        terminal.complain(terminal.phrase("unwritable", folder=str(out), problem=str(fault)))
    return Built()


def _names(given: Namespace, root: Path) -> list[str]:
    own = [project.region_folder(root, given.region)] if given.region else []
    if given.all:
        return list(dict.fromkeys((*project.editions(root), *own)))
    return list(dict.fromkeys(given.editions)) or own or [project.NATION]


def _told(publications: Iterable[Publication], total: int) -> list[str]:
    if total == 1:
        built = list(publications)
        if not built:
            return []
        one = built[0]
        said = {"pages": str(one.pages), "seconds": f"{one.seconds:.1f}", "folder": str(one.folder)}
        terminal.say(terminal.phrase("built", edition=one.edition, **said))
        _unaddressed(built)
        return [one.edition]
    from generator.commands import progress  # noqa: PLC0415 - slow to import, and one edition needs no table

    watched = progress.watched(publications, total)
    progress.table(watched)
    _unaddressed(watched)
    return [one.edition for one in watched]


def _unaddressed(publications: Iterable[Publication]) -> None:
    """Say what is left out where nobody has said at which address an edition is published."""
    editions = [one.edition for one in publications if not one.is_addressed]
    if editions:
        terminal.say(terminal.phrase("no-address", editions=", ".join(editions)))

"""What `onedoor build` does when there is something to build."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from generator import terminal
from generator.build import pipeline
from generator.build.output.atomic_swap import BuildLocked
from generator.build.output.verify import VerificationError
from generator.build.publication import Publication
from generator.clock import today
from generator.content import project
from generator.parallel import WorkerLost


def build(given: Namespace, root: Path, out: Path) -> list[str]:
    """Build the editions asked for and tell about it: their ids, or none when they could not be built.

    Raises `ContentError` when their records have errors.
    """
    names = _names(given, root)
    try:
        return _told(pipeline.build(root, out, names, today(), given.region), len(names))
    except VerificationError as fault:
        for reason in fault.reasons:
            terminal.complain(reason)
    except WorkerLost:
        terminal.complain(terminal.phrase("worker-lost"))
    except BuildLocked:
        terminal.complain(terminal.phrase("busy", folder=str(out)))
    except OSError as fault:
        terminal.complain(terminal.phrase("unwritable", folder=str(out), problem=str(fault)))
    return []


def _names(given: Namespace, root: Path) -> list[str]:
    own = [project.region_folder(root, given.region)] if given.region else []
    if given.all:
        return list(dict.fromkeys((*project.editions(root), *own)))
    return list(dict.fromkeys(given.editions)) or own or [project.NATION]


def _told(publications: Iterable[Publication], total: int) -> list[str]:
    if total == 1:
        (one,) = publications
        said = {"pages": str(one.pages), "seconds": f"{one.seconds:.1f}", "folder": str(one.folder)}
        terminal.say(terminal.phrase("built", edition=one.edition, **said))
        return [one.edition]
    from generator.commands import progress  # noqa: PLC0415 - slow to import, and one edition needs no table

    watched = progress.watched(publications, total)
    progress.table(watched)
    return [one.edition for one in watched]

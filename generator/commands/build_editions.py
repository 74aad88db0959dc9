"""What `onedoor build` does when there is something to build."""

from argparse import Namespace
from itertools import chain
from pathlib import Path

from generator import terminal
from generator.build import pipeline
from generator.build.output.atomic_swap import Busy
from generator.clock import today
from generator.content import project
from generator.diagnostics import ContentError
from generator.model.edition import Edition
from generator.publishing.keep import Cache
from generator.publishing.looking import Lying
from generator.publishing.ready import Ready
from generator.renewing import change


def build(given: Namespace, root: Path, out: Path, tools: str, lying: Lying) -> dict[str, str]:
    """Build the editions asked for and tell about it. `lying` as `looking.begin` gives it.

    Their ids with digests of what lies there now, or none when they could not be built.
    """
    cache = Cache.of(root, out, tools, trusted=not given.anew)
    content = project.read(root, given.region, cache.shared.files if cache.shared else None)
    ready = Ready(cache, content, lying)
    editions = _wanted(given, content, root, ready)
    try:
        built = _built(root, out, content, editions, ready)
    except pipeline.Refused as refusal:
        for reason in refusal.reasons:
            terminal.complain(reason)
        return {}
    except Busy:
        terminal.complain(terminal.phrase("busy", folder=str(out)))
        return {}
    except OSError as fault:
        terminal.complain(terminal.phrase("unwritable", folder=str(out), problem=str(fault)))
        return {}
    return {one.edition: one.listing for one in built}


def _wanted(given: Namespace, content: project.Project, root: Path, ready: Ready) -> list[Edition]:
    """The editions asked for. Raises `ContentError` with the faults of all of them."""
    names = list(content.editions) if given.all else list(given.editions)
    if given.region and not names:
        names = [project.region_folder(root, given.region)]
    names = names or [project.NATION]
    made = ready.made
    # What had no faults last time is checked for its new words alone, for they move nothing else.
    nation = content.edition_on(project.NATION, today())
    new = change(made.nation, nation) if made and nation else None
    if made and new and made.checked.issuperset(names):
        found = content.new_errors(names, {service.decode() for service in new.services})
    else:
        found = content.every_diagnostic(names, meanwhile=ready.prepare)
    if project.is_fatal(found):
        raise ContentError(found)
    return [edition for name in names if (edition := content.edition_on(name, today())) is not None]


def _built(
    root: Path, out: Path, content: project.Project, editions: list[Edition], ready: Ready
) -> list[pipeline.Built]:
    nation = content.edition_on(project.NATION, today())
    assert nation is not None  # noqa: S101 - without a nation there was a fatal fault
    making = pipeline.build(root, out, nation, editions, today(), ready)
    first = next(making)
    if len(editions) == 1:
        _tell(first)
        return [first, *making]
    # Slow to import, and the other editions are being made.
    from generator.commands import progress  # noqa: PLC0415

    built = progress.watched(chain([first], making), len(editions))
    progress.table(built)
    return built


def _tell(one: pipeline.Built) -> None:
    seconds = f"{one.seconds:.1f}"
    said = {"edition": one.edition, "pages": str(one.pages), "seconds": seconds, "folder": str(one.folder)}
    terminal.say(terminal.phrase("built", **said))

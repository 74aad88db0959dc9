"""What is wrong with a project, edition by edition. The slower reasoning runs beside the rest, in other processes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator import overlay, parallel
from generator.checks import check, check_on, reasoned_faults, sound_faults
from generator.content.project import NATION, REGIONS, Project, national_edition, read
from generator.diagnostics import ContentError, Diagnostic, Location, error, is_fatal
from generator.model.edition import Edition
from generator.model.overlay import ServiceChanges
from generator.reading import content_files
from generator.reading.suggest import closest


def diagnostics(
    project: Project, edition_id: str, day: date, *, reasoning: bool = True, beside_nation: bool = False
) -> list[Diagnostic]:
    """Every fault that concerns an edition, and what is wrong with what any region changes.

    Of one whose record cannot be read, what reading found is all there is to say. A region that changes no record
    has the nation's faults and is not checked anew. `reasoning` and `beside_nation` as in `checks.check`.
    """
    edition = project.edition(edition_id)
    if edition is None:
        return _without_edition(project, edition_id)
    name = edition_id if _has_records(project, edition_id) else NATION
    moves = _moves_services(project, name)
    found = [*_written(project, name, day, reasoning=reasoning and moves, beside_nation=beside_nation)]
    if reasoning and not moves:
        found += _reasoned(project, [name])
    return [_told(project, d) for d in {_key(d): d for d in (*project.faults, *found)}.values()]


def shape_faults(project: Project, edition_id: str) -> list[Diagnostic]:
    """Faults of shape and reference alone: found quickly, and without errors among them pages can be made."""
    edition = project.edition(edition_id)
    if edition is None:
        return _without_edition(project, edition_id)
    return [_told(project, d) for d in (*project.faults, *sound_faults(edition))]


def apart(project: Project, editions: Iterable[str]) -> tuple[str, ...]:
    """The nation's edition and those of `editions` that may have other faults: they have all faults of all."""
    others = (e for e in dict.fromkeys(editions) if not project.is_nation(e))
    return (NATION, *(e for e in others if e not in project.regions or _has_records(project, e)))


def every_diagnostic(
    project: Project, day: date, editions: Iterable[str] | None = None, *, reasoning: bool = True
) -> list[Diagnostic]:
    """Every fault of some editions, or of all, each once. `reasoning` as in `checks.check`."""
    return begin_check(project, day, editions, reasoning=reasoning)()


def begin_check(
    project: Project, day: date, editions: Iterable[str] | None = None, *, reasoning: bool = True
) -> Callable[[], list[Diagnostic]]:
    """What waits for `every_diagnostic`, which other processes begin to look for now."""
    names = apart(project, project.editions if editions is None else editions)

    def written(name: str) -> list[Diagnostic]:
        return diagnostics(project, name, day, reasoning=False, beside_nation=True)

    # What reasoning finds of one edition is true of the next, so one process does it for all, beside the rest.
    work: list[Callable[[], list[Diagnostic]]] = [partial(written, name) for name in names]
    if reasoning:
        work.insert(0, lambda: [_told(project, d) for d in _reasoned(project, names)])
    results = parallel.spread(lambda one: one(), work, parallel.cores())

    def faults() -> list[Diagnostic]:
        by_part = list(results)
        in_order = [*by_part[1:], by_part[0]] if reasoning else by_part
        return _once(in_order)

    return faults


def _once(by_edition: Iterable[list[Diagnostic]]) -> list[Diagnostic]:
    """What was found in each edition, told once: of a place the next one says the same."""
    found: dict[object, Diagnostic] = {}
    for diagnostics in by_edition:
        before = {(one.at, one.code) for one in found.values()}
        found |= {_key(one): one for one in diagnostics if (one.at, one.code) not in before}
    return list(found.values())


def load(
    root: Path, day: date, edition_id: str = NATION, region: Path | None = None, *, reasoning: bool = True
) -> tuple[Edition | None, list[Diagnostic]]:
    """An edition of the folder `root`, and every fault found on the way. `reasoning` as in `checks.check`.

    There is no edition while a file that everything hangs on cannot be read, or when there is none of that id. Raises
    as `read`.
    """
    project = read(root, region)
    return project.edition(edition_id), diagnostics(project, edition_id, day, reasoning=reasoning)


def checked(root: Path, day: date, edition_id: str = NATION, region: Path | None = None) -> Edition:
    """An edition of `root` as it stands on a day. Raises `ContentError` when its records have errors.

    What its analysis cannot do is a question for those who check or build it, and takes longest to answer.
    """
    project = read(root, region)
    faults = diagnostics(project, edition_id, day, reasoning=False)
    edition = project.edition_on(edition_id, day)
    if edition is None or is_fatal(faults):
        raise ContentError(faults)
    return edition


def _written(
    project: Project, edition_id: str, day: date, *, reasoning: bool, beside_nation: bool
) -> Iterator[Diagnostic]:
    """What is wrong with an edition's records, and what is on this day. The rest as in `checks.check`."""
    edition = project.edition(edition_id)
    if edition is not None:
        yield from check(edition, reasoning=reasoning, beside_nation=beside_nation)
        yield from check_on(edition, day)


def _reasoned(project: Project, edition_ids: Iterable[str]) -> Iterator[Diagnostic]:
    """What analyses cannot do and should. One of an edition that moves no services can do what the nation's can."""
    for name in dict.fromkeys(i if _moves_services(project, i) else NATION for i in edition_ids):
        edition = project.edition(name)
        if edition is not None:
            yield from reasoned_faults(edition, sound_faults(edition))


def _has_records(project: Project, edition_id: str) -> bool:
    """Whether a region adds, hides or changes records, or has texts of its own."""
    region, own = project.regions.get(edition_id), project.own.get(edition_id)
    laid = region.edition if region else None
    return bool(
        (own and (own.texts or own.guides or own.images))
        or (laid and (laid.services != ServiceChanges() or laid.events or laid.members or laid.languages))
    )


def _moves_services(project: Project, edition_id: str) -> bool:
    """Whether a region adds, hides or changes services: else its analysis can do what the nation's can."""
    region = project.regions.get(edition_id)
    return region is None or bool(region.edition and region.edition.services != ServiceChanges())


def faults_with(project: Project, name: str, text: str, day: date) -> list[Diagnostic]:
    """What would be wrong if a file held another text. Nothing is asked of what the analysis can do."""
    texts = {**{file: source.text for file, source in project.files.items()}, name: text}
    found = content_files.together(content_files.files(texts, project.files))
    faults = list(found.faults)
    national = national_edition(found)
    if national is not None:
        faults += [*check(national, reasoning=False), *check_on(national, day)]
        faults += [d for region in found.regions for d in overlay.faults(region, national)]
    return faults


def _without_edition(project: Project, edition_id: str) -> list[Diagnostic]:
    """What there is to say of an edition that could not be read, or that nobody has written."""
    unreadable = project.national is None or edition_id in project.folders
    return [_told(project, d) for d in project.faults] if unreadable else [_unknown(project, edition_id)]


def _unknown(project: Project, edition_id: str) -> Diagnostic:
    meant = closest(edition_id, project.editions)
    words = {"value": edition_id, "meant": meant, "known": ", ".join(project.editions)}
    return error(Location(REGIONS), "unknown-edition", "did-you-mean" if meant else "known-values", **words)


def _told(project: Project, diagnostic: Diagnostic) -> Diagnostic:
    """The diagnostic with the place where its author finds it."""
    for here, there in project.elsewhere.items():
        if diagnostic.at.file.startswith(f"{here}/"):
            file = there + diagnostic.at.file.removeprefix(here)
            return replace(diagnostic, at=diagnostic.at._replace(file=file))
    return diagnostic


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    return (diagnostic.at, diagnostic.code, *sorted(diagnostic.words.items()))

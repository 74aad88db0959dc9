"""Regions with faults of their own, set aside so that they stop neither the nation nor each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import overlay
from generator.checks import unknown_reference
from generator.content.project import Project
from generator.diagnostics import ContentError, Diagnostic, Severity
from generator.model.region import Region
from generator.reading import record_files, sound_blocks


@dataclass(frozen=True)
class SetAside:
    """A project without its broken regions, and what is wrong with them."""

    project: Project
    """Without the broken regions' editions; of their records only the sound fields are told."""
    regions: tuple[str, ...]
    """Ids of the broken regions."""
    untold: tuple[str, ...]
    """Those of them of which nothing can be told: no edition has a page of them."""
    faults: tuple[Diagnostic, ...]
    """What is wrong with them."""


def set_aside(project: Project, faults: Sequence[Diagnostic]) -> SetAside:
    """A project without its broken regions; `faults` are all of the project's.

    Raises `ContentError` with all faults when an error stands outside the regions' folders, or national content cannot
    be read. What follows from a region that cannot be read at all is no error of those who name it.
    """
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    broken = {slug: found for slug in project.folders if (found := [e for e in errors if _is_in(slug, e, project)])}
    if project.national is None or not broken:
        raise ContentError(list(faults))
    partial = {slug: _sound_part(slug, found, project) for slug, found in broken.items()}
    untold = tuple(slug for slug, record in partial.items() if record is None)
    own = tuple(fault for fault in faults if any(_is_in(slug, fault, project) for slug in broken))
    unread = {name for slug in untold for name in _ids(slug, errors, project)}
    if any(error not in own and error.words.get("value") not in unread for error in errors):
        raise ContentError(list(faults))
    actors = set(project.national.actor)
    told = [record for slug in project.folders if (record := partial.get(slug) or _whole(slug, broken, project))]
    national = replace(
        project.national,
        regions=tuple(overlay.public_region(record, actors) for record in sorted(told, key=lambda r: r.code)),
        unread=project.national.unread | unread,
    )
    rest = Project(
        national,
        {slug: record for slug, record in project.regions.items() if slug not in broken},
        {slug: own for slug, own in project.own.items() if slug not in broken},
        tuple(fault for fault in project.faults if fault.severity is not Severity.ERROR),
        {slug: folder for slug, folder in project.folders.items() if slug not in broken},
        project.elsewhere,
        project.files,
    )
    return SetAside(rest, tuple(broken), untold, own)


def _whole(slug: str, broken: Mapping[str, object], project: Project) -> Region | None:
    return None if slug in broken else project.regions.get(slug)


def _sound_part(slug: str, errors: Sequence[Diagnostic], project: Project) -> Region | None:
    source = project.files.get(f"content/regions/{slug}/region.yaml")
    if source is None:
        return None
    lines = {error.at.line for error in errors if Path(error.at.file).name == "region.yaml"}
    return sound_blocks.region(source.text, f"content/regions/{slug}/region.yaml", lines)


def _ids(slug: str, errors: Sequence[Diagnostic], project: Project) -> set[str]:
    """The ids of a region that cannot be read; where not even its code can, the code is among those that are missed."""
    source = project.files.get(f"content/regions/{slug}/region.yaml")
    text = source.text if source else ""
    missed = {error.words["value"] for error in errors if error.code == unknown_reference.COUNTY}
    return {slug, record_files.code_of(text)} - {""} if record_files.code_of(text) else {slug, *missed}


def _is_in(slug: str, fault: Diagnostic, project: Project) -> bool:
    """Whether a fault stands in a region's folder, wherever that lies."""
    here = f"content/regions/{slug}"
    return fault.at.file.startswith((f"{here}/", f"{project.elsewhere.get(here, here)}/"))

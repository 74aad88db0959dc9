"""Laying an overlay: a region and the nation's edition → the region's edition, a value of the same type.

Applies the parts of an overlay in their order and refuses nothing: `faults` reports what makes no sense.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.overlay import Overlay, ServiceChanges
from generator.model.region import Region
from generator.overlay import need_changes, prune, service_changes
from generator.overlay.members import united
from generator.overlay.region_files import RegionFiles
from generator.overlay.site_changes import site

Written = TypeVar("Written", bound=Guide | Text)


def lay(region: Region, national: Edition, own: RegionFiles | None = None) -> Edition:
    """The edition for `region`: the nation's guide with what the region changes. The nation's value is untouched."""
    own = own or RegionFiles()
    overlay = region.edition or Overlay()
    home = (region.code,)
    laid = replace(
        national,
        site=site(region, overlay, national.site),
        home=home,
        laid_on=national,
        services=service_changes.regional_services(overlay.services, national, home),
        checklist=need_changes.checklist(overlay, national, region.code),
        regions=tuple(
            public_region(region, national.actor.keys()) if other.id == region.id else other
            for other in national.regions
        ),
        events=(*(e for e in national.events if not e.counties or region.code in e.counties), *overlay.events),
        texts=_written(national.texts, own.texts),
        guides=_written(national.guides, own.guides),
        images=tuple({image.id: image for image in (*national.images, *own.images)}.values()),
        pictures={**national.pictures, **own.pictures},
        personas=need_changes.personas(overlay, national, region.code),
        assets={name: own.assets[name] for name in _files(overlay) if name in own.assets},
    )
    return prune.pruned(laid, national)


def public_region(region: Region, actors: Collection[str]) -> Region:
    """The region as any edition tells of it: with all its members, without what only its own edition has.

    `actors` are the ids of those that exist; a member that is none of them is no member.
    """
    if region.edition is None:
        return region
    public = region.edition.model_copy(update={"services": ServiceChanges(), "events": ()})
    members = united(region.members, region.edition, actors)
    return region.model_copy(update={"edition": public, "members": members})


def _files(overlay: Overlay) -> Iterable[str]:
    return filter(None, (overlay.brand.logo, overlay.brand.font))


def _written(national: tuple[Written, ...], own: tuple[Written, ...]) -> tuple[Written, ...]:
    """The nation's texts, those with the same id and language as one of the region's own replaced by it."""
    mine: dict[tuple[str, str], Written] = {(text.id, text.language): text for text in own}
    kept: list[Written] = [mine.pop((text.id, text.language), text) for text in national]
    return (*kept, *mine.values())

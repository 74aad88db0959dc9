"""What a region's site says of itself: as its overlay says, else after the nation's pattern and the region's facts."""

from collections.abc import Hashable

from generator.model.overlay import Overlay
from generator.model.record import Record, Texts
from generator.model.region import Region
from generator.model.site import Site


def site(region: Region, overlay: Overlay, national: Site) -> Site:
    """The site of the region's edition. Unknown stays unknown: a door without a telephone has none."""
    pattern = national.regional
    door = region.door
    if not door.promise:
        door = door.model_copy(update={"promise": national.door.promise}).borrowing({"promise": national.door})
    said = {
        "id": region.id,
        "name": overlay.name or (filled(pattern.name, region) if pattern else national.name),
        "tagline": overlay.tagline or (filled(pattern.tagline, region) if pattern else national.tagline),
        "languages": overlay.languages or national.languages,
        "door": door,
        "brand": overlay.brand,
        "publisher": overlay.publisher or national.publisher,
        "address": overlay.address,
        "highlights": overlay.highlights,
        "footer": overlay.footer,
        "accessibility": overlay.accessibility,
        "privacy": overlay.privacy,
        "approval": overlay.approval,
        "counter": overlay.counter,
        "policy_in_page": overlay.policy_in_page,
    }
    written: dict[Hashable, Record] = {}
    if pattern:
        written.update(name=pattern, tagline=pattern)
    written.update({name: overlay for name in said if getattr(overlay, name, None)})
    return national.model_copy(update=said).borrowing(written)


def filled(pattern: Texts, region: Region) -> Texts:
    """The pattern with the region's own names, in every language that has them."""
    place = region.tile.name if region.tile else region.county
    return {
        language: text.replace("{county}", region.county[language])
        .replace("{place}", place[language])
        .replace("{region}", region.name[language])
        for language, text in pattern.items()
        if language in region.county and language in place and language in region.name
    }

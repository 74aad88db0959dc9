"""What a region's site says of itself: as its overlay says, else after the nation's pattern and the region's facts."""

from generator.model.overlay import Overlay
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.site import Site


def site(region: Region, overlay: Overlay, national: Site) -> Site:
    """The site of the region's edition. Unknown stays unknown: a door without a telephone has none."""
    pattern = national.regional
    said = {
        "id": region.id,
        "name": overlay.name or (filled(pattern.name, region) if pattern else national.name),
        "tagline": overlay.tagline or (filled(pattern.tagline, region) if pattern else national.tagline),
        "languages": tuple(lang for lang in overlay.languages if lang in national.languages) or national.languages,
        "door": region.door
        if region.door.promise
        else region.door.model_copy(update={"promise": national.door.promise}),
        "brand": overlay.brand,
        "publisher": overlay.publisher or national.publisher,
        "address": overlay.address,
        "highlights": overlay.highlights,
        "footer": overlay.footer,
        "accessibility": overlay.accessibility,
        "counter": overlay.counter,
    }
    return national.model_copy(update=said)


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

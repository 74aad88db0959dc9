"""What a region brings beside its record: texts, guides, and files that are safe to publish."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.guide import Guide, Text
from generator.model.image import Image, ImageFile


@dataclass(frozen=True)
class RegionFiles:
    """The rest of a region's folder."""

    texts: tuple[Text, ...] = ()
    """Text pages; one with a national page's id and language takes its place."""
    guides: tuple[Guide, ...] = ()
    assets: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    """Name → bytes of the logo and the font, already cleaned."""
    images: tuple[Image, ...] = ()
    """Pictures for its guides; one with a national picture's id takes its place."""
    pictures: Mapping[str, ImageFile] = field(default_factory=dict, hash=False)
    """Name of a picture's file → what it holds."""

"""A picture that guides may show: what it shows in words, whose it is, and on what terms. And its file, once read."""

from dataclasses import dataclass, field
from typing import Annotated, TypeAlias

from pydantic import StringConstraints

from generator.model.provenance import Url
from generator.model.record import Id, Line, Record, Texts

FOLDER = "images"
"""Where the files lie: beside the list, and below an edition's root."""

ENDINGS = ("svg", "png", "jpg", "jpeg", "webp")
"""Of the files that can be shown."""

ImageName: TypeAlias = Annotated[str, StringConstraints(pattern=rf"^[a-z0-9][a-z0-9._-]*\.({'|'.join(ENDINGS)})$")]
"""A file in the folder images/ beside the list: small letters, no folder."""


class Image(Record):
    """A picture in the folder images/. A guide shows it with `![](image:<id>)` on a line of its own."""

    id: Id
    file: ImageName
    alt: Texts
    """What it shows, for who does not see it. A guide may say it otherwise where it stands."""
    caption: Texts | None = None
    """What stands below it."""
    description: Texts | None = None
    """All that it shows, for who wants it in words; shown when asked for."""
    creator: Texts
    """The organisation that made it or has the right to it."""
    licence: Line
    """The terms it may be used on, by their name: "CC BY 4.0"."""
    source: Url | None = None
    """Where it was taken from; none when it was made for the guide."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture's file, safe to publish."""

    content: bytes = field(repr=False)
    width: int
    """In pixels; of a drawing, in its own units."""
    height: int

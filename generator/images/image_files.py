"""The pictures that a list names → what may be published of them, and why the others may not."""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.brand.files import misnamed
from generator.brand.png import png, sides
from generator.brand.refusal import Refused
from generator.brand.svg import svg
from generator.diagnostics import Diagnostic, Location, error, warning
from generator.images.jpeg import jpeg
from generator.images.limits import BYTES
from generator.images.webp import webp
from generator.model.image import ENDINGS, Image, ImageFile

LIST = "images.yaml"

MOST_READ = 4 * BYTES
"""Bytes of a file that are read: enough to tell what else is wrong with one that is too big."""

_VIEW_BOX = re.compile(rb'viewBox="[^"]*?([\d.]+)[\s,]+([\d.]+)\s*"')


def clean(
    images: Sequence[Image], files: Mapping[str, bytes], folder: str, *, is_whole: bool = True
) -> tuple[dict[str, ImageFile], list[Diagnostic]]:
    """File → picture, out of `files`, those in a folder; `folder` is its name as its author finds it.

    Where the list is not whole, because something in it could not be read, no file is said to be missing in it.
    """
    safe: dict[str, ImageFile] = {}
    faults: list[Diagnostic] = []
    for image in images:
        if image.file not in files:
            faults.append(error(image.at("file"), "no-such-file", "missing-image", file=f"{folder}/{image.file}"))
            continue
        try:
            safe[image.file] = picture(image.file, files[image.file])
        except Refused as refused:
            for refusal in refused.refusals:
                place = Location(f"{folder}/{image.file}", refusal.line, refusal.column)
                hint = f"image-{refusal.code}" if refusal.code in _OWN_HINTS else refusal.code
                faults.append(error(place, refusal.code, hint, file=image.file, **refusal.words))
    named = {image.file for image in images}
    unlisted = sorted(files.keys() - named) if is_whole else ()
    faults += [warning(Location(f"{folder}/{name}"), "unlisted-image", file=name, list=LIST) for name in unlisted]
    return safe, faults


def picture(name: str, content: bytes) -> ImageFile:
    """The picture made safe, with its size. Raises `Refused` with all that is wrong with it."""
    ending = name.rpartition(".")[2].replace("jpeg", "jpg")
    wrong = misnamed(name, content, ENDINGS)
    if wrong:
        raise Refused([wrong])
    return _BY_ENDING[ending](content)


def _png(content: bytes) -> ImageFile:
    safe = png(content)
    return ImageFile(safe, *sides(safe))


def _svg(content: bytes) -> ImageFile:
    safe = svg(content)
    found = _VIEW_BOX.search(safe)
    width, height = (round(float(side)) for side in found.groups()) if found else (0, 0)
    return ImageFile(safe, max(width, 1), max(height, 1))


_BY_ENDING: dict[str, Callable[[bytes], ImageFile]] = {"svg": _svg, "png": _png, "jpg": jpeg, "webp": webp}

_OWN_HINTS = frozenset({"misnamed-file", "foreign-file", "not-a-picture"})
"""Faults whose way out is another for a guide's picture than for a logo."""

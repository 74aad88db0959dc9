"""The pictures in a folder's images/, read as far as they may be published."""

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.images import image_files
from generator.model.image import FOLDER, Image, ImageFile


def clean(
    images: Sequence[Image], beside: Path, name: str, *, is_whole: bool
) -> tuple[dict[str, ImageFile], list[Diagnostic]]:
    """File → picture, for what a list names in the folder `beside`, called `name`; and what is wrong with the files.

    `is_whole` as in `image_files.clean`.
    """
    folder = beside / FOLDER
    found = (file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink())
    content = {file.relative_to(folder).as_posix(): _begin(file) for file in found if not file.name.startswith(".")}
    return image_files.clean(images, content, f"{name}/{FOLDER}", is_whole=is_whole)


def _begin(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(image_files.MOST_READ)

"""A site as plain files in a folder: written into a new one, and read back."""

from collections.abc import Mapping
from pathlib import Path

from generator.build.output.writer import Writer
from generator.build.output_file import OutputFile


class FolderNotEmptyError(Exception):
    """There is something in the folder already."""


def write(site: Mapping[str, bytes], folder: Path) -> int:
    """Write files below `folder`; the number of files. Raises `FolderNotEmptyError` unless it is new or empty."""
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError(str(folder))
    Writer().write((OutputFile(path, (content,), "static") for path, content in site.items()), folder)
    return len(site)


def read(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

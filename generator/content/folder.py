"""The texts of a folder: every content file in it, and those that cannot be taken as they are."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.content.author_files import author_files
from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import ANYTHING
from generator.reading import content_files, record_files

LARGEST = 2 * 1024 * 1024
"""Bytes a content file may have. The largest that somebody wrote by hand is a tenth of it."""


class FolderTexts(NamedTuple):
    """What a folder holds."""

    texts: dict[str, str]
    """Name in the project → text."""
    faults: list[Diagnostic]
    unread: set[str]
    """Ids in files that could not be read."""


def read(root: Path, folders: Mapping[str, Path]) -> FolderTexts:
    """Every content file of the project at `root`; `folders` says where each region's folder lies.

    A symbolic link is not followed; a pipe, a file that may not be read, over `LARGEST` bytes or in another encoding
    than UTF-8 is not read. Each is a fault, and the ids in it are known as unread.
    """
    found = FolderTexts({}, [], set())
    places = dict(_files(root, folders))
    links = {name for name, path in places.items() if path.is_symlink()}
    found.faults.extend(error(Location(name), "symbolic-link", value=name) for name in sorted(links))
    # What is behind a link is not looked at, so anything that is named may be there.
    found.unread.update(ANYTHING for _ in content_files.content_files(iter(links)))
    for name in content_files.content_files(name for name in places if name not in links):
        _read(found, name, places[name])
    return found


def _read(found: FolderTexts, name: str, path: Path) -> None:
    try:
        kept, content = path.stat(), b""
        size = kept.st_size
        if stat.S_ISREG(kept.st_mode) and size <= LARGEST:
            content = path.read_bytes()
    except OSError as fault:
        found.faults.append(error(Location(name), "file-unreadable", problem=fault.strerror or str(fault)))
        found.unread.add(ANYTHING)
        return
    if not stat.S_ISREG(kept.st_mode):
        # A pipe or a device: whoever reads it may wait for ever.
        found.faults.append(error(Location(name), "not-a-file", value=name))
        found.unread.add(ANYTHING)
        return
    if size > LARGEST:
        words = {"size": str(size // 1024), "most": str(LARGEST // 1024)}
        found.faults.append(error(Location(name), "file-too-large", **words))
        with path.open("rb") as file:
            found.unread.update(record_files.unreadable(file.read(LARGEST).decode("latin-1"), name))
        return
    try:
        found.texts[name] = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        found.faults.append(_not_utf8(content, fault.start, name))
        found.unread.update(record_files.unreadable(content.decode("latin-1"), name))


def _not_utf8(content: bytes, begin: int, name: str) -> Diagnostic:
    """The byte at `begin` says nothing in UTF-8. What its line says in the encoding of old editors is shown."""
    first = content.rfind(b"\n", 0, begin) + 1
    line = content[first:].partition(b"\n")[0]
    at = Location(name, content.count(b"\n", 0, begin) + 1, begin - first + 1)
    if b"\0" in content[:LARGEST]:
        return error(at, "not-utf8")
    return error(at, "not-utf8", "not-utf8-mended", line=line.decode("cp1252", "replace").rstrip())


def _files(root: Path, folders: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    """Name in the project → file, for all that may be content; symbolic links to files and folders too."""
    yield from ((path.name, path) for path in sorted(root.glob("*.yaml")))
    moved = {here: there for here, there in folders.items() if there != root / here}
    for name, path in _below(root / "content", "content"):
        if not name.startswith(tuple(f"{here}/" for here in moved)):
            yield name, path
    for here, there in moved.items():
        yield from _below(there, here)


def _below(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    """Every file of an author's folder, by its name in the project."""
    yield from ((f"{name}/{file.relative_to(folder).as_posix()}", file) for file in author_files(folder))


__all__ = ["LARGEST", "FolderTexts", "read"]

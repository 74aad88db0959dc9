"""Writing an edition's files: new bytes are written, bytes that another edition already has are linked."""

import contextlib
import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from generator.build.output_file import OutputFile

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Writer:
    """Writes editions one after another into folders of one file system."""

    def __init__(self) -> None:
        self._written: dict[bytes, str] = {}

    def write(self, files: Iterable[OutputFile], folder: Path) -> int:
        """Write files below `folder`, which has none of them; how many became links. Raises `OSError`."""
        links = 0
        folder.mkdir(parents=True, exist_ok=True)
        made = {str(folder)}
        for file in files:
            path = f"{folder}/{file.path}"
            _make(path.rpartition("/")[0], made)
            content = file.content
            if file.origin == "static" and self._link(content, path):
                links += 1
                continue
            # Thousands of files: Python's own open() asks the system three things more about each.
            handle = os.open(path, _NEW, 0o666)
            try:
                _put(handle, content)
            finally:
                os.close(handle)
        return links

    def _link(self, content: bytes, path: str) -> bool:
        """Hard-link bytes that are on the disk already; whether that was possible."""
        digest = blake2b(content, digest_size=20).digest()
        first = self._written.setdefault(digest, path)
        if first == path:
            return False
        try:
            os.link(first, path)
        except OSError:
            # A file system without links, or a file with too many of them: it is written again.
            self._written[digest] = path
            return False
        return True

    def moved(self, old: Path, new: Path) -> None:
        """Take note that a folder of written files was renamed."""
        prefix = f"{old}/"
        self._written = {
            digest: f"{new}/{path.removeprefix(prefix)}" if path.startswith(prefix) else path
            for digest, path in self._written.items()
        }


def _make(folder: str, made: set[str]) -> None:
    """Make a folder and those above it, unless they are among those `made`."""
    if folder in made:
        return
    _make(folder.rpartition("/")[0], made)
    with contextlib.suppress(FileExistsError):
        os.mkdir(folder)  # noqa: PTH102 - thousands of folders: pathlib doubles the time
    made.add(folder)


def _put(handle: int, content: bytes) -> None:
    """Write all bytes: the system may take a part only, when the disk fills or a signal comes."""
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]

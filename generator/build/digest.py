"""What a build is made of, and what lies in a published folder, as digests. Quick: it imports nothing that is not.

Content is compared by its bytes, the published folder by names, sizes and times: nobody writes there but a build.
"""

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from generator.content.author_files import author_files

Listing = Mapping[str, tuple[int, int]]
"""Path below the folder → (bytes, time of the last change in nanoseconds)."""


def tools(theme: Path, day: str) -> str:
    """Digest of the generator, the theme, the packages and the Python it runs with, and the day it builds for."""
    package = Path(__file__).resolve().parent.parent
    packages = sorted({name for place in sys.path for name in _names(place) if name.endswith(".dist-info")})
    return _digest([package, theme], [sys.version, day, *packages])


def content(root: Path, region: Path | None, options: Iterable[str]) -> str:
    """Digest of all that an author writes below `root` and in a region's own folder, and of the request."""
    files = [*sorted(root.glob("*.yaml")), root / "mkdocs.yml", root / "content", root / "checklist"]
    return _digest([*files, *([region] if region else [])], options)


def listing(folder: Path) -> Listing:
    """Size and time of change of every file below a folder; empty when there is no folder."""
    return {name: (found.st_size, found.st_mtime_ns) for name, found in _walk(str(folder))}


def listed(folder: Path, names: Iterable[str]) -> Listing:
    """Those files below a folder that are named."""
    stats = ((name, os.stat(f"{folder}/{name}")) for name in names)  # noqa: PTH116 - pathlib doubles the time
    return {name: (found.st_size, found.st_mtime_ns) for name, found in stats}


def lying(folder: Path) -> str:
    """Digest of the names, sizes and times of all files below a folder."""
    return of(listing(folder))


def of(found: Listing) -> str:
    """A digest of a listing."""
    return blake2b(repr(sorted(found.items())).encode(), digest_size=16).hexdigest()


def _digest(places: Iterable[Path], words: Iterable[str]) -> str:
    digest = blake2b("\0".join(words).encode(), digest_size=16)
    for place in places:
        inside = sorted(file.relative_to(place).as_posix() for file in author_files(place)) if place.is_dir() else [""]
        for name in inside:
            file = place / name if name else place
            if file.is_file():
                content = file.read_bytes()
                digest.update(f"\0{file}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _walk(folder: str) -> list[tuple[str, os.stat_result]]:
    """Every file below a folder, by its path below it. What cannot be looked at is left out."""
    found = []
    waiting = [(folder, "")]
    while waiting:
        here, below = waiting.pop()
        with contextlib.suppress(OSError), os.scandir(here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{below}{entry.name}/"))
                else:
                    found.append((below + entry.name, entry.stat()))
    return found


def _names(place: str) -> list[str]:
    try:
        return os.listdir(place or ".")  # noqa: PTH208 - names alone
    except OSError:
        return []

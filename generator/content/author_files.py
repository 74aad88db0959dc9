"""The files of an author's folder. Quick: it imports nothing of the generator.

A region's folder may be a whole repository: what lies hidden in it, a published site and a virtual environment are none
of its content.
"""

import os
from collections.abc import Iterator
from pathlib import Path

PUBLISHED = "public"
"""Where a build writes, when nobody says where."""


def author_files(folder: Path) -> Iterator[Path]:
    """Every file below a folder, and every symbolic link to a folder, in no order."""
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        folders[:] = [name for name in folders if not _is_passed_over(here / name, folder)]
        links = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in (*files, *links))


def _is_passed_over(inner: Path, folder: Path) -> bool:
    """Whether nothing below a folder is its author's."""
    hidden = inner.name.startswith(".") or inner.name == "__pycache__"
    return hidden or (inner.name == PUBLISHED and inner.parent == folder) or (inner / "pyvenv.cfg").is_file()

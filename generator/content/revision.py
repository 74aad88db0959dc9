"""The project as git remembers it: a revision of its files in a folder."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path


class UnknownRevision(Exception):
    """Git knows no such revision, or nothing of this folder. The message is git's own."""


def restore(root: Path, revision: str, folder: Path) -> None:
    """The files of the project at `root` as they were, in `folder`. Raises `UnknownRevision`."""
    packed = _asked(root, "archive", "--format=tar", "--end-of-options", revision)
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        # Python 3.11.0 to 3.11.3 know no filter; this archive is the project's own, packed by git a line above.
        if hasattr(tarfile, "data_filter"):
            archive.extractall(folder, filter="data")
        else:
            archive.extractall(folder)  # noqa: S202 - see above


def last_tag(root: Path) -> str:
    """The last release: the nearest tag. Raises `UnknownRevision` where there is none."""
    return _asked(root, "describe", "--tags", "--abbrev=0").decode().strip()


def _asked(root: Path, *words: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True).stdout  # noqa: S603, S607 - git, found on the path
    except subprocess.CalledProcessError as fault:
        raise UnknownRevision(fault.stderr.decode("utf-8", "replace").strip()) from fault

"""A finished folder takes the place of another, all or nothing; what builds that were cut off left is removed."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.build.output.file_lock import try_lock

BUILDING = ".building-"
"""Prefix of staging folders, beside the published ones."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class BuildLocked(Exception):
    """Another process is building into this folder; the message is the folder."""


@contextlib.contextmanager
def lock(out: Path) -> Iterator[None]:
    """Exclusive lock on `out`, released by the system even when the process is killed. Raises `BuildLocked`.

    What builds that were cut off left behind is removed on the way in and out.
    """
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("w", encoding="utf-8") as handle:
        if not try_lock(handle):
            raise BuildLocked(str(out))
        sweep(out)
        try:
            yield
        finally:
            sweep(out)


def sweep(out: Path) -> None:
    """Remove staging folders."""
    for leftover in out.glob(f"{BUILDING}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def staging_folder(out: Path, name: str) -> Path:
    """A new empty folder on the same file system, to build `name` in."""
    folder = out / f"{BUILDING}{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def swap(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`, which is removed; at every moment there is a whole site at `old`.

    Where the system cannot exchange two folders there is none for the instant between two renames.
    """
    retired = new
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        retired = new.with_name(f"{BUILDING}old-{old.name}")
        old.rename(retired)
        new.rename(old)
    shutil.rmtree(retired, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in a single step, where the system can."""
    libc = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None
    rename = getattr(libc, "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(fault, os.strerror(fault), str(other))

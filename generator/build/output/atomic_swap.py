"""Putting a finished folder in the place of another, all or nothing, and cleaning up after runs that were cut off."""

import contextlib
import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

BUILDING = ".building-"
"""Prefix of folders that are being built beside the published ones."""

SPARE = ".spare-"
"""Prefix of folders that were published before the ones that are, for the next build to start from."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Busy(Exception):
    """Somebody else is building into this folder right now."""


@contextlib.contextmanager
def lock(out: Path) -> Iterator[None]:
    """The right to write into `out`. Released by the system even when the process is killed."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise Busy(str(out)) from fault
        sweep(out)
        yield


def sweep(out: Path) -> None:
    """Remove what cut-off runs left behind."""
    for leftover in out.glob(f"{BUILDING}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def aside(out: Path, name: str) -> Path:
    """An empty folder on the same file system, to build `name` in."""
    folder = out / f"{BUILDING}{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def spare(out: Path, name: str) -> Path:
    """The folder that was published as `name` before the one that is, if it was kept."""
    return out / f"{SPARE}{name}"


def swap(new: Path, old: Path, *, keep: bool = False) -> None:
    """Put the folder `new` in the place of `old`; there is a whole site at `old` at every moment.

    With `keep` what stood there becomes the spare, else it is removed.
    """
    retired = new
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        retired = new.with_name(f"{BUILDING}old-{old.name}")
        old.rename(retired)
        new.rename(old)
    kept = spare(old.parent, old.name)
    shutil.rmtree(kept, ignore_errors=True)
    if keep and retired.exists():
        retired.rename(kept)
    shutil.rmtree(retired, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in a single step, where the system can."""
    libc = ctypes.CDLL(None, use_errno=True)
    rename = getattr(libc, "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(fault, os.strerror(fault), str(other))

"""Looking at what lies published, in a process of its own while this one has other things to do."""

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.publishing import current, fingerprint, swap, workers

Lying = Callable[[], Mapping[str, str]]
"""Waits for what was found: a folder → a digest of what lies there (see `fingerprint`)."""


def begin(root: Path, out: Path) -> Lying:
    """Begin to look at every edition of the last build in `out`, and at what stood there before it.

    Finds nothing where no second process can work meanwhile. The lock on `out` is not held yet: what another build
    replaces in between fits nothing that is kept since, and such an edition is made anew.
    """
    folders = [folder for name in current.names(root, out) for folder in (out / name, swap.spare(out, name))]
    if not folders or workers.cores() == 1:
        return dict
    return workers.beside(lambda: {str(folder): fingerprint.lying(folder) for folder in folders})

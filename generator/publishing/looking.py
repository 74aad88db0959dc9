"""Looking at what lies published, in a process of its own while this one has other things to do."""

from collections.abc import Callable, Mapping
from pathlib import Path

from generator import parallel
from generator.build import digest, up_to_date
from generator.build.output import atomic_swap

Lying = Callable[[], Mapping[str, str]]
"""Waits for what was found: a folder → a digest of what lies there (see `digest`)."""


def begin(root: Path, out: Path) -> Lying:
    """Begin to look at every edition of the last build in `out`, and at what stood there before it.

    Finds nothing where no second process can work meanwhile. The lock on `out` is not held yet: what another build
    replaces in between fits nothing that is kept since, and such an edition is made anew.
    """
    folders = [folder for name in up_to_date.names(root, out) for folder in (out / name, atomic_swap.spare(out, name))]
    if not folders or parallel.cores() == 1:
        return dict
    return parallel.beside(lambda: {str(folder): digest.lying(folder) for folder in folders})

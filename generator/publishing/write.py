"""Writing an edition's files: new bytes are written, bytes that another edition already has are linked."""

import os
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from generator.stamping import File


class Writer:
    """Writes editions one after another into folders of one file system."""

    def __init__(self) -> None:
        self._written: dict[bytes, str] = {}

    def write(self, files: Iterable[File], folder: Path) -> Counter[str]:
        """Write files below `folder`; how many were `stamped`, `rendered`, `static`, and of all these `linked`."""
        done: Counter[str] = Counter()
        made: set[str] = set()
        for file in files:
            path = f"{folder}/{file.name}"
            parent = path.rpartition("/")[0]
            if parent not in made:
                os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - thousands of files: pathlib doubles the time
                made.add(parent)
            done[file.how] += 1
            if file.how == "static" and self._link(file.content, path):
                done["linked"] += 1
                continue
            with open(path, "xb", buffering=0) as handle:  # noqa: PTH123 - as above
                handle.write(file.content)
        return done

    def keep(self, names: Iterable[str], old: Path, folder: Path) -> int:
        """Give the files `names` of the folder `old` a name below `folder` as well; how many there were."""
        made: set[str] = set()
        count = 0
        for name in names:
            path = f"{folder}/{name}"
            parent = path.rpartition("/")[0]
            if parent not in made:
                os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - as above
                made.add(parent)
            try:
                os.link(f"{old}/{name}", path)
            except OSError:
                shutil.copyfile(f"{old}/{name}", path)
            count += 1
        return count

    def _link(self, content: bytes, path: str) -> bool:
        """Give bytes that are already on the disk one more name; whether that could be done."""
        first = self._written.setdefault(content, path)
        if first == path:
            return False
        try:
            os.link(first, path)
        except OSError:
            # A file system without links, or a file with too many of them: it is written again.
            self._written[content] = path
            return False
        return True

    def moved(self, old: Path, new: Path) -> None:
        """Tell that a folder of written files has been put in its place."""
        prefix = f"{old}/"
        self._written = {
            content: f"{new}/{path.removeprefix(prefix)}" if path.startswith(prefix) else path
            for content, path in self._written.items()
        }

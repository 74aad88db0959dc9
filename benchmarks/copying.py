"""A copy of the project's content to change at will."""

import re
import shutil
from pathlib import Path

from benchmarks.measuring import ROOT

SMALL = ROOT / "tests/small"
"""A project of two services, for what does not depend on how much there is."""


def copied(to: Path, project: Path = ROOT) -> Path:
    """All that `onedoor --root` needs of a project, in the folder `to`, which is given back."""
    for folder in ("content", "checklist"):
        shutil.copytree(project / folder, to / folder)
    for file in project.glob("*.yaml"):
        shutil.copy(file, to)
    return to


def reworded(root: Path, turn: int) -> None:
    """Other words about the first service: what an editor does most."""
    file = min((root / "content/services").glob("*.yaml"))
    text = re.sub(r"(what:(?:\n +| \{)sv: )(?:\(\d+\) )?", rf"\g<1>({turn}) ", file.read_text("utf-8"), count=1)
    file.write_text(text, "utf-8")

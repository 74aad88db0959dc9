"""A copy of the project's content to change at will."""

import re
import shutil
from pathlib import Path

from benchmarks.measuring import ROOT

SERVICE = "content/services/ekn.yaml"


def copied(to: Path) -> Path:
    """All that `onedoor --root` needs, in the folder `to`, which is given back."""
    for folder in ("content", "checklist"):
        shutil.copytree(ROOT / folder, to / folder)
    for file in ROOT.glob("*.yaml"):
        shutil.copy(file, to)
    return to


def reworded(root: Path, turn: int) -> None:
    """Other words about one service: what an editor does most."""
    file = root / SERVICE
    text = re.sub(r"(what:\n +sv: )(?:\(\d+\) )?", rf"\g<1>({turn}) ", file.read_text("utf-8"), count=1)
    file.write_text(text, "utf-8")

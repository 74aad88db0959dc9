"""The file of a record that is open in a form: what it holds, and whether it may be written."""

import hashlib
from pathlib import Path

from generator.content import text_file
from generator.content.project import Project


def digest(text: str) -> str:
    """What tells a text from every other."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def is_own(path: Path, file: str, content: Project, root: Path) -> bool:
    """Whether a file is a real one inside the project's or the region's folder."""
    folders = [root, *(Path(there) for there in content.elsewhere.values())]
    inside = any(path.resolve().is_relative_to(folder.resolve()) for folder in folders)
    return inside and not path.is_symlink() and ".." not in Path(file).parts


def read(path: Path) -> str:
    """Its text; empty for one that cannot be read."""
    try:
        return text_file.read(path)
    except (OSError, UnicodeDecodeError):
        return ""

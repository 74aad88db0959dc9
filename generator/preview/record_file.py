"""The file of a record that is open in a form: whether it may be written, and how it is."""

import hashlib
import secrets
from pathlib import Path

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
    """Its text with lines that end as ours do; empty for one that cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return ""


def write(path: Path, text: str) -> None:
    """The whole new text or the whole old one, whatever happens; its line ends as they were."""
    whole = text.replace("\n", "\r\n") if b"\r\n" in path.read_bytes() else text
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    beside.write_bytes(whole.encode())
    beside.chmod(path.stat().st_mode)
    beside.replace(path)

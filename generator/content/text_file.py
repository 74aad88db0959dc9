"""An author's text file, read and written so that what its author chose stays: its line ends and its first bytes."""

import secrets
from pathlib import Path

_MARK = b"\xef\xbb\xbf"
"""What some editors on Windows begin a file with."""


def read(path: Path) -> str:
    """Its text, with lines that end as ours do. Raises `OSError` and `UnicodeDecodeError`."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def encoded(text: str, before: bytes) -> bytes:
    """A text as the file that held `before` is written; `before` is empty for a new file."""
    whole = text.replace("\n", "\r\n") if b"\r\n" in before else text
    return (_MARK if before.startswith(_MARK) else b"") + whole.encode()


def write(path: Path, text: str) -> None:
    """The whole new text or the whole old one, whatever happens. A new file has our line ends. Raises `OSError`."""
    before = path.read_bytes() if path.exists() else b""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    beside.write_bytes(encoded(text, before))
    if path.exists():
        beside.chmod(path.stat().st_mode)
    beside.replace(path)

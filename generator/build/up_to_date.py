"""Whether anything has to be built at all. Quick: it imports nothing of the generator but `digest`.

A note in .cache/ holds digests of what the last build was made of and of what it left published.
"""

import contextlib
import json
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from generator.build import digest


def place(root: Path, out: Path) -> Path:
    """The folder that holds the note on a published folder."""
    return root / ".cache" / "builds" / blake2b(str(out.resolve()).encode(), digest_size=6).hexdigest()


def is_current(root: Path, out: Path, inputs: str) -> bool:
    """Whether `out` holds, unchanged, what a build of these inputs would publish."""
    try:
        built = json.loads((place(root, out) / "built.json").read_text("utf-8"))
        return bool(built["inputs"] == inputs) and all(
            digest.lying(out / name) == kept for name, kept in built["editions"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def remember(root: Path, out: Path, inputs: str, editions: Iterable[str]) -> None:
    """Write down the inputs of a build and digests of the folders that it published.

    Notes for published folders that are there no longer are removed.
    """
    built = {"out": str(out), "inputs": inputs, "editions": {name: digest.lying(out / name) for name in editions}}
    with contextlib.suppress(OSError):
        place(root, out).mkdir(parents=True, exist_ok=True)
        _replace(place(root, out) / "built.json", json.dumps(built).encode())
    for file in (root / ".cache" / "builds").glob("*/built.json"):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            if not Path(json.loads(file.read_text("utf-8"))["out"]).exists():
                shutil.rmtree(file.parent, ignore_errors=True)


def _replace(file: Path, content: bytes) -> None:
    """Write a file so that it is whole at every moment."""
    aside = file.with_suffix(".new")
    aside.write_bytes(content)
    aside.replace(file)

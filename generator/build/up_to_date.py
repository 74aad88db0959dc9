"""Whether anything has to be built at all. Quick: it imports nothing of the generator but `digest`."""

import contextlib
import json
import shutil
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from generator.build import digest


def place(root: Path, out: Path) -> Path:
    """Where things are kept for a published folder."""
    return root / ".cache" / "builds" / blake2b(str(out.resolve()).encode(), digest_size=6).hexdigest()


def is_current(root: Path, out: Path, inputs: str) -> bool:
    """Whether what lies published in `out` is what would be made of these inputs."""
    try:
        built = json.loads((place(root, out) / "built.json").read_text("utf-8"))
        return bool(built["inputs"] == inputs) and all(
            digest.lying(out / name) == kept for name, kept in built["editions"].items()
        )
    except (OSError, ValueError, KeyError):
        return False


def names(root: Path, out: Path) -> tuple[str, ...]:
    """Ids of the editions that the last build published in `out`."""
    try:
        return tuple(json.loads((place(root, out) / "built.json").read_text("utf-8"))["editions"])
    except (OSError, ValueError, KeyError):
        return ()


def keep_current(root: Path, out: Path, inputs: str, editions: Mapping[str, str]) -> None:
    """Remember of which inputs the published editions were made: their ids, and digests of what lies there."""
    built = {"out": str(out), "inputs": inputs, "editions": dict(editions)}
    with contextlib.suppress(OSError):
        place(root, out).mkdir(parents=True, exist_ok=True)
        replaced(place(root, out) / "built.json", json.dumps(built).encode())


def forget(root: Path) -> None:
    """Remove what is kept for published folders that are there no longer."""
    for file in (root / ".cache" / "builds").glob("*/built.json"):
        with contextlib.suppress(OSError, ValueError, KeyError):
            if not Path(json.loads(file.read_text("utf-8"))["out"]).exists():
                shutil.rmtree(file.parent, ignore_errors=True)


def replaced(file: Path, content: bytes) -> None:
    """Write a file so that it is whole at every moment."""
    aside = file.with_suffix(".new")
    aside.write_bytes(content)
    aside.replace(file)

"""The nation's content that came with the generator, and which versions of both these are."""

from collections.abc import Mapping
from hashlib import blake2b
from importlib import metadata
from pathlib import Path

from generator.model.versions import Versions

PACKAGE = "onedoor"
RECORD = "actors.yaml"
"""The file by which a project's folder is known."""
_REGIONS = "content/regions/"
_DIGITS = 4


def project_folder() -> Path | None:
    """The project that the generator belongs to: around it in a checkout, installed with it; none without either."""
    parent = Path(__file__).resolve().parents[2]
    return next((folder for folder in (parent, parent / "onedoor_content") if (folder / RECORD).is_file()), None)


def versions(texts: Mapping[str, str]) -> Versions:
    """The generator's version, and a digest of the nation's content files: name → text.

    What the nation knows of each region is left out, so that it is the same whichever region's folder was read.
    """
    digest = blake2b(digest_size=_DIGITS)
    for name in sorted(texts):
        if not name.startswith(_REGIONS):
            digest.update(f"{name}\0{texts[name]}\0".encode())
    return Versions(generator=generator_version(), content=digest.hexdigest())


def generator_version() -> str:
    """The generator's version; empty where it was never installed."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError:
        return ""

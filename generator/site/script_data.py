"""What the scripts of an edition's own pages fetch, at an address that changes when it does.

Addresses of open data stay. But a page that was opened before a new edition was put in its place must go on with the
data it was made with: so those lie beside the scripts too, below a name of their own, and whoever exchanges editions
keeps them for one more.
"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import NamedTuple

FETCHED = ("data/analysis.", "data/county/", "data/search/")
"""How the paths begin that scripts ask for."""

DIGEST = 4
"""Bytes of the digest."""


class ScriptData(NamedTuple):
    """What scripts fetch."""

    folder: str
    """Below the edition's root, with a slash at its end."""
    files: Mapping[str, bytes]
    """Path below the edition's root → bytes."""


def script_data(static: Mapping[str, bytes]) -> ScriptData:
    """The data among an edition's files that are not pages, by path → bytes."""
    found = {path: static[path] for path in sorted(static) if path.startswith(FETCHED)}
    digest = blake2b(digest_size=DIGEST)
    for path, content in found.items():
        digest.update(path.encode() + b"\0" + content + b"\0")
    folder = f"assets/{digest.hexdigest()}/"
    return ScriptData(folder, {folder + path: content for path, content in found.items()})

"""Packed files beside the text files of an edition, for servers that would else pack every answer. Pure.

The same bytes pack to the same bytes on every machine with the same libraries: no time and no name is kept in them.
"""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import PurePosixPath

import brotli

from generator.build.output_file import Origin, OutputFile

SUFFIXES = frozenset(
    {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics", ".rdf", ".ttl", ".md", ".jsonld"}
)
"""Endings of the files that are text."""

LEAST = 1024
"""Bytes under which packing saves no packet on the way."""

_GZIP: Mapping[Origin, int] = {"shared": 6, "own": 6, "static": 9}
_BROTLI: Mapping[Origin, int] = {"shared": 5, "own": 5, "static": 9}
"""How hard to pack: pages are many and differ between editions, other files are few and mostly shared."""


class Compressor:
    """Packs the files of one edition after another. What several of them hold is packed once."""

    def __init__(self) -> None:
        self._static: dict[bytes, tuple[bytes, bytes]] = {}

    def beside(self, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
        """`<path>.gz` and `<path>.br` for every text file of some length. Raises nothing."""
        for file in files:
            if PurePosixPath(file.path).suffix in SUFFIXES and sum(map(len, file.parts)) >= LEAST:
                gz, br = self._both(file)
                yield OutputFile(f"{file.path}.gz", (gz,), file.origin)
                yield OutputFile(f"{file.path}.br", (br,), file.origin)

    def _both(self, file: OutputFile) -> tuple[bytes, bytes]:
        if file.origin != "static":
            return _packed(file.content, file.origin)
        key = blake2b(file.content, digest_size=20).digest()
        if key not in self._static:
            self._static[key] = _packed(file.content, file.origin)
        return self._static[key]


def _packed(content: bytes, origin: Origin) -> tuple[bytes, bytes]:
    pack: Callable[..., bytes] = brotli.compress
    return gzip.compress(content, _GZIP[origin], mtime=0), pack(content, quality=_BROTLI[origin])

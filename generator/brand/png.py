"""A PNG picture: checked chunk by chunk, and written anew with those that make the picture and no others.

What a camera or an editor left in it (texts, positions, previews) does not reach the public.
"""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from generator.brand.refusal import Refusal, Refused

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"IDAT", b"IEND"})
_BYTES = 200 * 1024
_LEAST, _MOST = 16, 2000
"""Sides in pixels."""
_HEAD = 13
"""Bytes of the first chunk's data."""


class Chunk(NamedTuple):
    """A part of the file."""

    kind: bytes
    data: bytes


def png(content: bytes) -> bytes:
    """The picture without what does not show. Raises `Refused` when it is none, too big, damaged or moves."""
    refusals = []
    if len(content) > _BYTES:
        refusals.append(Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(_BYTES // 1024)))
    parts = list(_chunks(content))
    kinds = [part.kind for part in parts]
    if not parts or kinds[0] != b"IHDR" or len(parts[0].data) != _HEAD or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        raise Refused([*refusals, Refusal("not-a-picture")])
    if b"acTL" in kinds:
        refusals.append(Refusal("moving-picture"))
    width, height = sides(content)
    if not (_LEAST <= width <= _MOST and _LEAST <= height <= _MOST):
        refusals.append(Refusal("wrong-size", size=f"{width} × {height}", least=str(_LEAST), most=str(_MOST)))
    if refusals:
        raise Refused(refusals)
    return _SIGNATURE + b"".join(_written(part) for part in parts if part.kind in _KEPT)


def sides(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the first chunk of a PNG says them."""
    begin = len(_SIGNATURE) + 8
    return int.from_bytes(content[begin : begin + 4], "big"), int.from_bytes(content[begin + 4 : begin + 8], "big")


def _chunks(content: bytes) -> Iterator[Chunk]:
    """The chunks up to the end of the picture, or to the first that is damaged; what follows is dropped."""
    if not content.startswith(_SIGNATURE):
        return
    at = len(_SIGNATURE)
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        body = content[at + 4 : at + 8 + length]
        if len(body) != length + 4 or content[at + 8 + length : at + 12 + length] != _sum(body):
            return
        yield Chunk(body[:4], body[4:])
        if body[:4] == b"IEND":
            return
        at += 12 + length


def _written(part: Chunk) -> bytes:
    body = part.kind + part.data
    return len(part.data).to_bytes(4, "big") + body + _sum(body)


def _sum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big")

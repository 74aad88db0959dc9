"""A WebP picture: read chunk by chunk, and written anew with those that make the picture and no others.

The container is that of RFC 9649.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.brand.refusal import Refusal, Refused
from generator.images.limits import too_big, wrong_size
from generator.model.image import ImageFile

_KEPT = frozenset({b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"VP8L"})
_HEAD = 12
_LEFT_OUT = 0b00001100
"""Flags of a VP8X chunk that announce what a camera or an editor has left: EXIF and XMP."""
_MOVES = 0b00000010
_LOSSY_HEAD, _LOSSLESS_HEAD = 10, 5


class RiffChunk(NamedTuple):
    """A part of the file."""

    kind: bytes
    data: bytes


def webp(content: bytes) -> ImageFile:
    """The picture without what does not show. Raises `Refused` when it is none, too big, damaged or moves."""
    refusals = too_big(content)
    parts = list(_chunks(content))
    size = next((found for part in parts if (found := _size(part))), None)
    if size is None:
        raise Refused([*refusals, Refusal("not-a-picture")])
    if any(part.kind == b"ANIM" or (part.kind == b"VP8X" and part.data[0] & _MOVES) for part in parts):
        refusals.append(Refusal("moving-picture"))
    refusals += wrong_size(*size)
    if refusals:
        raise Refused(refusals)
    body = b"WEBP" + b"".join(_written(part) for part in parts if part.kind in _KEPT)
    return ImageFile(b"RIFF" + len(body).to_bytes(4, "little") + body, *size)


def _chunks(content: bytes) -> Iterator[RiffChunk]:
    """The chunks up to the first that is damaged; what follows the end that the file states is dropped."""
    if content[:4] != b"RIFF" or content[8:_HEAD] != b"WEBP":
        return
    at, end = _HEAD, int.from_bytes(content[4:8], "little") + 8
    while at + 8 <= min(end, len(content)):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        data = content[at + 8 : at + 8 + length]
        if len(data) != length:
            return
        yield RiffChunk(content[at : at + 4], data)
        at += 8 + length + length % 2


def _size(part: RiffChunk) -> tuple[int, int] | None:
    """Width and height as the picture's own bytes say them; none when the chunk is not those, or too short."""
    data = part.data
    if part.kind == b"VP8 " and len(data) >= _LOSSY_HEAD and data[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF
    if part.kind == b"VP8L" and len(data) >= _LOSSLESS_HEAD and data[0] == 0x2F:  # noqa: PLR2004 - its signature
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _written(part: RiffChunk) -> bytes:
    data = part.data
    if part.kind == b"VP8X":
        data = bytes((data[0] & ~_LEFT_OUT,)) + data[1:]
    return part.kind + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)

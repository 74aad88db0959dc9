"""A JPEG picture: read segment by segment, and written anew with those that make the picture and no others.

Where it was taken, with what and by whom does not reach the public. The format is that of ITU-T T.81, annex B.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.brand.refusal import Refusal, Refused
from generator.images.limits import too_big, wrong_size
from generator.model.image import ImageFile

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of the segment that says how big the picture is."""
_TABLES = frozenset({0xC4, 0xDB, 0xDD})
_RESTARTS = frozenset(range(0xD0, 0xD8))
_JFIF, _CAMERA, _COLOURS, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_KEPT = _FRAMES | _TABLES | {_SCAN, _JFIF, _COLOURS, _ADOBE}
_ORIENTATION = 0x0112
_UPRIGHT = 1
_FRAME_HEAD = 5


class Segment(NamedTuple):
    """A part of the file: its marker, its data, and the picture's own bytes that follow a scan."""

    marker: int
    data: bytes
    scan: bytes = b""


def jpeg(content: bytes) -> ImageFile:
    """The picture without what does not show. Raises `Refused` when it is none, too big, damaged or on its side."""
    refusals = too_big(content)
    parts = list(_segments(content))
    frame = next((part.data for part in parts if part.marker in _FRAMES), b"")
    whole = bool(parts) and parts[-1].marker == _END and any(part.marker == _SCAN for part in parts)
    if not whole or len(frame) < _FRAME_HEAD:
        raise Refused([*refusals, Refusal("not-a-picture")])
    height, width = (int.from_bytes(frame[i : i + 2], "big") for i in (1, 3))
    refusals += wrong_size(width, height)
    if any(_orientation(part.data) != _UPRIGHT for part in parts if part.marker == _CAMERA):
        refusals.append(Refusal("turned-picture"))
    if refusals:
        raise Refused(refusals)
    return ImageFile(b"\xff\xd8" + b"".join(map(_written, parts)), width, height)


def _segments(content: bytes) -> Iterator[Segment]:
    """The segments up to the end of the picture, or to the first that is damaged; what follows is dropped."""
    if content[:2] != bytes((0xFF, _START)):
        return
    at = 2
    while at + 1 < len(content) and content[at] == 0xFF:  # noqa: PLR2004 - how a marker begins
        marker = content[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - bytes that fill up
            at += 1
            continue
        if marker == _END:
            yield Segment(_END, b"")
            return
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        data = content[at + 4 : at + 2 + length]
        if len(data) != length - 2:
            return
        at += 2 + length
        begin = at
        while marker == _SCAN and at + 1 < len(content) and not _ends_scan(content, at):
            at += 1
        yield Segment(marker, data, content[begin:at])


def _ends_scan(content: bytes, at: int) -> bool:
    """Whether a marker begins here: in a scan, 0xFF stands before a zero or between its own parts."""
    return content[at] == 0xFF and content[at + 1] != 0 and content[at + 1] not in _RESTARTS  # noqa: PLR2004 - as above


def _written(part: Segment) -> bytes:
    if part.marker == _END:
        return bytes((0xFF, _END))
    if part.marker not in _KEPT:
        return b""
    return bytes((0xFF, part.marker)) + (len(part.data) + 2).to_bytes(2, "big") + part.data + part.scan


def _orientation(data: bytes) -> int:
    """Which side a camera says is up; 1 is as it is stored, and so where nothing is said."""
    if data[:6] != b"Exif\0\0":
        return _UPRIGHT
    tiff = data[6:]
    is_little = tiff[:2] == b"II"

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if is_little else "big")

    first = number(4, 4)
    for entry in range(first + 2, min(first + 2 + 12 * number(first, 2), len(tiff)), 12):
        if number(entry, 2) == _ORIENTATION:
            return number(entry + 8, 2)
    return _UPRIGHT

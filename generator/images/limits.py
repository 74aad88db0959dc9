"""How big a picture may be."""

from generator.brand.refusal import Refusal

BYTES = 200 * 1024
LEAST, MOST = 16, 2000
"""Sides in pixels."""


def too_big(content: bytes) -> list[Refusal]:
    """The fault of a file with too many bytes, or none."""
    if len(content) <= BYTES:
        return []
    return [Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(BYTES // 1024))]


def wrong_size(width: int, height: int) -> list[Refusal]:
    """The fault of a picture whose sides are too short or too long, or none."""
    if all(LEAST <= side <= MOST for side in (width, height)):
        return []
    return [Refusal("wrong-size", size=f"{width} × {height}", least=str(LEAST), most=str(MOST))]

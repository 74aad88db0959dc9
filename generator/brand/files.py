"""A brand's files: what kind each is by its own first bytes, never by its name alone."""

import re
from collections.abc import Callable

from generator.brand.png import png
from generator.brand.refusal import Refusal, Refused
from generator.brand.svg import svg

_WOFF2 = b"wOF2"
_FONT_BYTES = 120 * 1024


_SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "PNG", ("png",)),
    (rb"wOF2", "WOFF2", ("woff2",)),
    (rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?<svg[\s>]", "SVG", ("svg",)),
    (rb"\xff\xd8\xff", "JPEG", ("jpg", "jpeg")),
    (rb"GIF8[79]a", "GIF", ("gif",)),
    (rb"RIFF....WEBP", "WebP", ("webp",)),
    (rb"%PDF-", "PDF", ("pdf",)),
    (rb"wOFF", "WOFF", ("woff",)),
)
"""How a file of a kind begins, what people call it, and its endings."""


def clean(name: str, content: bytes) -> bytes:
    """The file's bytes, made safe to publish. Raises `Refused` with all that is wrong when it cannot be."""
    wrong = misnamed(name, content, tuple(_BY_ENDING))
    if wrong:
        raise Refused([wrong])
    return _BY_ENDING[name.rpartition(".")[2]](content)


def misnamed(name: str, content: bytes, allowed: tuple[str, ...]) -> Refusal | None:
    """What is wrong with a file's name when its first bytes say that it is of another kind; none when they do not.

    `allowed` are the endings of files that can be published.
    """
    stem, _, ending = name.rpartition(".")
    for begins, kind, endings in _SIGNATURES:
        if ending not in endings and re.match(begins, content, re.DOTALL):
            if endings[0] in allowed:
                return Refusal("misnamed-file", kind=kind, meant=f"{stem}.{endings[0]}")
            return Refusal("foreign-file", kind=kind)
    return None


def woff2(content: bytes) -> bytes:
    """A WOFF2 font: its signature and its own length must agree with the bytes."""
    refusals = []
    if len(content) > _FONT_BYTES:
        refusals.append(Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(_FONT_BYTES // 1024)))
    if content[:4] != _WOFF2 or int.from_bytes(content[8:12], "big") != len(content):
        refusals.append(Refusal("not-a-font"))
    if refusals:
        raise Refused(refusals)
    return content


_BY_ENDING: dict[str, Callable[[bytes], bytes]] = {"svg": svg, "png": png, "woff2": woff2}

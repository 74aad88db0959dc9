"""A brand's files: what kind each is by its own first bytes, never by its name alone."""

from collections.abc import Callable

from generator.brand.png import png
from generator.brand.refusal import Refusal
from generator.brand.svg import svg

_WOFF2 = b"wOF2"
_FONT_BYTES = 120 * 1024


def clean(name: str, content: bytes) -> bytes:
    """The file's bytes, made safe to publish. Raises `Refusal` when it cannot be."""
    ending = name.rpartition(".")[2]
    return _BY_ENDING[ending](content)


def woff2(content: bytes) -> bytes:
    """A WOFF2 font: its signature and its own length must agree with the bytes."""
    if len(content) > _FONT_BYTES:
        raise Refusal("file-too-big", size=str(len(content) // 1024 + 1), most=str(_FONT_BYTES // 1024))
    if content[:4] != _WOFF2 or int.from_bytes(content[8:12], "big") != len(content):
        raise Refusal("not-a-font")
    return content


_BY_ENDING: dict[str, Callable[[bytes], bytes]] = {"svg": svg, "png": png, "woff2": woff2}

"""Pictures in guides: known by their bytes, measured, and without what a camera left in them."""

import zlib
from collections.abc import Mapping

import pytest

from generator.brand.refusal import Refused
from generator.diagnostics import Severity
from generator.images.image_files import clean, picture
from generator.model.image import Image
from tests.diagnosing import catalogue

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 374"><path d="M1 1 H9" fill="#fff"/></svg>'
UPRIGHT, ON_ITS_SIDE = 1, 6


def jpeg(width: int = 40, height: int = 30, orientation: int = UPRIGHT) -> bytes:
    """A JPEG file as a camera writes it: where it was taken stands in it."""
    tiff = b"II*\0" + (8).to_bytes(4, "little") + (1).to_bytes(2, "little")
    tiff += (0x0112).to_bytes(2, "little") + (3).to_bytes(2, "little") + (1).to_bytes(4, "little")
    tiff += orientation.to_bytes(4, "little") + b"59.33N 18.06E"
    frame = b"\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x01\x01\x11\x00"
    scan = b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"".join(
        (
            *(b"\xff\xd8", segment(0xE1, b"Exif\0\0" + tiff), segment(0xFE, b"by the camera"), b"\xff"),
            *(segment(0xDB, b"\0" * 65), segment(0xC2, frame), segment(0xC4, b"\0" * 17)),
            *(segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + scan, segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + scan),
            *(b"\xff\xd9", b"left behind the end"),
        )
    )


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data


def webp(width: int = 40, height: int = 30, *more: bytes, moves: bool = False) -> bytes:
    """A WebP file with more than its picture."""
    bits = (width - 1) | (height - 1) << 14
    flags = bytes((0b00001100 | 0b10 * moves,))
    extended = chunk(b"VP8X", flags + b"\0" * 9)
    body = b"WEBP" + extended + chunk(b"VP8L", b"\x2f" + bits.to_bytes(4, "little") + b"pixels") + b"".join(more)
    body += chunk(b"EXIF", b"59.33N 18.06E") + chunk(b"XMP ", b"<x/>")
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def chunk(kind: bytes, data: bytes) -> bytes:
    return kind + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def png(width: int = 40, height: int = 30) -> bytes:
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    )


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("a.jpg", jpeg(), (40, 30)),
        ("a.jpeg", jpeg(1600, 900), (1600, 900)),
        ("a.webp", webp(), (40, 30)),
        ("a.png", png(), (40, 30)),
        ("a.svg", DRAWING, (720, 374)),
    ],
)
def test_a_pictures_size_is_read_from_its_bytes(name: str, content: bytes, size: tuple[int, int]):
    made = picture(name, content)
    assert (made.width, made.height) == size
    assert picture(name, made.content) == made, "what was cleaned once stays as it is"


@pytest.mark.parametrize(("name", "content"), [("a.jpg", jpeg()), ("a.webp", webp())])
def test_where_it_was_taken_does_not_reach_the_public(name: str, content: bytes):
    safe = picture(name, content).content
    assert b"59.33N" in content
    for left in (b"59.33N", b"camera", b"<x/>", b"left behind"):
        assert left not in safe


def test_every_scan_of_a_picture_is_kept():
    assert picture("a.jpg", jpeg()).content.count(b"\x12\xff\x00\x34\xff\xd0\x56") == 2


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.jpg", jpeg()[:60], "not-a-picture"),
        ("a.jpg", b"words", "not-a-picture"),
        ("a.jpg", b"", "not-a-picture"),
        ("a.jpg", jpeg(2400, 900), "wrong-size"),
        ("a.jpg", jpeg(8, 900), "wrong-size"),
        ("a.jpg", jpeg() + b"\0" * 210_000, "file-too-big"),
        ("a.jpg", jpeg(orientation=ON_ITS_SIDE), "turned-picture"),
        ("a.jpg", png(), "misnamed-file"),
        ("a.png", jpeg(), "misnamed-file"),
        ("a.png", b"GIF89a", "foreign-file"),
        ("a.webp", b"%PDF-1.7", "foreign-file"),
        ("a.webp", webp()[:40], "not-a-picture"),
        ("a.webp", webp(4000, 30), "wrong-size"),
        ("a.webp", webp(40, 30, moves=True), "moving-picture"),
        ("a.svg", DRAWING.replace(b"<path", b"<script/><path"), "svg-element"),
        ("a.svg", DRAWING.replace(b' viewBox="0 0 720 374"', b""), "svg-without-viewbox"),
        ("a.svg", b"<svg", "not-a-drawing"),
    ],
)
def test_what_cannot_be_shown_is_refused(name: str, content: bytes, code: str):
    with pytest.raises(Refused) as refused:
        picture(name, content)
    assert code in {refusal.code for refusal in refused.value.refusals}


def image(file: str, **fields: object) -> Image:
    words = {"sv": "En karta", "en": "A map"}
    return Image.model_validate(
        {"id": "karta", "file": file, "alt": words, "creator": words, "licence": "CC BY 4.0", **fields}
    )


def said(images: list[Image], files: Mapping[str, bytes], language: str = "sv") -> list[str]:
    words = catalogue(language)
    _, faults = clean(images, files, "content/images")
    return [f"{fault.at.file}: {words.message(fault)} {words.hint(fault)}" for fault in faults]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_of_a_file_is_told_at_once_with_a_way_out(language: str):
    wide = jpeg(2400, 900, ON_ITS_SIDE) + b"\0" * 210_000
    found = said([image("karta.jpg")], {"karta.jpg": wide}, language)
    assert len(found) == 3
    assert all("{" not in one for one in found)


def test_a_file_that_is_missing_and_one_that_is_not_listed_are_told():
    _, faults = clean([image("karta.png")], {"kartor.png": png()}, "content/images")
    assert [(fault.code, fault.severity) for fault in faults] == [
        ("no-such-file", Severity.ERROR),
        ("unlisted-image", Severity.WARNING),
    ]
    missing, unlisted = said([image("karta.png")], {"kartor.png": png()})
    assert "Filen ”content/images/karta.png” finns inte. Lägg filen där" in missing
    assert "står inte i images.yaml" in unlisted


def test_a_misnamed_picture_is_told_its_name_in_the_list():
    [told] = said([image("karta.jpg")], {"karta.jpg": png()})
    assert "Döp filen till karta.png, här och i images.yaml." in told

"""Logos and fonts: what a stranger's file may bring, and what it may not."""

import struct
import zlib
from xml.etree import ElementTree as ET

import pytest

from generator.brand import Refused, clean

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
GOOD = OPEN + '<title>Region &amp; län</title><g fill="#182745"><path d="M0 0h9v9z"/></g></svg>'


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


ATTACKS = {
    "script": svg("<script>alert(1)</script>"),
    "script in another namespace": svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
    "event on the root": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"/>',
    "event on a shape": svg('<path d="M0 0" onclick="alert(1)"/>'),
    "foreignObject": svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>'),
    "link": svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
    "image": svg('<image href="https://evil.se/x.png"/>'),
    "image as data": svg('<image xlink:href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    "use of another file": svg('<use href="https://evil.se/x.svg#a"/>'),
    "feImage": svg('<filter><feImage href="https://evil.se/x"/></filter>'),
    "style sheet": svg("<style>@import url(https://evil.se/x.css);</style>"),
    "style attribute with an address": svg('<path d="M0 0" style="fill:url(https://evil.se/x#a)"/>'),
    "style attribute that runs": svg('<path d="M0 0" style="behavior:url(#default#time2)"/>'),
    "paint from another file": svg('<path d="M0 0" fill="url(//evil.se/x#a)"/>'),
    "escaped address": svg('<path d="M0 0" fill="\\75rl(https://evil.se)"/>'),
    "address by entity": svg('<path d="M0 0" fill="&#117;rl(https://evil.se/#a)"/>'),
    "gradient from another file": svg('<linearGradient xlink:href="https://evil.se/x.svg#a"/>'),
    "gradient that runs": svg('<linearGradient href="javascript:alert(1)"/>'),
    "animation of an address": svg('<set attributeName="href" to="javascript:alert(1)"/>'),
    "animate": svg('<animate attributeName="d" values="M0 0"/>'),
    "handler": svg('<handler type="text/javascript">alert(1)</handler>'),
    "external entity": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("<title>&x;</title>"),
    "billion laughs": b'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + svg("<title>&b;</title>"),
    "external definition": b'<!DOCTYPE svg SYSTEM "https://evil.se/x.dtd">' + svg(""),
    "style sheet by instruction": b'<?xml-stylesheet href="https://evil.se/x.css"?>' + svg(""),
    "base": svg('<g xml:base="https://evil.se/"><use href="x#a"/></g>'),
    "loose text": svg("hej"),
    "svg in svg": svg('<svg viewBox="0 0 1 1"/>'),
    "markup in a title": svg("<title><path/></title>"),
    "no svg at all": b"<html><body onload='alert(1)'/></html>",
    "svg of no namespace": b'<svg viewBox="0 0 1 1"><script/></svg>',
    "cut off": GOOD[:-4].encode(),
    "utf-16": GOOD.encode("utf-16"),
    "utf-7 in disguise": b'<?xml version="1.0" encoding="UTF-7"?>' + svg("+ADw-script+AD4-"),
    "too many parts": svg("<path/>" * 2001),
    "too deep": svg("<g>" * 40 + "</g>" * 40),
    "too big": svg(f'<path d="{"M0 0" * 20000}"/>'),
    "without viewBox": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_unsafe_drawing_is_refused(attack: str):
    with pytest.raises(Refused) as refused:
        clean("logo.svg", ATTACKS[attack])
    assert all(refusal.line >= 1 for refusal in refused.value.refusals)


def test_a_refusal_says_where():
    with pytest.raises(Refused) as refused:
        clean("logo.svg", f"{OPEN}\n <g>\n  <script/></g></svg>".encode())
    (refusal,) = refused.value.refusals
    assert (refusal.code, refusal.line, refusal.column) == ("svg-element", 3, 3)
    assert refusal.words == {"value": "script"}


def test_a_good_drawing_says_the_same_when_cleaned_and_cleaning_it_again_changes_nothing():
    once = clean("logo.svg", GOOD.encode())
    assert clean("logo.svg", once) == once
    before, after = ET.fromstring(GOOD), ET.fromstring(once)  # noqa: S314 - our own text
    assert [(e.tag, e.attrib, e.text) for e in before.iter()] == [(e.tag, e.attrib, e.text) for e in after.iter()]


def test_what_editors_leave_behind_is_dropped():
    drawn = (
        OPEN.replace(
            "viewBox", 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1" viewBox'
        )
        + "<!-- made by hand --><metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>"
        + '<inkscape:grid><script/></inkscape:grid><path class="st0" d="M0 0" style="fill:#123;font-size:12px"/></svg>'
    )
    cleaned = clean("logo.svg", drawn.encode()).decode()
    assert cleaned == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0" fill="#123"></path></svg>\n'
    )


def test_gradients_within_the_drawing_stay():
    drawn = svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<linearGradient id="b" xlink:href="#a"/></defs><path d="M0 0" fill="url(#b)"/>'
    )
    cleaned = clean("logo.svg", drawn)
    assert b'fill="url(#b)"' in cleaned
    assert b'href="#a"' in cleaned


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 32, height: int = 32, *extra: bytes) -> bytes:
    rows = zlib.compress(b"".join(b"\0" + b"\0" * width for _ in range(height)))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content", "kind", "meant"),
    [
        ("logo.svg", "png", "PNG", "logo.png"),
        ("vår.logo.png", GOOD, "SVG", "vår.logo.svg"),
        ("logo.png", f'\n<?xml version="1.0"?>\n{GOOD}', "SVG", "logo.svg"),
        ("logo.png", "wOF2", "WOFF2", "logo.woff2"),
        ("logo.svg", "GIF89a", "GIF", None),
        ("logo.png", "\xff\xd8\xff\xe0", "JPEG", None),
        ("logo.svg", "RIFF\x10\n\x00\x00WEBPVP8 ", "WebP", None),
    ],
)
def test_a_file_of_another_kind_than_its_name_says_is_told_what_it_is(
    name: str, content: str, kind: str, meant: str | None
):
    with pytest.raises(Refused) as refused:
        clean(name, png() if content == "png" else content.encode("latin-1"))
    (refusal,) = refused.value.refusals
    assert refusal.code == ("misnamed-file" if meant else "foreign-file")
    assert refusal.words == ({"kind": kind, "meant": meant} if meant else {"kind": kind})


def test_a_picture_keeps_what_shows_and_loses_what_does_not():
    told = png(32, 32, chunk(b"tEXt", b"Author\0Anna"), chunk(b"eXIf", b"position"), chunk(b"sRGB", b"\0"))
    cleaned = clean("logo.png", told + b"<script>after the end</script>")
    assert cleaned == png(32, 32, chunk(b"sRGB", b"\0"))


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("not-a-picture", b"hej"),
        ("not-a-picture", png()[:-8]),
        ("not-a-picture", png().replace(b"IDAT", b"IDAX")),
        ("not-a-picture", b"\x89PNG\r\n\x1a\n"),
        ("wrong-size", png(8, 32)),
        ("wrong-size", png(2001, 16)),
        ("moving-picture", png(32, 32, chunk(b"acTL", b"\0" * 8))),
        ("file-too-big", png(32, 32, chunk(b"tEXt", b"x" * 210_000))),
    ],
)
def test_an_unfit_picture_is_refused(code: str, content: bytes):
    with pytest.raises(Refused) as refused:
        clean("logo.png", content)
    assert refused.value.refusals[0].code == code


def test_a_font_must_be_whole():
    whole = b"wOF2" + b"\0\1\0\0" + struct.pack(">I", 48) + b"\0" * 36
    assert clean("region.woff2", whole) == whole
    for broken in (whole[:-1], b"OTTO" + whole[4:], b""):
        with pytest.raises(Refused) as refused:
            clean("region.woff2", broken)
        assert refused.value.refusals[0].code == "not-a-font"

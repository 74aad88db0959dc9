"""Logos as drawing programs write them: every fault at once, and the colours they had."""

from xml.etree import ElementTree as ET

import pytest

from generator.brand import Refused, clean
from generator.brand.logo_page import AFTER, BEFORE, page
from generator.brand.svg import understood

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


def drawing(inside: str, before: str = "") -> bytes:
    return f"{before}{OPEN}{inside}</svg>".encode()


def shown(content: bytes) -> list[dict[str, str]]:
    """What is said of every shape that is published."""
    root = ET.fromstring(clean("logo.svg", content))  # noqa: S314 - our own text
    return [part.attrib for part in root.iter() if part.tag.endswith("path")]


def refusals(content: bytes, name: str = "logo.svg") -> list[tuple[str, int, str]]:
    with pytest.raises(Refused) as refused:
        clean(name, content)
    return [(r.code, r.line, r.words.get("value", "")) for r in refused.value.refusals]


PAINTED = {
    "Illustrator": "<defs><style>.cls-1{fill:#123456;stroke:none;}</style></defs><path class='cls-1' d='M0 0'/>",
    "Illustrator of long ago": "<style type='text/css'>\n\t.st0{fill:#123456;stroke:none}\n</style>"
    "<path class='st0' d='M0 0'/>",
    "kept from XML": "<style><![CDATA[ .a{fill:#123456;stroke:none} ]]></style><path class='a' d='M0 0'/>",
    "several classes": "<style>.a,\n.b{fill:#123456}.b , .c{stroke:none}</style><path class='b' d='M0 0'/>",
    "two classes on one shape": "<style>.a{fill:#123456}.b{stroke:none}</style><path class='a b' d='M0 0'/>",
    "the later rule wins": "<style>.b{fill:#123456;stroke:none}</style><style>.a{fill:red}.b{fill:#123456}</style>"
    "<path class='b a' d='M0 0'/>",
    "a rule is stronger than an attribute": "<style>.a{fill:#123456;stroke:none}</style>"
    "<path class='a' fill='red' d='M0 0'/>",
    "a style of its own is stronger than a rule": "<style>.a{fill:red;stroke:none}</style>"
    "<path class='a' style='fill:#123456' d='M0 0'/>",
    "styles last in the file": "<path class='a' d='M0 0'/><style>.a{fill:#123456;stroke:none}</style>",
    "with comments": "<style>/* the .a{fill:red} region */.a{/* blue */fill:#123456;stroke:none;}</style>"
    "<path class='a' d='M0 0'/>",
}


@pytest.mark.parametrize("program", PAINTED)
def test_a_style_sheet_for_classes_becomes_attributes(program: str):
    assert shown(drawing(PAINTED[program])) == [{"d": "M0 0", "fill": "#123456", "stroke": "none"}]


def test_a_style_sheet_is_not_published():
    assert b"style" not in clean("logo.svg", drawing(PAINTED["Illustrator"]))
    assert b"class" not in clean("logo.svg", drawing(PAINTED["Illustrator"]))


@pytest.mark.parametrize(
    ("rules", "value"),
    [
        ("path{fill:red}", "path"),
        (".a .b{fill:red}", ".a .b"),
        ("#a{fill:red}", "#a"),
        ("*{fill:red}", "*"),
        (".a:hover{fill:red}", ".a:hover"),
        ("@import url(https://evil.se/x.css);", "@import url(https://evil.se/x.css);"),
        ("@media print{.a{fill:red}}", "@media print{"),
        (".a{fill:red", ".a{"),
        ("loose", "loose"),
    ],
)
def test_a_rule_that_is_not_for_classes_alone_is_refused(rules: str, value: str):
    assert ("svg-style-rule", 1, value) in refusals(drawing(f"<style>{rules}</style>"))


@pytest.mark.parametrize(
    ("declaration", "code"),
    [
        ("fill:url(https://evil.se/x#a)", "svg-value"),
        ("fill:var(--brand)", "svg-value"),
        ("fill:red !important", "svg-value"),
        ("display:none", "svg-attribute"),
        ("visibility:hidden", "svg-attribute"),
        ("mix-blend-mode:multiply", "svg-attribute"),
        ("filter:url(#a)", "svg-attribute"),
        ("behavior:url(#default)", "svg-attribute"),
    ],
)
def test_a_declaration_that_cannot_be_an_attribute_is_refused_in_a_sheet_and_on_a_shape(declaration: str, code: str):
    sheet = f"<style>\n.a{{fill:red}}\n.b{{\n{declaration}}}</style><path class='a' d='M0 0'/>"
    assert [(c, line) for c, line, _ in refusals(drawing(sheet))] == [(code, 4)]
    assert [c for c, *_ in refusals(drawing(f'<path d="M0 0" style="fill:red;{declaration}"/>'))][:1] == [code]


@pytest.mark.parametrize(
    "inside",
    [
        "<path class='cls-1' d='M0 0'/>",
        "<g class='cls-1'><path d='M0 0'/></g>",
        "<g>\n</g><path class='cls-1' d='M0 0' stroke-width='2'/>",
        "<style>.other{fill:red}</style><path class='cls-1' d='M0 0'/>",
        "<linearGradient id='g'><stop class='cls-1' offset='0'/></linearGradient>",
    ],
)
def test_a_class_that_lost_its_style_is_refused_and_not_drawn_black(inside: str):
    assert [(code, value) for code, _, value in refusals(drawing(inside))] == [("svg-class-without-style", "cls-1")]


@pytest.mark.parametrize(
    "inside",
    [
        "<path class='icon' fill='#123' d='M0 0'/>",
        "<g fill='#123'><path class='icon' d='M0 0'/></g>",
        "<path d='M0 0'/>",
        "<clipPath id='c'><path class='icon' d='M0 0'/></clipPath>",
        "<path class='icon' style='stroke:#123' d='M0 0'/>",
    ],
)
def test_a_class_that_says_nothing_of_colour_may_lack_its_style(inside: str):
    assert b"class" not in clean("logo.svg", drawing(inside))


def test_every_fault_of_a_drawing_is_told_at_once():
    bad = drawing(
        """
<script>var a;</script>
<image href="https://evil.se/x.png"/>
<path onclick="a()" d="M0 0" fill="url(//evil.se)"/>
<a href="x">
<text x="1">Region</text></a>
<style>path{fill:red}</style>
<path class="lost" d="M0 0"/>
loose"""
    )
    assert refusals(bad) == [
        ("svg-element", 2, "script"),
        ("svg-element", 3, "image"),
        ("svg-attribute", 4, "onclick"),
        ("svg-value", 4, "url(//evil.se)"),
        ("svg-element", 5, "a"),
        ("svg-element", 6, "text"),
        ("svg-style-rule", 7, "path"),
        ("svg-class-without-style", 8, "lost"),
        ("svg-text", 9, "loose"),
    ]


def test_faults_before_the_place_where_a_drawing_breaks_off_are_told_too():
    assert [(c, line) for c, line, _ in refusals(f"{OPEN}\n<script/>\n<path></svg>".encode())] == [
        ("svg-element", 2),
        ("not-a-drawing", 3),
    ]


def test_a_drawing_that_is_too_big_is_told_its_other_faults():
    codes = [c for c, *_ in refusals(drawing(f'<script/><path fill="red" d="{"M0 0" * 20000}"/>'))]
    assert codes == ["file-too-big", "svg-element"]


def test_the_same_fault_on_a_hundred_lines_is_told_once_at_the_first():
    assert refusals(drawing("\n<image/>" * 100)) == [("svg-element", 2, "image")]


def test_what_stands_within_a_refused_filter_is_not_told():
    assert refusals(drawing("<filter><feFlood/><feBlend/></filter>")) == [("svg-element", 1, "filter")]


def test_the_definition_of_svg_that_old_programs_name_is_dropped():
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert shown(drawing("<path d='M0 0' fill='#123'/>", doctype)) == [{"d": "M0 0", "fill": "#123"}]
    own = doctype.replace(">", ' [<!ENTITY ns "http://x">]>')
    assert refusals(drawing("<script/>", own)) == [("svg-doctype", 1, "svg")]


def test_what_can_be_understood_of_a_refused_drawing_is_safe_to_show():
    attacked = drawing(
        "<script>alert(1)</script><path d='M0 0h9v9z' fill='#123456' onclick='alert(1)'/>"
        "<image href='https://example.se/x.png'/><text>Hej</text><path d='M1 1' fill='url(javascript:alert(1))'/>"
    )
    seen = understood(attacked)
    assert b'd="M0 0h9v9z" fill="#123456"' in seen
    assert not {word for word in (b"alert", b"https:", b"script", b"Hej") if word in seen}
    assert clean("logo.svg", seen) == seen, "and can be published as it is"


@pytest.mark.parametrize("content", [b"", b"words", b"\xff\xfe", b"<html/>", drawing(" " * 2_000_000)])
def test_of_what_is_no_drawing_there_is_nothing_to_show(content: bytes):
    assert understood(content) == b""


def test_a_picture_of_what_a_logo_becomes_stands_beside_it_on_light_and_dark():
    html = page("halland/logo.svg", {"before": "Före <1>", "after": "Efter"}, ("#00695C",))
    assert html.count(f'src="{BEFORE}"') == html.count(f'src="{AFTER}"') == 4
    assert "Före &lt;1&gt;" in html

"""The panel shows colours that are too alike as pictures, beside the nearest that pass."""

import re
from pathlib import Path

import pytest

from generator import terminal
from generator.brand import colours
from generator.brand.contrast import contrast, rgb, spoken
from generator.model.identity import Brand
from generator.preview import panel


@pytest.mark.parametrize("brand", [Brand(primary="#FFCC00"), Brand(primary="#0B4F6C", accent="#0B4F6C")])
def test_a_colour_that_fails_stands_beside_the_nearest_that_passes(brand: Brand):
    (fault,) = colours.check(brand)
    html = panel.html((fault,), terminal.catalogue("en"), "en", Path())
    given, meant, ground = fault.words["value"], fault.words["meant"], fault.words["against"]
    ratios = [spoken(contrast(rgb(one), rgb(ground))) for one in (given, meant)]
    assert re.findall(r"<code>(#\w{6})</code>, ([\d.]+):1", html) == [(given, ratios[0]), (meant, ratios[1])]
    assert ratios[0] == fault.words["ratio"]
    assert {given, meant, ground} == set(re.findall(r'fill="(#\w{6})"', html))
    assert "style=" not in html, "the strict policy holds in the preview too"


def test_where_no_shade_passes_only_the_one_written_is_shown():
    fault = next(iter(colours.check(Brand(primary="#FFCC00"))))
    words = {**fault.words, "meant": ""}
    html = panel.html(
        (type(fault)(fault.at, fault.severity, fault.code, words, "no-nearest-colour"),),
        terminal.catalogue("sv"),
        "sv",
        Path(),
    )
    assert html.count("<svg") == 1

"""Contrast as WCAG measures it, and what a region is told when its colours cannot be read."""

from pathlib import Path

import pytest

from generator.brand import check, css
from generator.brand.colours import ACCENT, CARD, DARK_CARD, DARK_SOFT, INK, PAPER, TEXT, accent, dark, pairs
from generator.brand.contrast import BLACK, WHITE, contrast, mixed, rgb, spoken
from generator.model.identity import Brand


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 2100),
        ("#FFFFFF", "#FFFFFF", 100),
        ("#767676", "#FFFFFF", 454),  # the lightest grey that is text on white
        ("#777777", "#FFFFFF", 447),
        ("#949494", "#FFFFFF", 303),  # the lightest grey that is a control on white
        ("#FF0000", "#FFFFFF", 399),
        ("#0000FF", "#FFFFFF", 859),
        ("#00FF00", "#000000", 1530),
    ],
)
def test_ratios_are_the_known_ones_whichever_way_round(one: str, other: str, ratio: int):
    assert contrast(rgb(one), rgb(other)) == ratio == contrast(rgb(other), rgb(one))


def test_what_is_nearly_enough_is_not_rounded_up():
    assert spoken(contrast(rgb("#777777"), WHITE)) == "4.47"


def test_the_standard_brand_and_ostergotlands_own_colour_pass():
    assert list(check(Brand())) == []
    assert list(check(Brand(primary="#182745"))) == []


@pytest.mark.parametrize("colour", ["#00A0DC", "#FFCC00", "#E30613", "#808080", "#7FC7E3", "#FFFFFF", "#34B233"])
def test_a_primary_that_cannot_be_read_is_refused_and_the_suggestion_passes(colour: str):
    (found,) = [d for d in check(Brand(primary=colour)) if d.words["field"] == "primary"]
    assert found.code == "low-contrast"
    assert found.words["ratio"] == spoken(contrast(rgb(colour), rgb(found.words["against"])))
    meant = found.words["meant"]
    assert not [d for d in check(Brand(primary=meant)) if d.words["field"] == "primary"]


def test_the_suggestion_is_the_nearest_shade():
    (found,) = [d for d in check(Brand(primary="#808080")) if d.words["field"] == "primary"]
    meant = rgb(found.words["meant"])
    nearer = mixed(rgb("#808080"), BLACK, 31)
    assert contrast(meant, PAPER) >= TEXT > contrast(nearer, PAPER)
    assert meant.red - nearer.red in {0, -1}


@pytest.mark.parametrize("colour", ["#B00020", "#1C2226", "#777777"])
def test_an_accent_that_ink_cannot_stand_on_is_refused_with_one_that_can(colour: str):
    (found,) = check(Brand(accent=colour))
    assert found.words["field"] == "accent"
    assert contrast(rgb(found.words["meant"]), INK) >= TEXT
    assert list(check(Brand(accent=found.words["meant"]))) == []


def test_an_accent_is_measured_against_the_regions_own_primary():
    light_red = Brand(primary="#D40000", accent="#F4B63F")
    assert [d.words["field"] for d in check(light_red)] == ["accent"]


PRIMARIES = ["#D40000", "#C8102E", "#0B6E0B", "#7A3E9D", "#B5121B", "#00757F", "#182745", "#000000", "#9A5B00"]


@pytest.mark.parametrize("primary", PRIMARIES)
def test_an_accent_that_nobody_wrote_is_derived_and_passes(primary: str):
    assert list(check(Brand(primary=primary))) == []
    derived = accent(Brand(primary=primary))
    assert list(check(Brand(primary=primary, accent=str(derived)))) == []


def test_a_derived_accent_is_the_standard_one_where_that_passes_and_else_a_shade_of_it():
    assert accent(Brand(primary="#182745")) == ACCENT
    lighter = accent(Brand(primary="#D40000"))
    assert lighter != ACCENT
    assert f"--light: {lighter};" in css(Brand(primary="#D40000"))
    assert "--light" not in css(Brand(primary="#182745"))


def test_of_a_brand_with_a_primary_alone_nothing_else_is_complained_of():
    assert [d.words["field"] for d in check(Brand(primary="#FFCC00"))] == ["primary"]


@pytest.mark.parametrize("colour", ["#182745", "#0B4F6C", "#000000", "#5A0000", "#006633", "#4B0082"])
def test_dark_variants_can_be_read(colour: str):
    variants = dark(rgb(colour))
    assert contrast(variants.brand, DARK_CARD) >= 700
    assert contrast(variants.brand, DARK_SOFT) >= TEXT
    assert contrast(WHITE, variants.band) >= TEXT


def test_every_pair_names_a_field_of_the_brand():
    assert {p.field for p in pairs(Brand())} == {"primary", "accent"}
    assert all(contrast(rgb(Brand().primary), ground) >= TEXT for ground in (PAPER, CARD))


def test_a_stylesheet_says_what_differs_and_nothing_else():
    assert css(Brand()) == ""
    assert css(Brand(primary="#182745")) == (
        ":root {\n--brand: #182745;\n--on-brand: #FFFFFF;\n--band: #182745;\n--on-band: #FFFFFF;\n}\n"
        "@media (prefers-color-scheme: dark) {\n"
        ":root {\n--brand: #9BADD0;\n--on-brand: #10181D;\n--band: #131E2D;\n}\n}\n"
    )
    sheet = css(Brand(accent="#FFD54F"))
    assert "--brand" not in sheet
    assert "--light: #FFD54F;" in sheet
    assert 'url("region.woff2")' in css(Brand(font="region.woff2"))


def test_the_properties_are_those_of_the_site():
    tokens = (Path(__file__).parents[2] / "site_templates/css/10-tokens.css").read_text("utf-8")
    sheet = css(Brand(primary="#182745", accent="#FFD54F"))
    names = {line.split(":")[0] for line in sheet.splitlines() if line.startswith("--")}
    assert all(f"{name}:" in tokens for name in names)
    for ground in (PAPER, CARD, INK, DARK_CARD, DARK_SOFT):
        assert str(ground).lower() in tokens

"""Who stands behind an edition: said on every page, from the data, as it is on the day."""

from datetime import date

import pytest

from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.overlay import lay
from generator.pages.all_pages import renderer
from generator.pages.page import Page
from generator.pages.site_chrome import filled
from tests.overlay import laying
from tests.pages.conftest import DAY

APPROVED = """\
  approved:
    by: {sv: Regional utveckling, en: Regional development}
    from: 2026-11-01
    until: 2027-10-31
"""
NOT = ("har inte godkänt den här utgåvan", "has not approved this edition")


def laid(overlay: str, day: date = DAY) -> Edition:
    region, nation = laying.pair(laying.texts(overlay))
    return lay(region, nation).on(day)


def foot(edition: Edition, dress: Theme, language: str) -> str:
    page = Page("", language, "home", "x", "", str)
    return str(filled("shell-foot", page, renderer(edition, dress, language, edition.languages)))


@pytest.mark.parametrize(("language", "words"), list(zip(("sv", "en"), NOT, strict=True)))
def test_an_edition_that_nobody_approved_says_so(language: str, words: str, dress: Theme):
    assert words in foot(laid("  footer: []\n"), dress, language)


def test_an_approved_edition_says_who_approved_it_when_and_until_when(dress: Theme):
    said = foot(laid(APPROVED), dress, "sv")
    assert "godkänd av Regional utveckling" in said
    assert "1 november 2026" in said
    assert "31 oktober 2027" in said
    assert NOT[0] not in said


@pytest.mark.parametrize(
    ("day", "approved"),
    [
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2027, 10, 31), True),
        (date(2027, 11, 1), False),
    ],
)
def test_an_approval_holds_on_its_days_and_no_others(day: date, approved: bool, dress: Theme):
    said = foot(laid(APPROVED, day), dress, "en")
    assert ("approved by Regional development" in said) == approved
    assert (NOT[1] in said) != approved
    assert ("An earlier approval" in said) == (day > date(2027, 10, 31))


def test_the_nation_says_nothing_of_approval(dress: Theme):
    nation = laid(APPROVED).laid_on
    assert nation is not None
    for language, words in zip(("sv", "en"), NOT, strict=True):
        said = foot(nation, dress, language)
        assert words not in said
        assert "godkänd av" not in said

"""Telephone numbers as people write them, as they are read in two languages, and as links."""

import pytest

from generator.contacts.phone import UnusableNumber, link, spoken
from generator.model.site import Country, NumberForm

SWEDEN = Country(
    code="SE",
    languages=("sv",),
    time_zone="Europe/Stockholm",
    number_forms=(NumberForm(pattern=r"(77\d)(\d{3})(\d{3})", form=r"0\1-\2 \3"),),
)

NUMBERS = [
    ("08-788 00 00", "08-788 00 00", "+46 8 788 00 00", "tel:+4687880000"),
    ("+46 8 613 83 00", "08-613 83 00", "+46 8 613 83 00", "tel:+4686138300"),
    ("0771-520 520", "0771-520 520", "+46 77 152 05 20", "tel:+46771520520"),
    ("08-51941100", "08-519 411 00", "+46 8 519 411 00", "tel:+46851941100"),
    ("035–12 34 56", "035-12 34 56", "+46 35 12 34 56", "tel:+4635123456"),
    ("+45 33 12 34 56", "+45 33 12 34 56", "+45 33 12 34 56", "tel:+4533123456"),
    ("00 800 6 7 8 9 10 11", "00 800 6789 1011", "+800 6789 1011", "tel:+80067891011"),
]

REFUSED = [
    ("+46(0)35-12 34 56", "phone-with-trunk-zero"),
    ("035–12 34 56 (växel)", "phone-with-words"),
    ("020-RING-OSS", "phone-with-words"),
    ("tel:035-123456", "phone-with-scheme"),
    ("08-465 004 00, 08-465 004 01", "two-phones"),
    ("08-465 004 00 eller 08-465 004 01", "phone-with-words"),
    ("08-465 004 00 +46 8 465 004 01", "two-phones"),
    ("08-465 004 00 08-465 004 01", "bad-phone"),
    ("08-12", "bad-phone"),
    ("112", "bad-phone"),
    ("000-00 00 00", "bad-phone"),
    ("+999 12 34 56", "bad-phone"),
    ("08-465 004 00\N{ZERO WIDTH SPACE}", "bad-phone"),
    ("", "bad-phone"),
]


@pytest.mark.parametrize(("written", "national", "international", "address"), NUMBERS)
def test_a_number_is_said_as_each_language_reads_it(written: str, national: str, international: str, address: str):
    assert spoken(written, SWEDEN, "sv").replace("\N{NO-BREAK SPACE}", " ") == national
    assert spoken(written, SWEDEN, "en") == international
    assert link(written, SWEDEN) == address


@pytest.mark.parametrize(("written", "fault"), REFUSED)
def test_what_nobody_can_call_is_refused_by_the_name_of_what_is_wrong(written: str, fault: str):
    with pytest.raises(UnusableNumber, match=f"^{fault}$"):
        link(written, SWEDEN)


def test_without_a_country_a_number_needs_its_code():
    assert link("+46 8 465 004 00", None) == "tel:+46846500400"
    assert spoken("+46 8 465 004 00", None, "sv") == "+46 8 465 004 00"
    with pytest.raises(UnusableNumber, match="phone-without-country"):
        link("08-465 004 00", None)

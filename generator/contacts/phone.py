"""Telephone numbers: judged by the library phonenumbers, said as a country's people write them, and as links."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from generator.model.site import Country

_ALLOWED = re.compile(r"\+?[0-9][0-9\s\-\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}\N{EN DASH}]*")
_DASHES = str.maketrans(dict.fromkeys("\N{EN DASH}\N{NON-BREAKING HYPHEN}", "-"))
_EVERYWHERE = "001"
"""What phonenumbers calls numbers that belong to no single country."""


class UnusableNumber(ValueError):
    """A text that is no telephone number anybody could call. The message is the name of what is wrong."""


def parsed(text: str, country: Country | None) -> PhoneNumber:
    """The number in `text`, as dialled from `country`; without one only numbers with a country code can be read.

    Raises `UnusableNumber`: `phone-with-scheme`, `phone-with-trunk-zero` ("+46(0)35"), `phone-with-words` ("(switch)"),
    `two-phones`, `phone-without-country`, `bad-phone`.
    """
    return _parsed(text.strip(), country.code if country else None)


@lru_cache(maxsize=1 << 12)
def _parsed(stated: str, country: str | None) -> PhoneNumber:
    """As `parsed`, by the country's code: a number stands on many pages."""
    if re.match(r"[a-z]+:", stated, re.IGNORECASE):
        raise UnusableNumber("phone-with-scheme")
    if re.search(r"\(0\)", stated):
        raise UnusableNumber("phone-with-trunk-zero")
    if re.search(r"[^\W\d_]", stated):
        raise UnusableNumber("phone-with-words")
    if re.search(r"[/,;|&]|\d[^+]*\+", stated):
        raise UnusableNumber("two-phones")
    plain = stated.translate(_DASHES)
    if not _ALLOWED.fullmatch(plain):
        raise UnusableNumber("bad-phone")
    if country is None and not plain.startswith("+"):
        raise UnusableNumber("phone-without-country")
    try:
        number = phonenumbers.parse(plain, country)
    except phonenumbers.NumberParseException:
        raise UnusableNumber("bad-phone") from None
    if not phonenumbers.is_valid_number(number):
        raise UnusableNumber("bad-phone")
    return number


@lru_cache(maxsize=1 << 11)
def link(text: str, country: Country | None) -> str:
    """The number as a link, in the form of E.164: "tel:+4687880000". Raises as `parsed`."""
    return f"tel:{phonenumbers.format_number(parsed(text, country), PhoneNumberFormat.E164)}"


@lru_cache(maxsize=1 << 11)
def spoken(text: str, country: Country | None, language: str) -> str:
    """The number as read in one language: as dialled within the country in its own languages, else with its code.

    Raises as `parsed`.
    """
    number = parsed(text, country)
    if country is None or language not in country.languages:
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    if phonenumbers.region_code_for_number(number) == _EVERYWHERE:
        return phonenumbers.format_out_of_country_calling_number(number, country.code)
    if number.country_code != phonenumbers.country_code_for_region(country.code):
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    for written in country.number_forms:
        if re.fullmatch(written.pattern, str(number.national_number)):
            return re.sub(written.pattern, written.form, str(number.national_number))
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)


__all__ = ["UnusableNumber", "link", "parsed", "spoken"]

"""robots.txt, sitemap.xml and security.txt: only what is known is said."""

from datetime import date
from xml.etree import ElementTree as ET

from generator.exports import well_known
from generator.model.edition import Edition
from generator.pages.page import Page

DAY = date(2026, 11, 21)
PAGES = [
    Page("en/about/", "en", "text", "About", "", str, alternates={"sv": "om/", "en": "en/about/"}),
    Page("om/", "sv", "text", "Om", "", str, alternates={"sv": "om/", "en": "en/about/"}),
    Page("404.html", "sv", "404", "Borta", "", str, indexed=False),
]


def made(edition: Edition, **site: object) -> dict[str, str]:
    object.__setattr__(edition, "site", edition.site.model_copy(update=site))
    return {name: content.decode() for name, content in well_known.files(edition, PAGES, DAY)}


def test_a_site_without_address_or_contact_says_only_that_robots_are_welcome(small_edition: Edition):
    assert made(small_edition) == {"robots.txt": "User-agent: *\nDisallow:\n"}


def test_the_sitemap_lists_what_may_be_found_in_every_language(small_edition: Edition):
    found = made(small_edition, address="https://exempel.se/export")
    assert "Sitemap: https://exempel.se/export/sitemap.xml" in found["robots.txt"]
    urls = ET.fromstring(found["sitemap.xml"])  # noqa: S314 - our own file
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert [url.findtext(f"{space}loc") for url in urls] == [
        "https://exempel.se/export/en/about/",
        "https://exempel.se/export/om/",
    ]
    links = {link.get("hreflang"): link.get("href") for link in urls[0] if link.tag.endswith("link")}
    swedish, english = "https://exempel.se/export/om/", "https://exempel.se/export/en/about/"
    assert links == {"sv": swedish, "en": english, "x-default": swedish}


def test_whoever_finds_a_hole_is_told_whom_to_tell_and_until_when(small_edition: Edition):
    publisher = small_edition.site.publisher.model_copy(update={"email": "sakerhet@exempel.se"})
    told = made(small_edition, publisher=publisher)[".well-known/security.txt"].splitlines()
    assert told == [
        "Contact: mailto:sakerhet@exempel.se",
        "Expires: 2027-05-20T00:00:00Z",
        "Preferred-Languages: sv, en",
    ]

"""What machines ask a site for by name: robots.txt, sitemap.xml, and where to report a hole in its safety."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.model.edition import Edition
from generator.pages.page import Page
from generator.xmltext import escaped, quoted

VALID = timedelta(days=180)
"""How long a published security.txt may be believed: a site nobody builds any more stops promising an answer."""


def files(edition: Edition, pages: Iterable[Page], today: date) -> Iterator[tuple[str, bytes]]:
    """Path → bytes. There is a sitemap only where the published address is known, a contact only where there is one."""
    address = edition.site.address.rstrip("/") + "/" if edition.site.address else ""
    yield "robots.txt", _robots(address).encode()
    if address:
        yield "sitemap.xml", sitemap(address, pages).encode()
    contacts = [f"mailto:{edition.site.publisher.email}"] if edition.site.publisher.email else []
    contacts += [edition.site.publisher.issues] if edition.site.publisher.issues else []
    if contacts:
        yield ".well-known/security.txt", _security(edition, contacts, address, today).encode()


def _robots(address: str) -> str:
    return "User-agent: *\nDisallow:\n" + (f"Sitemap: {address}sitemap.xml\n" if address else "")


def sitemap(address: str, pages: Iterable[Page]) -> str:
    """Every page that search engines should list, with the same page in the other languages."""
    listed = sorted((page for page in pages if page.indexed), key=lambda page: page.path)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "".join(_listed(address, page) for page in listed)
        + "</urlset>\n"
    )


def _listed(address: str, page: Page) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoted(address + path)}/>'
        for language, path in (*page.alternates.items(), *_otherwise(page))
    )
    return f"<url><loc>{escaped(address + page.path)}</loc>{others}</url>\n"


def _otherwise(page: Page) -> list[tuple[str, str]]:
    """The page for those who read none of its languages: the first language's."""
    return [("x-default", path) for path in list(page.alternates.values())[:1]]


def _security(edition: Edition, contacts: Iterable[str], address: str, today: date) -> str:
    """As RFC 9116 has it."""
    fields = [f"Contact: {contact}" for contact in contacts]
    fields.append(f"Expires: {(today + VALID).isoformat()}T00:00:00Z")
    fields.append(f"Preferred-Languages: {', '.join(edition.languages)}")
    if address:
        fields.append(f"Canonical: {address}.well-known/security.txt")
    return "".join(f"{field}\n" for field in fields)

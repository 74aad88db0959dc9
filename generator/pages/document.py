"""The document around a page: what its shell, main.html, needs to know, with every link made relative."""

from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.routes import relative

HEADER = ("need", "service", "actor", "region", "guide")
"""Entries of the header, in order. The search box and the analysis have places of their own."""

FOOTER = ("about", "analysis", "calendar", "glossary", "a-z", "overview", "data", "adviser", "accessibility", "privacy")
"""Entries of the footer, in order."""


class Link(NamedTuple):
    """A link of the shell."""

    title: str
    href: str
    current: bool = False
    language: str = ""


@dataclass(frozen=True)
class Document:
    """Everything main.html shows."""

    page: Page
    ui: Any
    site_name: str
    head_title: str
    home: str
    header: tuple[Link, ...]
    footer: tuple[Link, ...]
    languages: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    assets: str
    """Relative address of the assets folder, without a slash at the end."""
    search: str
    analysis: str
    canonical: str
    """Absolute address, when the edition has one."""
    alternates: tuple[Link, ...]
    """The same page in every language, absolute, when the edition has an address."""
    report: str
    """Where a fault of this page is reported; empty while nobody receives such reports."""
    publisher: str


def document(page: Page, renderer: Renderer, base: str = "") -> Document:
    """The document for a page. `base`, when given, starts every link: for pages that are shown at any address."""
    site, ui = renderer.edition.site, renderer.ui

    def to(path: str) -> str:
        return relative(page.base or page.path, path)

    def entry(kind: str) -> Link:
        return Link(ui["names"][kind], to(renderer.path(kind)), page.section == kind)

    name = renderer.plain(site.name)
    address = site.address.rstrip("/") + "/" if site.address else ""
    return Document(
        page=page,
        ui=ui,
        site_name=name,
        head_title=name if page.kind == "home" else f"{page.title} – {name}",
        home=to(renderer.path("home")),
        header=tuple(entry(kind) for kind in HEADER),
        footer=tuple(entry(kind) for kind in FOOTER),
        languages=tuple(
            Link(renderer.theme.ui[other]["language"], to(path), other == page.language, other)
            for other, path in page.alternates.items()
        ),
        crumbs=tuple(Link(crumb.title, to(crumb.path)) for crumb in page.crumbs),
        assets=to(renderer.theme.folder),
        search=to(renderer.path("search")),
        analysis=to(renderer.path("analysis")),
        canonical=address + page.path if address and page.indexed else "",
        alternates=tuple(Link("", address + path, language=other) for other, path in page.alternates.items())
        if address and page.indexed
        else (),
        report=_report(page, renderer, address),
        publisher=renderer.plain(site.publisher.name),
    )


def _report(page: Page, renderer: Renderer, address: str) -> str:
    """A mail or an issue form with the page and its record filled in."""
    publisher, ui = renderer.edition.site.publisher, renderer.ui
    subject = f"{ui['report']['subject']}: {page.title}"
    body = f"{ui['report']['page']}: {address}{page.path}\n{ui['report']['record']}: {page.record}\n\n"
    if publisher.email:
        return f"mailto:{publisher.email}?subject={quote(subject)}&body={quote(body)}"
    if publisher.issues:
        return f"{publisher.issues.rstrip('/')}/new?title={quote(subject)}&body={quote(body)}"
    return ""

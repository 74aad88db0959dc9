"""What the shell around a page says of the edition: its name, its address, who answers for it.

The only part of the shell in which editions differ, so in a shared build it is left open and filled for each of them.
"""

from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.model.site import Brand
from generator.pages.page import Page
from generator.pages.render import Renderer

PARTS = ("shell-name", "shell-brand", "shell-head", "shell-foot")
ALIKE = ("shell-name", "shell-brand")
"""Slots of the shell, each the template of that name in slots/; and those that are the same on every page."""


def part(name: str, page: Page, renderer: Renderer) -> Markup:
    """A part of the shell around a page; in a shared build the token that stands for it."""
    if renderer.slots is not None:
        record = "" if name in ALIKE else page.path
        return Markup(renderer.slots.token(name, record))  # noqa: S704 - letters, digits and hyphens
    return filled(name, page, renderer)


def filled(name: str, page: Page, renderer: Renderer) -> Markup:
    """A part of the shell around a page, for the renderer's edition."""
    site = renderer.edition.site
    address = site.address.rstrip("/") + "/" if site.address and page.indexed else ""
    values: dict[str, Any] = {
        "name": str(renderer.plain(site.name)),
        "address": address,
        "page": page,
        "report": _report(page, renderer),
        "publisher": site.publisher,
        "branded": site.brand != Brand(),
        "logo": site.brand.logo if site.brand.logo in renderer.edition.assets else None,
        "footer": site.footer,
    }
    return renderer.fill(f"slots/{name}.html", page.base or page.path, **values)


def _report(page: Page, renderer: Renderer) -> str:
    """A mail or an issue form with the page and its record filled in; empty while nobody receives such reports."""
    site, words = renderer.edition.site, renderer.ui["report"]
    subject = f"{words['subject']}: {page.title}"
    body = f"{words['page']}: {site.address or '/'}{page.path}\n{words['record']}: {page.record}\n\n"
    if site.publisher.email:
        return f"mailto:{site.publisher.email}?subject={quote(subject)}&body={quote(body)}"
    if site.publisher.issues:
        return f"{site.publisher.issues.rstrip('/')}/new?title={quote(subject)}&body={quote(body)}"
    return ""

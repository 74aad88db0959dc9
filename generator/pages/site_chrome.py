"""What the shell around a page says of the edition: its name, its address, who answers for it.

The only part of the shell in which editions differ, so in a shared build it is left open and filled for each of them.
"""

from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.model.policy import POLICY
from generator.model.site import Brand, Site
from generator.pages import reports
from generator.pages.page import Page
from generator.pages.render import Renderer

PARTS = ("shell-name", "shell-brand", "shell-head", "shell-foot", "shell-report")
ALIKE = ("shell-name", "shell-brand")
"""Slots of the shell, each the template of that name in slots/; and those that are the same on every page."""


def by_page(site: Site) -> bool:
    """Whether the other parts of an edition's shell differ from page to page."""
    return bool(site.address or site.publisher.email or site.publisher.issues or site.counter)


def part(name: str, page: Page, renderer: Renderer) -> Markup:
    """A part of the shell around a page; in a shared build the token that stands for it."""
    if renderer.slots is not None:
        record = "" if name in ALIKE else page.path
        return Markup(renderer.slots.token(name, record))  # noqa: S704 - letters, digits and hyphens
    return filled(name, page, renderer)


def filled(name: str, page: Page, renderer: Renderer) -> Markup:
    """A part of the shell around a page, for the renderer's edition."""
    site = renderer.edition.site
    address = site.address.rstrip("/") + "/" if site.address and (page.indexed or page.leads_to) else ""
    values: dict[str, Any] = {
        "name": str(renderer.plain(site.name)),
        "address": address,
        "page": page,
        "report": _report(page, renderer),
        "publisher": site.publisher,
        "branded": site.brand != Brand(),
        "logo": site.brand.logo if site.brand.logo in renderer.edition.assets else None,
        "footer": site.footer,
        "policy": POLICY if site.policy_in_page else "",
        "counter": _counter(page, site),
    }
    return renderer.fill(f"slots/{name}.html", page.base or page.path, **values)


def _report(page: Page, renderer: Renderer) -> str:
    """A mail or an issue form with the page, its record and owner filled in; empty while nobody receives reports."""
    words = renderer.ui["report"]
    lines = tuple(f"{words[name]}: {value}" for name, value in _facts(page, renderer).items())
    return reports.address(renderer.edition.site.publisher, f"{words['subject']}: {page.title}", lines)


def _facts(page: Page, renderer: Renderer) -> dict[str, str]:
    """What a report is about, by its name in the interface. A page that stands for no record names none."""
    address, words = renderer.edition.site.address, renderer.ui["report"]
    here = f"{address.rstrip('/') if address else ''}/{page.path}"
    return {
        "page": words["lost"] if page.base else here,
        **({"record": page.record} if "/" in page.record else {}),
        "owner": renderer.plain(reports.owner(page.record, renderer.edition)),
    }


def _counter(page: Page, site: Site) -> str:
    """Where a reading of the page is counted: the page's path and language, and nothing of the reader's."""
    return f"{site.counter}?page={quote('/' + page.path)}&language={page.language}" if site.counter else ""

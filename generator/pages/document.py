"""The document around a page: what its shell, main.html, needs to know, with every link made relative."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.model.page_kinds import FRAMED
from generator.pages import site_chrome, structured_data
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.routes import relative, search_files
from generator.pages.slots import DATA_FOLDER

HEADER = ("need", "service", "actor", "region", "guide")
"""Entries of the header, in order. The search box and the analysis have places of their own."""

FOOTER = (
    *("about", "changes", "analysis", "calendar", "glossary", "a-z"),
    *("overview", "data", "embed", "adviser", "accessibility", "privacy"),
)
"""Entries of the footer, in order."""


SEARCH_BOX = "components/search/search.js"
SEARCH_PAGE = "components/search/page.js"
"""Module of the box, and of the page that holds it beside its hits."""

FRAME = "components/frame/tell.js"
"""The one script of a page in a frame: it says how tall the page is."""

DAYS = "components/days/days.js"
"""The module that shows what time has made true since the page was built."""

OWN_BOX = ("home", "search")

FEEDING = ("home", "changes")
"""Kinds of pages that name the feed of changes in their head."""


class NavLink(NamedTuple):
    """A link of the shell."""

    title: str
    href: str
    current: bool = False
    language: str = ""


@dataclass(frozen=True)
class Document:
    """Everything main.html shows. What is Markup is whole HTML; all else the template escapes."""

    page: Page
    ui: Any
    foreign: tuple[tuple[str, str], ...]
    """Words of other languages, each with its language: what scripts mark where they show them."""
    name: Markup
    """The edition's name."""
    brand: Markup
    """The door, or the edition's own logo, and its name."""
    head: Markup
    """Links of the edition's own in <head>: canonical address, brand."""
    foot: Markup
    """Who answers for the edition, and where faults are reported; in a frame the latter alone."""
    home: str
    header: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    languages: tuple[NavLink, ...]
    crumbs: tuple[NavLink, ...]
    assets: str
    """Relative address of the assets folder, without a slash at the end."""
    modules: tuple[str, ...]
    """ES modules to load, below the assets folder."""
    search: Mapping[str, str]
    """Where the search box finds things: search, root, index, here."""
    searchable: bool
    """Whether the header has a search box: the front page and the search page have their own."""
    analysis: str
    leads_to: str
    """Relative address of the page that this one has become; empty where it is one."""
    feed: str
    """Relative address of the feed of changes; empty on a page that does not name it."""
    structured: Markup
    """What the page shows in schema.org's words, as JSON; empty where there is nothing to say."""

    @property
    def framed(self) -> bool:
        """Whether it stands in a frame on somebody else's page: without header and menus, with one script."""
        return self.page.kind in FRAMED

    def bare(self, words: str) -> str:
        """Words for a place that no mark of language can stand in."""
        return str(words)


def document(page: Page, renderer: Renderer) -> Document:
    """The document for a page."""
    ui, here = renderer.ui, page.base or page.path

    def to(path: str) -> str:
        return relative(here, path)

    def entry(kind: str) -> NavLink:
        return NavLink(ui["names"][kind], to(renderer.path(kind)), page.section == kind)

    last = "shell-report" if page.kind in FRAMED else "shell-foot"
    parts = ("shell-name", "shell-brand", "shell-head", last)
    name, brand, head, foot = (site_chrome.part(part, page, renderer) for part in parts)
    return Document(
        page=page,
        ui=ui,
        foreign=renderer.foreign,
        name=name,
        brand=brand,
        head=head,
        foot=foot,
        home=to(renderer.path("home")),
        header=tuple(entry(kind) for kind in HEADER),
        footer=tuple(entry(kind) for kind in FOOTER),
        languages=tuple(
            NavLink(renderer.theme.ui.get(other, {}).get("language", other), to(path), other == page.language, other)
            for other, path in page.alternates.items()
        ),
        crumbs=tuple(NavLink(crumb.title, to(crumb.path)) for crumb in page.crumbs),
        assets=to(renderer.theme.folder),
        modules=_modules(page),
        search=search_files(here, renderer.routes, page.language, renderer.slot(DATA_FOLDER, "", here)),
        searchable=page.kind not in OWN_BOX,
        analysis=to(renderer.path("analysis")),
        leads_to=to(page.leads_to) if page.leads_to else "",
        feed=to(renderer.routes.feed(page.language)) if page.kind in FEEDING else "",
        structured=structured_data.block(page, renderer.edition),
    )


def _modules(page: Page) -> tuple[str, ...]:
    """The scripts of a page: its own, the search box unless one of them has it, and the marks that wait for a day."""
    if page.kind in FRAMED:
        return (FRAME,)
    own = page.modules if SEARCH_PAGE in page.modules else (*page.modules, SEARCH_BOX)
    return (*own, DAYS)

"""The overview: who does what and where, in pages that one can take in. The first one leads to the others."""

from collections.abc import Iterator

from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder

OWN = ("overview-needs", "overview-overlaps", "overview-gaps", "overview-actors", "overview-fresh")
"""Kinds of parts that show what an edition has."""

PARTS = (
    *(
        "overview-needs",
        "overview-county",
        "overview-compare",
        "overview-roles",
        "overview-steering",
        "overview-overlaps",
    ),
    *("overview-gaps", "overview-contacts", "overview-ask", "overview-fresh", "overview-standing", "overview-actors"),
    *("overview-effects", "overview-lessons", "proposal", "overview-audit"),
)
"""Kinds of pages below the overview, in the order they are listed."""

OPTIONAL = frozenset({"overview-effects", "overview-audit"})
"""Those there are only where somebody has said what should change."""


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The front page of the overview, then its parts."""
    ui = maker.ui
    yield maker.page(
        "overview",
        title=ui["names"]["overview"],
        description=ui["overview"]["lead"],
        crumbs=(maker.crumb("home"),),
        parts=parts(maker),
    )
    for kind in OWN:
        yield maker.page(
            kind,
            title=ui["names"][kind],
            description=ui["overview"]["leads"][kind],
            crumbs=(maker.crumb("home"), maker.crumb("overview")),
            section="overview",
            parts=parts(maker),
        )


def parts(maker: PageBuilder) -> tuple[str, ...]:
    """The kinds of pages that there are below the overview."""
    told = maker.edition.national.indicators
    return tuple(kind for kind in PARTS if told or kind not in OPTIONAL)

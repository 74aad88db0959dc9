"""Pages at addresses that records had under another id: each leads on at once, without a script, and as a link."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import former_ids
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder


def pages(maker: PageBuilder) -> Iterator[Page]:
    """A page for every address that a page had before."""
    for move in former_ids.moves(maker.edition):
        page = maker.page(
            move.kind,
            move.former,
            template="moved",
            title=maker.ui["moved"]["title"],
            description=maker.ui["moved"]["lead"],
            crumbs=(maker.crumb("home"),),
            indexed=False,
            to=move,
        )
        # What it is about, and where its other languages are, is said of the page that it leads to.
        there = maker.routes.everywhere(move.kind, move.id)
        yield replace(page, leads_to=there[maker.language], alternates=there, record=f"{move.kind}/{move.id}")

"""Pages that others show in a frame on their own: a need's first door and services, the start of the analysis.

And the page that gives the lines of HTML to do it with. What stands in a frame has one script, which tells its height.
"""

from collections.abc import Iterator

from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder


def pages(maker: PageBuilder) -> Iterator[Page]:
    """How to do it, then what can be framed."""
    edition, ui = maker.edition, maker.ui
    plain = maker.render.plain
    yield maker.page(
        "embed", title=ui["names"]["embed"], description=ui["embed"]["lead"], crumbs=(maker.crumb("home"),)
    )
    yield maker.page("embed-analysis", title=ui["names"]["analysis"], description=ui["analysis"]["lead"], indexed=False)
    for need in edition.needs:
        yield maker.page(
            "embed-need",
            need.id,
            title=plain(need.says),
            description=plain(need.answer),
            indexed=False,
            need=need,
            services=[s for s in edition.meeting[need.id] if not edition.counties_of(s)],
        )

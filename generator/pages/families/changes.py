"""What has changed of late: by day, by actor and by county, so that a reader finds their own without a script."""

from collections.abc import Iterator

from generator.pages.change_groups import BY_DAY, WAYS
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder


def pages(builder: PageBuilder) -> Iterator[Page]:
    """The three pages. What they list differs between editions and stands in a slot."""
    words = builder.ui["changes"]
    for kind in WAYS:
        alone = kind == BY_DAY
        yield builder.page(
            kind,
            template="changes",
            section="changes",
            title=words["title"] if alone else f"{words['title']}: {words['by'][kind]}",
            description=words["lead"],
            crumbs=(builder.crumb("home"), builder.crumb("about"), *(() if alone else (builder.crumb(BY_DAY),))),
            way=kind,
            ways=WAYS,
            feed=builder.routes.feed(builder.language),
        )

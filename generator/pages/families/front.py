"""The front page: one sentence, one search box, situations in the firm's words, the analysis, the county door."""

from collections.abc import Iterator

from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The front page."""
    edition, words = maker.edition, maker.ui["front"]
    written = {guide.id for guide in edition.guides_in(maker.language)}
    yield maker.page(
        "home",
        title=words["title"],
        description=words["lead"],
        situations=[
            (situation, ("guide", situation.guide) if situation.guide in written else ("need", situation.need))
            for situation in edition.checklist.situations
        ],
        modules=present(maker, DOOR),
    )

"""The front page: one sentence, one search box, situations in the firm's words, the analysis, the county door."""

from collections.abc import Iterator

from generator.pages.collation import Alphabet
from generator.pages.page import Page
from generator.pages.page_builder import Maker
from generator.pages.pictures import counties


def pages(maker: Maker) -> Iterator[Page]:
    """The front page."""
    edition, words = maker.edition, maker.ui["front"]
    written = {guide.id for guide in edition.guides_in(maker.language)}
    alphabet = Alphabet(maker.ui["alphabet"])
    known = [r for r in edition.regions if r.door.phone or r.door.email or r.door.page]
    regions = sorted(edition.regions, key=lambda r: alphabet.key(maker.render.plain(r.county)))
    yield maker.page(
        "home",
        title=words["title"],
        description=words["lead"],
        situations=[
            (situation, ("guide", situation.id) if situation.id in written else ("need", situation.need))
            for situation in edition.checklist.situations
        ],
        regions=regions,
        squares=counties.squares(regions),
        known=len(known),
    )

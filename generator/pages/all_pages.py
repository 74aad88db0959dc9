"""All pages of an edition: the right half of the flow."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.families import FAMILIES
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder
from generator.pages.render import Renderer
from generator.pages.routes import Routes
from generator.pages.slots import Slots


def renderer(
    edition: Edition,
    theme: Theme,
    language: str,
    languages: Sequence[str],
    slots: Slots | None = None,
    data_folder: str = "",
) -> Renderer:
    """What fills templates for an edition in one language, when `languages` are published together."""
    return Renderer(edition, theme, language, Routes.of(theme.ui, languages), slots, data_folder)


def make_pages(render: Renderer, today: date, kinds: Collection[str] | None = None) -> Iterator[Page]:
    """Every page of the renderer's edition and language, whole but for the document around it; or those of `kinds`."""
    maker = PageBuilder(render, today)
    for family, made in FAMILIES.items():
        if kinds is None or not made.isdisjoint(kinds):
            yield from (page for page in family(maker) if kinds is None or page.kind in kinds)

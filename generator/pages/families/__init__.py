"""The page families, one file each: a function from a maker to pages."""

from collections.abc import Callable, Iterator

from generator.pages.families import actors, design, embed, front, lists, needs, regions, services, texts, tools
from generator.pages.maker import Maker
from generator.pages.page import Page

Family = Callable[[Maker], Iterator[Page]]

FAMILIES: tuple[Family, ...] = (
    front.pages,
    needs.pages,
    services.pages,
    actors.pages,
    regions.pages,
    lists.pages,
    tools.pages,
    texts.pages,
    embed.pages,
    design.pages,
)
"""Every family, in the order pages are made."""

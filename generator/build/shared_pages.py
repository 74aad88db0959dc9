"""Pages that editions share: the nation's, rendered once with their slots open and cut there into segments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from generator import search
from generator.build.edition_diff import Difference
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.all_pages import make_pages, renderer
from generator.pages.page import Page
from generator.pages.slots import Hole, LeftoverError, Slots, tags_whole
from generator.site import site_files


class SharedPage(NamedTuple):
    """A page cut at its slots: segments of HTML, and the slots between them."""

    page: Page
    segments: tuple[bytes, ...]
    """The bytes between holes, in their order: one more than there are holes."""
    holes: tuple[Hole, ...]

    @classmethod
    def cut(cls, page: Page, html: bytes, slots: Slots) -> "SharedPage":
        """Cut a rendered page at the tokens of its slots. Raises `LeftoverError` when a token cannot be read."""
        segments, holes = tags_whole(*slots.split(html))
        if any(map(slots.leftovers, segments)):
            raise LeftoverError(page.file)
        return cls(page, tuple(segments), tuple(holes))

    def shows(self, difference: Difference) -> bool:
        """Whether the page may show it outside its slots: what shows a record links to it or is its page."""
        if self.page.national:
            return False
        if self.page.record.endswith(f"/{difference.record_id}"):
            return not difference.kinds or self.page.kind in difference.kinds
        if difference.own_page or (difference.kinds and self.page.kind not in difference.kinds):
            return False
        name = difference.record_id.encode()
        in_holes = (part for hole in self.holes for part in hole if isinstance(part, bytes))
        return any(name in html for html in (*self.segments, *in_holes))


@dataclass(frozen=True)
class SharedBuild:
    """What is rendered once and used by every edition: pages, search indexes, theme, day."""

    nation: Edition
    theme: Theme
    day: date
    slots: Slots
    pages: Mapping[str, SharedPage]
    """Output path → page, in every language."""
    searches: Mapping[str, search.SharedIndex]
    """Language → what search has in common."""
    _showing: dict[Difference, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Paths of the pages that may show a difference: counties mostly differ from the nation in the same records."""

    @classmethod
    def of(
        cls, nation: Edition, theme: Theme, day: date, slots: Slots, parts: Iterable[Mapping[str, SharedPage]]
    ) -> "SharedBuild":
        """A shared build from its pages in each language.

        The search indexes are made here, before the first part is asked for: from another process they would be as long
        on their way.
        """
        searches = site_files.search_indexes(nation, theme, nation.languages)
        pages = {path: page for part in parts for path, page in part.items()}
        return cls(nation, theme, day, slots, pages, searches)

    def showing(self, difference: Difference) -> frozenset[str]:
        """Paths of the pages that may show a difference outside their slots."""
        if difference not in self._showing:
            self._showing[difference] = frozenset(path for path, page in self.pages.items() if page.shows(difference))
        return self._showing[difference]

    def usable_by(self, edition: Edition) -> "SharedBuild":
        """The part of it that an edition can use: no page when its languages, and so all addresses, differ."""
        if edition.languages == self.nation.languages:
            return self
        return replace(self, pages={}, searches=site_files.search_indexes(self.nation, self.theme, edition.languages))


def render(nation: Edition, theme: Theme, language: str, day: date, slots: Slots) -> Mapping[str, SharedPage]:
    """The nation's pages in one language by output path, whole documents with their slots open."""
    view = renderer(nation, theme, language, nation.languages, slots)
    return {page.file: SharedPage.cut(page, site_files.whole(page, view), slots) for page in make_pages(view, day)}

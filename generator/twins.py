"""Pages that editions made for themselves, for the next ones that show the same: most regions differ alike."""

from collections.abc import Collection

from generator.build.edition_diff import Changed, all_differs, changed_records
from generator.build.shared_pages import Cut
from generator.model.edition import Edition
from generator.pages.page import Page


class Twins:
    """Pages that editions made for themselves, with their slots open, for the next ones that show the same."""

    REMEMBERED = 3
    """Of how many editions they are kept."""

    def __init__(self) -> None:
        self._before: list[tuple[Edition, dict[str, Cut]]] = []
        self._changed: dict[int, Collection[Changed] | None] = {}
        self._for: Edition | None = None

    def like(self, page: Page, edition: Edition, shared: Cut | None) -> Cut | None:
        """A page of an edition before that is this one but for its slots, if there is one.

        `shared` is the page in the shared build: it names what this edition has and that other one has not.
        """
        if edition is not self._for:
            self._for, self._changed = edition, {}
        for place, (other, cuts) in enumerate(self._before):
            cut = cuts.get(page.file)
            if cut is None or cut.page != page:
                continue
            if place not in self._changed:
                self._changed[place] = None if all_differs(other, edition) else changed_records(other, edition)
            changed = self._changed[place]
            if changed is not None and not any(cut.shows(c) or (shared and shared.shows(c)) for c in changed):
                return cut
        return None

    def add(self, edition: Edition, cuts: dict[str, Cut]) -> None:
        """Remember what an edition has made."""
        if cuts:
            self._before = [(edition, cuts), *self._before[: self.REMEMBERED - 1]]
            self._for = None

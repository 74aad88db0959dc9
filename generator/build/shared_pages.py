"""Pages that several editions share: rendered once with their slots open, and cut there. Values, no work."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from generator import search
from generator.build.edition_diff import Changed
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.page import Page
from generator.pages.site_chrome import PARTS
from generator.pages.slots import LeftoverError, Slot, Slots
from generator.site.site_files import searches


class Cut(NamedTuple):
    """A page that several editions share, cut at its slots."""

    page: Page
    pieces: tuple[bytes, ...]
    slots: tuple[Slot, ...]

    @classmethod
    def of(cls, page: Page, html: bytes, slots: Slots) -> "Cut":
        """A page with open slots. Raises `LeftoverError` when a token in it cannot be read."""
        pieces, found = slots.split(html)
        if any(map(slots.leftovers, pieces)):
            raise LeftoverError(page.file)
        return cls(page, tuple(pieces), tuple(found))

    def shows(self, changed: Changed) -> bool:
        """Whether the page may show it outside its slots. Whatever shows a record links to it or is its page."""
        if changed.kinds and self.page.kind not in changed.kinds:
            return False
        name = changed.record_id.encode()
        return self.page.record.endswith(f"/{changed.record_id}") or any(name in piece for piece in self.pieces)


@dataclass(frozen=True)
class Shared:
    """The pages of an edition, rendered with their slots open."""

    edition: Edition
    theme: Theme
    day: date
    slots: Slots
    cuts: Mapping[str, Cut]
    """File → page."""
    searches: Mapping[str, search.Shared]
    """Language → what all editions share of search."""

    @cached_property
    def showing(self) -> Mapping[tuple[str, Slot, int | str], Sequence[str]]:
        """A language, a slot and how deep or at which root it stands → the pages with it.

        A part of the shell is there under its page's name, and under none for editions where it is alike on all pages.
        """
        found: dict[tuple[str, Slot, int | str], list[str]] = defaultdict(list)
        for name, cut in self.cuts.items():
            for slot in cut.slots:
                for known in {slot, Slot(slot.name, "")} if slot.name in PARTS else {slot}:
                    found[cut.page.language, known, cut.page.depth].append(name)
        return found

    @classmethod
    def of(
        cls, edition: Edition, theme: Theme, day: date, slots: Slots, rendered: Iterable[tuple[Page, bytes]]
    ) -> "Shared":
        """A shared build from its rendered pages."""
        cuts = {page.file: Cut.of(page, html, slots) for page, html in rendered}
        return cls(edition, theme, day, slots, cuts, searches(edition, theme, edition.languages))

    def shows(self, changed: Changed) -> frozenset[str]:
        """The pages that may show it outside their slots. Kept: most editions differ from the nation's alike."""
        found = self._shows.get(changed)
        if found is None:
            found = self._shows[changed] = frozenset(name for name, cut in self.cuts.items() if cut.shows(changed))
        return found

    @cached_property
    def _shows(self) -> dict[Changed, frozenset[str]]:
        return {}

    @cached_property
    def keys(self) -> dict[str, Sequence[tuple[Slot, int | str]]]:
        """Page → under which editions with a shell that is alike on all pages keep the fragments for its slots."""
        return {}

    def usable(self, edition: Edition) -> "Shared":
        """What an edition can use of it: no page where its languages, and so all addresses, are other ones."""
        if edition.languages == self.edition.languages:
            return self
        return replace(self, cuts={}, searches=searches(self.edition, self.theme, edition.languages))


class File(NamedTuple):
    """A file of an edition."""

    name: str
    parts: tuple[bytes, ...]
    """Its bytes, in parts that other files and editions may share."""
    how: str
    """`stamped`, `rendered` or `static`."""

    @property
    def content(self) -> bytes:
        """All its bytes."""
        return b"".join(self.parts)

"""Fragments that editions with the same records fill slots with alike: made once for all of them. Knows no page."""

from generator.model.edition import Edition
from generator.pages.slots import Slot

Key = tuple[Slot, int | str]
"""A slot, and how deep below the root or at which root it stands."""

Fragments = dict[Key, bytes]
"""What slots show there, as HTML."""

SLOTS = frozenset({"a-z", "overview", "services-filter", "services-count", "services-local", "services-ended"}) | {
    "actor-local", "need-local", "region-services", "data-files",
}  # fmt: skip
"""Slots that show an edition's records and nothing of its site: most regions have the same ones."""


class Alike:
    """What the last few sorts of editions have filled such slots with."""

    REMEMBERED = 4
    """Of how many sorts it is kept."""

    def __init__(self) -> None:
        self._known: list[tuple[object, dict[str, Fragments]]] = []

    def of(self, edition: Edition, language: str) -> Fragments:
        """What editions with this one's records show in a language, to be used and added to."""
        sort = _shown(edition)
        for place, (known, made) in enumerate(self._known):
            if known == sort:
                self._known.insert(0, self._known.pop(place))
                return made.setdefault(language, {})
        self._known = [(sort, {}), *self._known[: self.REMEMBERED - 1]]
        return self._known[0][1].setdefault(language, {})


def _shown(edition: Edition) -> object:
    """All that those slots may show."""
    local = edition.local(edition.services)
    # Where services for single counties stand, the counties that the edition is for stand as their headings.
    return edition.records, local, edition.home if local else ()

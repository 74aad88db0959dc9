"""An edition → the HTML of the slots of shared pages. Knows no page but the one a slot stands on."""

from generator.build.shared_pages import SharedPage
from generator.pages import site_chrome
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.slots import Hole, LeftoverError, Slot, Slots, joined

FragmentKey = tuple[Slot, int | str]
"""A slot, and how deep below the root, or at which root, its links start."""


class SlotFiller:
    """Fills the slots of shared pages for one edition in one language; a fragment is rendered once a depth."""

    def __init__(self, render: Renderer, slots: Slots) -> None:
        self._render = render
        self._slots = slots
        self._fragments: dict[FragmentKey, bytes] = {}
        self._chrome_by_page = site_chrome.by_page(render.edition.site)

    def fill(self, shared: SharedPage) -> tuple[bytes, ...]:
        """The bytes of the page, in parts that other pages share. Raises `LeftoverError` when a slot is left open."""
        return joined(shared.segments, [self._filled(hole, shared.page) for hole in shared.holes])

    def _filled(self, hole: Hole, page: Page) -> bytes:
        parts = [part if isinstance(part, bytes) else self._fragment(part, page) for part in hole]
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _fragment(self, slot: Slot, page: Page) -> bytes:
        if slot.name in site_chrome.PARTS and not self._chrome_by_page:
            slot = Slot(slot.name, "")
        key = (slot, page.depth)
        if key not in self._fragments:
            self._fragments[key] = self._rendered(slot, page)
        return self._fragments[key]

    def _rendered(self, slot: Slot, page: Page) -> bytes:
        if slot.name in site_chrome.PARTS:
            html = site_chrome.filled(slot.name, page, self._render)
        else:
            html = self._render.slot(slot.name, slot.record_id, page.base or page.path)
        fragment = str(html).encode()
        if self._slots.leftovers(fragment):
            raise LeftoverError(page.file)
        return fragment

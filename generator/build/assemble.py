"""One rendered site → the site of every edition: slots filled, what differs made anew, what is the same shared.

Pure: bytes in, bytes out. The rule that makes it right: a body template shows what is an edition's own only through
slots, so a page without a changed record in it is the same page in every edition but for its slots.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator import alike
from generator.alike import Alike, Fragments, Key
from generator.build.edition_diff import all_differs, changed_records
from generator.build.shared_pages import Cut, File, Shared
from generator.exports import well_known
from generator.model.edition import Edition
from generator.pages import site_chrome as shell_parts
from generator.pages.all_pages import make_pages, renderer
from generator.pages.document import document
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.slots import LeftoverError, Slot, joined
from generator.site.site_files import shell, static
from generator.twins import Twins


class Kept(NamedTuple):
    """What there is to know of a stamped edition beside its bytes: enough to stamp it again after a small change."""

    own: Mapping[str, Page]
    """File → page, of those that are not the shared build's."""
    gone: frozenset[str]
    """Files of the shared build that it has not."""
    fragments: Mapping[str, Fragments]
    """Language → what its slots were filled with."""


class Stamping:
    """One edition, made from the shared build, and from what editions like it made for themselves."""

    def __init__(
        self, edition: Edition, shared: Shared, twins: Twins | None = None, fragments: Alike | None = None
    ) -> None:
        self._edition, self._shared = edition, shared.usable(edition)
        self._twins = twins or Twins()
        fragments = fragments or Alike()
        self._own: dict[str, Page] = {}
        self._gone = gone(edition, self._shared)
        self._fillers = {
            language: Filler(edition, self._shared, language, fragments.of(edition, language))
            for language in edition.languages
        }

    def files(self) -> Iterator[File]:
        """Every file of the edition."""
        own = {file.name: file for file in self._rendered()}
        for name, cut in self._shared.cuts.items():
            if name not in own and name not in self._gone:
                yield File(name, self._fillers[cut.page.language].parts(cut), "stamped")
        yield from own.values()
        yield from statics(self._edition, self._shared, self._own, self._gone)

    def _rendered(self) -> Iterator[File]:
        """The pages that are not the shared build's."""
        edition, shared = self._edition, self._shared
        made: dict[str, Cut] = {}
        for page, render in _anew(edition, shared):
            cut = self._twins.like(page, edition, shared.cuts.get(page.file))
            how = "stamped" if cut else "rendered"
            if cut is None:
                cut = made[page.file] = Cut.of(page, whole(page, render), shared.slots)
                page.forget()
            self._own[page.file] = page
            yield File(page.file, self._fillers[page.language].parts(cut), how)
        self._twins.add(edition, made)

    def kept(self) -> Kept:
        """What to keep of it, when all its files have been made."""
        return Kept(self._own, frozenset(self._gone), {name: one.made for name, one in self._fillers.items()})


def edition_files(edition: Edition, shared: Shared) -> Iterator[File]:
    """Every file of an edition, made from the shared build."""
    yield from Stamping(edition, shared).files()


def whole(page: Page, render: Renderer) -> bytes:
    """A page with the document around it, as the engine makes it too."""
    return shell(render.theme).get_template("main.html").render(doc=document(page, render)).encode()


def statics(edition: Edition, shared: Shared, own: Mapping[str, Page], missing: Collection[str]) -> Iterator[File]:
    """The files of an edition that are not pages; `own` are its pages that are not the shared ones."""
    for name, content in static(edition, shared.theme, edition.languages, shared.searches):
        yield File(name, (content,), "static")
    common = (cut.page for name, cut in shared.cuts.items() if name not in own and name not in missing)
    for name, content in well_known.files(edition, [*common, *own.values()], shared.day):
        yield File(name, (content,), "static")


class Filler:
    """Fills the slots of shared pages for one edition in one language. A fragment is made once for every depth."""

    def __init__(
        self, edition: Edition, shared: Shared, language: str, others: Fragments, made: Fragments | None = None
    ) -> None:
        self._render = renderer(edition, shared.theme, language, edition.languages)
        self._slots, self._shared = shared.slots, shared
        self._others = others
        self.made: Fragments = {} if made is None else made
        self._by_page = shell_parts.by_page(edition.site)

    def parts(self, cut: Cut) -> tuple[bytes, ...]:
        """The page with its slots filled. Raises `LeftoverError` when one is left."""
        made, keys = self.made, self._keys(cut)
        return joined(
            cut.pieces,
            [
                made[key] if key in made else self._fragment(key, slot, cut.page)
                for key, slot in zip(keys, cut.slots, strict=True)
            ],
        )

    def _keys(self, cut: Cut) -> Sequence[Key]:
        """Under which the fragments for a page's slots are kept."""
        if self._by_page or self._shared.cuts.get(cut.page.file) is not cut:
            return [self.key(slot, cut.page) for slot in cut.slots]
        # Most editions show the shell alike on all pages, and then the keys are the same for all of them.
        if cut.page.file not in self._shared.keys:
            self._shared.keys[cut.page.file] = [self.key(slot, cut.page) for slot in cut.slots]
        return self._shared.keys[cut.page.file]

    def key(self, slot: Slot, page: Page) -> Key:
        """Under which a slot's fragment for a page is kept."""
        if slot.name in shell_parts.PARTS and not self._by_page:
            slot = Slot(slot.name, "")
        return slot, page.depth

    def _fragment(self, key: Key, slot: Slot, page: Page) -> bytes:
        made = self.made[key] = self.fresh(slot, page)
        return made

    def fresh(self, slot: Slot, page: Page) -> bytes:
        """What a slot shows on a page, whatever this edition showed before; others like it may have made it."""
        if slot.name not in alike.SLOTS:
            return self.filled(slot, page)
        key = self.key(slot, page)
        if key not in self._others:
            self._others[key] = self.filled(slot, page)
        return self._others[key]

    def filled(self, slot: Slot, page: Page) -> bytes:
        """What a slot shows on a page, made anew."""
        if slot.name in shell_parts.PARTS:
            made = str(shell_parts.filled(slot.name, page, self._render)).encode()
        else:
            made = str(self._render.slot(slot.name, slot.record_id, page.base or page.path)).encode()
        if self._slots.leftovers(made):
            raise LeftoverError(page.file)
        return made


def _anew(edition: Edition, shared: Shared) -> Iterator[tuple[Page, Renderer]]:
    """The pages that this edition shows otherwise than in their slots, or alone, with what leaves their slots open."""
    changed = changed_records(shared.edition, edition)
    everything = all_differs(shared.edition, edition)
    if not changed and not everything:
        return
    showing = frozenset().union(*map(shared.shows, changed))
    for language in edition.languages:
        render = renderer(edition, shared.theme, language, edition.languages, shared.slots)
        for page in make_pages(render, shared.day):
            cut = shared.cuts.get(page.file)
            if everything or cut is None or page.file in showing or page != cut.page:
                yield page, render


def gone(edition: Edition, shared: Shared) -> set[str]:
    """Files of the shared build that show a service this edition does not have."""
    missing = set(shared.edition.service) - set(edition.service)
    return {name for name, cut in shared.cuts.items() if cut.page.record.removeprefix("service/") in missing}

"""One rendered site → the site of every edition: slots filled, what differs made anew, what is the same shared.

Pure: bytes in, bytes out. The rule that makes it right: a body template shows what is an edition's own only through
slots, so a page without a changed record in it is the same page in every edition but for its slots.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from generator import search
from generator.exports import notices
from generator.files import searches, shell, static
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.record import Record
from generator.model.region import Region
from generator.model.theme import Theme
from generator.pages import shell as shell_parts
from generator.pages.document import document
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.site import make_pages, renderer
from generator.pages.slots import LeftoverError, Slot, Slots, joined


class Cut(NamedTuple):
    """A page of the shared build, cut at its slots."""

    page: Page
    pieces: list[bytes]
    slots: list[Slot]

    def mentions(self, record_id: str) -> bool:
        """Whether the page shows a record outside its slots. Whatever shows a record links to it or is its page."""
        name = record_id.encode()
        return any(name in piece for piece in self.pieces)


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

    @classmethod
    def of(
        cls, edition: Edition, theme: Theme, day: date, slots: Slots, rendered: Iterable[tuple[Page, bytes]]
    ) -> "Shared":
        """A shared build from its rendered pages."""
        cuts = {page.file: Cut(page, *slots.split(html)) for page, html in rendered}
        return cls(edition, theme, day, slots, cuts, searches(edition, theme, edition.languages))


class File(NamedTuple):
    """A file of an edition."""

    name: str
    content: bytes
    how: str
    """`stamped`, `rendered` or `static`."""


Fragments = dict[tuple[Slot, int | str], bytes]
"""A slot, and how deep below the root or at which root → its HTML there."""


class Kept(NamedTuple):
    """What there is to know of a stamped edition beside its bytes: enough to stamp it again after a small change."""

    own: Mapping[str, Page]
    """File → page, of those made for this edition alone."""
    gone: frozenset[str]
    """Files of the shared build that it has not."""
    fragments: Mapping[str, Fragments]
    """Language → what its slots were filled with."""


class Stamping:
    """One edition, made from the shared build."""

    def __init__(self, edition: Edition, shared: Shared) -> None:
        self._edition, self._shared = edition, shared
        self._own: dict[str, Page] = {}
        self._gone = gone(edition, shared)
        self._fillers = {language: Filler(edition, shared, language) for language in edition.languages}

    def files(self) -> Iterator[File]:
        """Every file of the edition."""
        edition, shared = self._edition, self._shared
        anew = {page.file: (page, render) for page, render in _anew(edition, shared)}
        self._own = {name: page for name, (page, _) in anew.items()}
        for name, cut in shared.cuts.items():
            if name not in anew and name not in self._gone and cut.page.language in self._fillers:
                yield File(name, self._fillers[cut.page.language].filled(cut), "stamped")
        for name, (page, render) in anew.items():
            yield File(name, whole(page, render), "rendered")
        yield from statics(edition, shared, self._own, self._gone)

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
        yield File(name, content, "static")
    spoken = set(edition.languages)
    common = (cut.page for name, cut in shared.cuts.items() if name not in own and name not in missing)
    pages = [*(page for page in common if page.language in spoken), *own.values()]
    for name, content in notices.files(edition, pages, shared.day):
        yield File(name, content, "static")


class Filler:
    """Fills the slots of shared pages for one edition in one language. A fragment is made once for every depth."""

    def __init__(self, edition: Edition, shared: Shared, language: str, made: Fragments | None = None) -> None:
        self._render = renderer(edition, shared.theme, language, edition.languages)
        self._slots = shared.slots
        self.made: Fragments = {} if made is None else made
        site = edition.site
        self._by_page = bool(site.address or site.publisher.email or site.publisher.issues)

    def filled(self, cut: Cut) -> bytes:
        """The page with its slots filled. Raises `LeftoverError` when one is left."""
        content = joined(cut.pieces, (self._fragment(slot, cut.page) for slot in cut.slots))
        if self._slots.leftovers(content):
            raise LeftoverError(cut.page.file)
        return content

    def key(self, slot: Slot, page: Page) -> tuple[Slot, int | str]:
        """Under which a slot's fragment for a page is kept."""
        if slot.name in shell_parts.PARTS and not self._by_page:
            slot = Slot(slot.name, "")
        return slot, page.base or page.path.count("/")

    def _fragment(self, slot: Slot, page: Page) -> bytes:
        key = self.key(slot, page)
        made = self.made.get(key)
        if made is None:
            made = self.made[key] = self.fresh(slot, page)
        return made

    def fresh(self, slot: Slot, page: Page) -> bytes:
        """What a slot shows on a page, whatever was made before."""
        if slot.name in shell_parts.PARTS:
            return str(shell_parts.filled(slot.name, page, self._render)).encode()
        return str(self._render.slot(slot.name, slot.record_id, page.base or page.path)).encode()


def _anew(edition: Edition, shared: Shared) -> Iterator[tuple[Page, Renderer]]:
    """The pages that this edition shows otherwise than in their slots, or alone."""
    changed = changed_records(shared.edition, edition)
    everything = _lists(edition) != _lists(shared.edition) or edition.languages != shared.edition.languages
    if not changed and not everything:
        return
    for language in edition.languages:
        render = renderer(edition, shared.theme, language, edition.languages)
        for page in make_pages(render, shared.day):
            cut = shared.cuts.get(page.file)
            if everything or cut is None or page != cut.page or any(_shows(cut, c) for c in changed):
                yield page, render


def gone(edition: Edition, shared: Shared) -> set[str]:
    """Files of the shared build that show a service this edition does not have."""
    missing = set(shared.edition.service) - set(edition.service)
    return {name for name, cut in shared.cuts.items() if cut.page.record.removeprefix("service/") in missing}


class Changed(NamedTuple):
    """A record that two editions do not have alike."""

    record_id: str
    kinds: frozenset[str] = frozenset()
    """Kinds of pages that show what is different; empty means that any page may."""


THEN = frozenset({"need", "actor"})
"""Kinds of pages that show which actors take over for a need."""

FIRST_DOOR = THEN | {"region"}
"""Kinds of pages that show a need's first door elsewhere than in a slot."""


def _shows(cut: Cut, changed: Changed) -> bool:
    return (not changed.kinds or cut.page.kind in changed.kinds) and cut.mentions(changed.record_id)


def changed_records(one: Edition, other: Edition) -> set[Changed]:
    """Records that differ between two editions, or that only one of them has.

    Services for single counties are left out where only one edition has them: they are shown in slots alone.
    """
    local = {s.id for s in (*one.services, *other.services) if one.counties_of(s) or other.counties_of(s)}
    local -= one.service.keys() & other.service.keys()
    ids = _differing(one.service, other.service) - local
    for mine, theirs in ((one.actor, other.actor), (one.term, other.term), (_bare(one), _bare(other))):
        ids |= _differing(mine, theirs)
    ids = {one.region[i].id if i in one.region else i for i in ids}
    ids |= {text.id for text in set(_texts(one)) ^ set(_texts(other))}
    return {Changed(i) for i in ids} | {
        c for i in _differing(one.need, other.need) for c in _changed_need(one, other, i)
    }


def _changed_need(one: Edition, other: Edition, need: str) -> Iterator[Changed]:
    mine, theirs = one.need.get(need), other.need.get(need)
    if mine is None or theirs is None:
        yield Changed(need)
        return
    same_but_then = mine.model_copy(update={"then": theirs.then})
    if same_but_then == theirs:
        yield Changed(need, THEN)
    elif same_but_then.model_copy(update={"first_door": theirs.first_door}) == theirs:
        yield Changed(need, FIRST_DOOR)
    else:
        yield Changed(need)
    # An actor that takes over here and not there shows a need that its shared page does not mention.
    for actor in {mine.first_door, *mine.then} ^ {theirs.first_door, *theirs.then}:
        yield Changed(actor, frozenset({"actor"}))


Key = TypeVar("Key")


def _differing(mine: Mapping[Key, Record], theirs: Mapping[Key, Record]) -> set[Key]:
    both = mine.keys() & theirs.keys()
    return set(mine.keys() ^ theirs.keys()) | {i for i in both if mine[i] is not theirs[i] and mine[i] != theirs[i]}


def _bare(edition: Edition) -> dict[str, Region]:
    """Regions without what is shown of them in slots alone."""
    in_slots = {"services": (), "vouchers": ()}
    return {code: region.model_copy(update=in_slots) for code, region in edition.region.items()}


def _texts(edition: Edition) -> tuple[Guide | Text, ...]:
    return (*edition.guides, *edition.texts)


def _lists(edition: Edition) -> tuple[object, ...]:
    """What is shown in lists all over the site: another order, or another word, is another page everywhere."""
    checklist = edition.checklist
    parts = (checklist.situations, checklist.questions, checklist.facts, checklist.exits)
    return (tuple(n.id for n in edition.needs), edition.vocabulary, edition.events, *parts)

"""One rendered site → the site of every edition: slots filled, what differs made anew, what is the same shared.

Pure: bytes in, bytes out. The rule that makes it right: a body template shows what is an edition's own only through
slots, so a page without a changed record in it is the same page in every edition but for its slots.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.files import shell, static
from generator.model.edition import Edition
from generator.model.record import Record
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

    @classmethod
    def of(
        cls, edition: Edition, theme: Theme, day: date, slots: Slots, rendered: Iterable[tuple[Page, bytes]]
    ) -> "Shared":
        """A shared build from its rendered pages."""
        return cls(edition, theme, day, slots, {page.file: Cut(page, *slots.split(html)) for page, html in rendered})


class File(NamedTuple):
    """A file of an edition."""

    name: str
    content: bytes
    how: str
    """`stamped`, `rendered` or `static`."""


def edition_files(edition: Edition, shared: Shared) -> Iterator[File]:
    """Every file of an edition, made from the shared build."""
    anew = {page.file: (page, render) for page, render in _anew(edition, shared)}
    fillers = {language: _Filler(edition, shared, language) for language in edition.languages}
    gone = _gone(edition, shared)
    for name, cut in shared.cuts.items():
        if name in anew or name in gone or cut.page.language not in fillers:
            continue
        content = fillers[cut.page.language].filled(cut)
        if shared.slots.leftovers(content):
            raise LeftoverError(name)
        yield File(name, content, "stamped")
    template = shell(shared.theme).get_template("main.html")
    for name, (page, render) in anew.items():
        yield File(name, template.render(doc=document(page, render)).encode(), "rendered")
    for name, content in static(edition, shared.theme, edition.languages):
        yield File(name, content, "static")


class _Filler:
    """Fills the slots of shared pages for one edition in one language. A fragment is made once for every depth."""

    def __init__(self, edition: Edition, shared: Shared, language: str) -> None:
        self._render = renderer(edition, shared.theme, language, edition.languages)
        self._made: dict[tuple[Slot, int | str], bytes] = {}
        site = edition.site
        self._by_page = bool(site.address or site.publisher.email or site.publisher.issues)

    def filled(self, cut: Cut) -> bytes:
        return joined(cut.pieces, (self._fragment(slot, cut.page) for slot in cut.slots))

    def _fragment(self, slot: Slot, page: Page) -> bytes:
        where = page.base or page.path.count("/")
        shell_part = slot.name in shell_parts.PARTS
        if shell_part and not self._by_page:
            slot = Slot(slot.name, "")
        made = self._made.get((slot, where))
        if made is None:
            if shell_part:
                html = shell_parts.filled(slot.name, page, self._render)
            else:
                html = self._render.slot(slot.name, slot.record_id, page.base or page.path)
            made = self._made[slot, where] = str(html).encode()
        return made


def _anew(edition: Edition, shared: Shared) -> Iterator[tuple[Page, Renderer]]:
    """The pages that this edition shows otherwise than in their slots, or alone."""
    changed = changed_records(shared.edition, edition)
    own = _own_texts(edition) != _own_texts(shared.edition)
    if not changed and not own and edition.languages == shared.edition.languages:
        return
    for language in edition.languages:
        render = renderer(edition, shared.theme, language, edition.languages)
        for page in make_pages(render, shared.day):
            cut = shared.cuts.get(page.file)
            if cut is None or page != cut.page or own or any(cut.mentions(record_id) for record_id in changed):
                yield page, render


def _gone(edition: Edition, shared: Shared) -> set[str]:
    """Files of the shared build that show a service this edition does not have."""
    missing = set(shared.edition.service) - set(edition.service)
    return {name for name, cut in shared.cuts.items() if cut.page.record.removeprefix("service/") in missing}


def changed_records(one: Edition, other: Edition) -> set[str]:
    """Ids of records that differ between two editions, or that only one of them has.

    Services for single counties are left out where only one edition has them: they are shown in slots alone.
    """
    changed: set[str] = set()
    for mine, theirs in (
        (one.actor, other.actor),
        (one.need, other.need),
        (one.term, other.term),
        (one.service, other.service),
    ):
        changed |= _differing(mine, theirs)
    local = {s.id for s in (*one.services, *other.services) if one.counties_of(s) or other.counties_of(s)}
    return {i for i in changed if not (i in local and (i in one.service) != (i in other.service))}


def _differing(mine: Mapping[str, Record], theirs: Mapping[str, Record]) -> set[str]:
    both = mine.keys() & theirs.keys()
    return (mine.keys() ^ theirs.keys()) | {i for i in both if mine[i] is not theirs[i] and mine[i] != theirs[i]}


def _own_texts(edition: Edition) -> tuple[object, ...]:
    """What is listed on pages all over the site without being a record of one of the kinds above."""
    return (
        edition.guides,
        edition.texts,
        edition.events,
        tuple(n.id for n in edition.needs),
        edition.checklist.situations,
        edition.vocabulary,
    )

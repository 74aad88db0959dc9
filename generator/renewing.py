"""What a small change in the content makes anew: a shared build and its editions, renewed rather than made again.

Pure. It rests on the rule that stamping rests on: whatever shows a record names it. So when nothing has changed but the
words of some services, a page that names none of them is the page it was. Any other change makes everything anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import NamedTuple

from generator.alike import Alike, Fragments
from generator.build.assemble import Filler, Kept, statics, whole
from generator.build.shared_pages import Cut, File, Shared
from generator.model.edition import Edition
from generator.model.service import Service
from generator.pages.all_pages import make_pages, renderer
from generator.pages.page import Page
from generator.pages.slots import Slot
from generator.twins import Twins

WORDS = frozenset(
    {"name", "what", "limits", "cost", "how", "prepare", "duration", "status"}
    | {"aliases", "search", "note", "url", "provenance"}
)
"""Fields of a service that say something about it, and put it nowhere: no list, order or count hangs on them."""

SUMS = frozenset({"overview"})
"""Slots, and pages of the same name that an edition made whole, that add up the provenance of records unnamed there."""

NAMES = frozenset({"a-z"})
"""Slots that show nothing of a service but its name."""


class Beside(NamedTuple):
    """What editions of the same build have made that others like them can use."""

    fragments: Alike
    twins: Twins


Read = Callable[[str], bytes]
"""A file of the edition as it stands published."""


@dataclass(frozen=True)
class Change:
    """The services whose words are new."""

    services: tuple[bytes, ...]
    """Their ids, in UTF-8."""
    dated: bool
    """Whether where the facts were read, or when, is new too."""
    named: bool
    """Whether a name is new too."""

    def concerns(self, *html: bytes) -> bool:
        """Whether any of these names one of the services."""
        return any(service in piece for service in self.services for piece in html)

    def stales(self, slot: Slot, html: bytes) -> bool:
        """Whether a slot that was filled with `html` may now show something else."""
        if slot.name in NAMES and not self.named:
            return False
        return self.concerns(html) or (self.dated and slot.name in SUMS)


def change(before: Edition, after: Edition) -> Change | None:
    """What is new since an earlier edition, when that is only the words of services; none when it is more."""
    others = [one.name for one in fields(Edition) if one.name not in {"services", "laid_on"}]
    if any(getattr(before, name) != getattr(after, name) for name in others):
        return None
    if [s.id for s in before.services] != [s.id for s in after.services]:
        return None
    pairs = [(b, a) for b, a in zip(before.services, after.services, strict=True) if b != a]
    new = frozenset().union(*(_new_fields(b, a) for b, a in pairs))
    if not new <= WORDS:
        return None
    return Change(tuple(a.id.encode() for _, a in pairs), dated="provenance" in new, named="name" in new)


def _new_fields(before: Service, after: Service) -> set[str]:
    return {name for name in Service.model_fields if getattr(before, name) != getattr(after, name)}


def renewed(before: Shared, nation: Edition, changed: Change, language: str) -> dict[str, Cut]:
    """The pages in one language that are not what they were in the shared build before, for a nation with a change."""
    render = renderer(nation, before.theme, language, nation.languages, before.slots)
    cuts: dict[str, Cut] = {}
    kinds = {cut.page.kind for cut in before.cuts.values() if changed.concerns(*cut.pieces)}
    for page in make_pages(render, before.day, kinds):
        was = before.cuts[page.file]
        if page != was.page or changed.concerns(*was.pieces):
            cuts[page.file] = Cut.of(page, whole(page, render), before.slots)
    return cuts


class Renewal:
    """One edition that was stamped before, with a change."""

    def __init__(
        self,
        edition: Edition,
        shared: Shared,
        before: Kept,
        changed: Change,
        read: Read,
        beside: Beside | None = None,
    ) -> None:
        self._edition, self._shared, self._before = edition, shared.usable(edition), before
        self._changed, self._read = changed, read
        self._fragments = {language: dict(before.fragments[language]) for language in edition.languages}
        self._own = dict(before.own)
        self._alike, self._twins = beside or Beside(Alike(), Twins())

    def files(self, anew: frozenset[str]) -> Iterator[File]:
        """The files that are not what they were; `anew` are the shared pages that were made anew."""
        for language, made in self._fragments.items():
            yield from self._stamped(language, made, anew)
        yield from self._rendered()
        for file in statics(self._edition, self._shared, self._own, self._before.gone):
            # What is renewed has the theme that it had.
            if not file.name.startswith(f"{self._shared.theme.folder}/") and self._read(file.name) != file.content:
                yield file

    def kept(self) -> Kept:
        """What to keep of it, when all its files have been made."""
        return Kept(self._own, self._before.gone, self._fragments)

    def _stamped(self, language: str, made: Fragments, anew: frozenset[str]) -> Iterator[File]:
        filler, cuts = self._filler(language), self._shared.cuts
        differing = {name for name in anew & cuts.keys() if cuts[name].page.language == language and self._has(name)}
        for key in [key for key, html in made.items() if self._changed.stales(key[0], html)]:
            pages = [name for name in self._shared.showing.get((language, *key), ()) if self._has(name)]
            was = made.pop(key)
            # Where only pages of its own had it, they are made whole.
            if pages:
                made[key] = filler.fresh(key[0], cuts[pages[0]].page)
                differing.update(pages if made[key] != was else ())
        for name in cuts:
            if name in differing:
                yield File(name, filler.parts(cuts[name]), "stamped")

    def _has(self, name: str) -> bool:
        """Whether the edition has this page of the shared build as it is there, but for its slots."""
        return name not in self._own and name not in self._before.gone

    def _rendered(self) -> Iterator[File]:
        names = {name for name, page in self._own.items() if self._stale(name, page)}
        cuts: dict[str, Cut] = {}
        for language in dict.fromkeys(self._own[name].language for name in names):
            render = renderer(self._edition, self._shared.theme, language, self._edition.languages, self._shared.slots)
            filler = self._filler(language)
            wanted = {name for name in names if self._own[name].language == language}
            for page in make_pages(render, self._shared.day, {self._own[name].kind for name in wanted}):
                if page.file in wanted:
                    wanted.remove(page.file)
                    self._own[page.file] = page
                    cut = self._twins.like(page, self._edition, self._shared.cuts.get(page.file))
                    if cut is None:
                        cut = cuts[page.file] = Cut.of(page, whole(page, render), self._shared.slots)
                        page.forget()
                    yield File(page.file, filler.parts(cut), "rendered" if page.file in cuts else "stamped")
        self._twins.add(self._edition, cuts)

    def _filler(self, language: str) -> Filler:
        others = self._alike.of(self._edition, language)
        return Filler(self._edition, self._shared, language, others, self._fragments[language])

    def _stale(self, name: str, page: Page) -> bool:
        return (self._changed.dated and page.kind in SUMS) or self._changed.concerns(self._read(name))

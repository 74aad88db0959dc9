"""One build of several editions: each made from the shared build, verified, and put in its place."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from generator.alike import Alike
from generator.build import digest
from generator.build.assemble import Stamping
from generator.build.digest import Listing
from generator.build.output import atomic_swap
from generator.build.output.link_check import Reader
from generator.build.output.verify import Refused, verify, verify_changed
from generator.build.output.writer import Writer
from generator.build.shared_pages import File, Shared
from generator.model.edition import Edition
from generator.publishing.keep import Cache, Spare, Stood
from generator.renewing import Beside, Change, Renewal
from generator.twins import Twins


@dataclass(frozen=True)
class Built:
    """What one edition's build came to."""

    edition: str
    folder: Path
    pages: int
    rendered: int
    """Pages made for this edition alone."""
    stamped: int
    """Pages of the shared build with this edition's slots filled."""
    linked: int
    """Files that share their bytes on disk with another edition's, or with this one's as it stood before."""
    seconds: float
    listing: str = ""
    """A digest of what lies there now; see `digest`. Empty when nothing is kept between builds."""


class Last(NamedTuple):
    """What the last build made, seen from this one."""

    run: str
    changed: Change
    anew: frozenset[str]
    """Shared pages that are not what they were."""


@dataclass(frozen=True)
class Run:
    """One build of several editions."""

    name: str
    out: Path
    shared: Shared
    last: Last | None
    cache: Cache | None
    writer: Writer = field(default_factory=Writer)
    twins: Twins = field(default_factory=Twins)
    fragments: Alike = field(default_factory=Alike)
    reader: Reader = field(default_factory=Reader)
    lying: Mapping[str, str] = field(default_factory=dict)
    """Folder → a digest of what lies there, for those that were looked at before."""

    def publish(self, edition: Edition) -> Built:
        """Make an edition, verify it and put it in its place. Raises `Refused` when it is not whole."""
        started = perf_counter()
        folder = self.out / edition.site.id
        last, cache = self.last, self.cache
        stood = cache.edition(folder.name, last.run, self._lying(folder)) if cache and last else None
        done, now = self._again(edition, folder, stood, last) if stood and last else self._whole(edition, folder)
        if cache and now and now is not stood:
            cache.keep_edition(folder.name, self.name, now)
        made = (done["pages"], done["rendered"], done["stamped"], done["linked"])
        return Built(folder.name, folder, *made, perf_counter() - started, now.digest if now else "")

    def _lying(self, folder: Path) -> str:
        return self.lying.get(str(folder)) or digest.lying(folder)

    def _whole(self, edition: Edition, folder: Path) -> tuple[Counter[str], Stood | None]:
        stamping = Stamping(edition, self.shared, self.twins, self.fragments)
        made = list(stamping.files())
        _refuse(folder.name, verify({file.name: file.parts for file in made}, edition.site.root, self.reader))
        aside = atomic_swap.aside(self.out, folder.name)
        done = self.writer.write(made, aside)
        atomic_swap.swap(aside, folder)
        self.writer.moved(aside, folder)
        done["pages"] = sum(file.name.endswith(".html") for file in made)
        listing = digest.listed(folder, (file.name for file in made)) if self.cache else {}
        return done, Stood.of(stamping.kept(), listing) if self.cache else None

    def _again(self, edition: Edition, folder: Path, stood: Stood, last: Last) -> tuple[Counter[str], Stood]:
        """The edition that stands there, with what changed."""

        def standing(name: str) -> bytes:
            if name not in stood.listing:
                return b""
            with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - thousands of files: pathlib doubles the time
                return file.read()

        renewal = Renewal(edition, self.shared, stood.kept, last.changed, standing, Beside(self.fragments, self.twins))
        made = list(renewal.files(last.anew))
        new = {file.name: file.parts for file in made}
        _refuse(folder.name, verify_changed(new, stood.listing, standing, edition.site.root, self.reader))
        spare, listing, done = stood.spare, stood.listing, Counter[str]()
        if made:
            aside, kept = self._patched(folder, made, stood)
            done += self.writer.write(made, aside)
            atomic_swap.swap(aside, folder, keep=True)
            self.writer.moved(aside, folder)
            listing = {**kept, **digest.listed(folder, new)}
            spare = Spare(stood.listing, stood.digest, frozenset(new))
        done["linked"] += len(stood.listing.keys() - new.keys())
        done["pages"] = sum(name.endswith(".html") for name in stood.listing)
        return done, stood if last.run == self.name else Stood.of(renewal.kept(), listing, spare)

    def _patched(self, folder: Path, made: list[File], stood: Stood) -> tuple[Path, Listing]:
        """A folder with all files of the one that stands there but those that are to be written, and its listing."""
        new = {file.name for file in made}
        spare = atomic_swap.spare(self.out, folder.name)
        aside = atomic_swap.aside(self.out, folder.name)
        kept = {name: found for name, found in stood.listing.items() if name not in new}
        if stood.spare is None or self._lying(spare) != stood.spare.digest:
            self.writer.keep(kept, folder, aside)
            return aside, kept
        # Only what differs is touched: making and removing hundreds of folders would take longer than the pages.
        aside.rmdir()
        spare.rename(aside)
        for name in stood.spare.differing | new:
            (aside / name).unlink(missing_ok=True)
        self.writer.keep(stood.spare.differing - new, folder, aside)
        untouched = stood.spare.listing.items()
        return aside, kept | {n: found for n, found in untouched if n not in stood.spare.differing and n not in new}


def _refuse(name: str, reasons: list[str]) -> None:
    if reasons:
        raise Refused([f"{name}: {reason}" for reason in reasons])

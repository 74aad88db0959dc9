"""A folder on disk → editions. With `theme` the only module that reads an author's files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from generator import overlay
from generator.content import folder, frozen_checklists, images, installed_content
from generator.diagnostics import ContentError, Diagnostic, Location, error, is_fatal
from generator.images import image_files
from generator.model.edition import NATION, Edition
from generator.model.region import Region
from generator.model.versions import Versions
from generator.overlay import assets
from generator.reading import content_files, record_files
from generator.reading.content_files import ParsedFile
from generator.reading.parsed_records import ParsedRecords
from generator.site import own_words, theme_folder, theme_loader

REGIONS = "content/regions"
"""The folder of the regions' folders."""
_RECORD = "region.yaml"


@dataclass(frozen=True)
class Project:
    """All content of a folder, read once: the nation's edition, and what every region changes in it."""

    national: Edition | None
    """None while a file that everything hangs on cannot be read."""
    regions: Mapping[str, Region]
    """Region's id → its record with all it changes."""
    own: Mapping[str, overlay.RegionFiles]
    """Region's id → the rest of its folder."""
    faults: tuple[Diagnostic, ...]
    """What reading found, and what is wrong with what the regions change."""
    folders: Mapping[str, Path] = field(default_factory=dict, hash=False)
    """Region's id → the folder it was read from."""
    elsewhere: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Folder in the project → the folder that was read in its place."""
    files: Mapping[str, ParsedFile] = field(default_factory=dict, hash=False, compare=False)
    """Name in the project → what each file holds, for who reads it again."""
    _seen: dict[tuple[str, date], Edition] = field(
        default_factory=dict, init=False, repr=False, hash=False, compare=False
    )
    _editions: dict[str, Edition] = field(default_factory=dict, init=False, repr=False, hash=False, compare=False)

    @cached_property
    def versions(self) -> Versions:
        """Versions of the generator and of the nation's content."""
        return installed_content.versions({name: source.text for name, source in self.files.items()})

    @property
    def nation_id(self) -> str:
        """Id of the nation's edition, as its record gives it; `NATION` while that cannot be read."""
        return self.national.site.id if self.national else NATION

    @property
    def editions(self) -> tuple[str, ...]:
        """Ids of every edition, the nation's first."""
        return (self.nation_id, *self.regions)

    def is_nation(self, edition_id: str) -> bool:
        """Whether an id, or `NATION`, stands for the nation's edition."""
        return edition_id in {NATION, self.nation_id}

    def edition(self, edition_id: str) -> Edition | None:
        """One edition; none when there is no such edition. `NATION` stands for the nation's."""
        if self.national is None or self.is_nation(edition_id):
            return self.national
        region = self.regions.get(edition_id)
        if region and edition_id not in self._editions:
            self._editions[edition_id] = overlay.lay(region, self.national, self.own.get(edition_id))
        return self._editions.get(edition_id)

    def edition_on(self, edition_id: str, day: date) -> Edition | None:
        """One edition as it stands on a day; none when there is no such edition."""
        edition = self.edition(edition_id)
        if edition is not None and (edition_id, day) not in self._seen:
            nation = self.edition_on(NATION, day) if edition.laid_on else None
            self._seen[edition_id, day] = replace(edition.on(day), laid_on=nation, versions=self.versions)
        return self._seen.get((edition_id, day))

    def sound_editions(
        self, names: Sequence[str], day: date, faults: list[Diagnostic]
    ) -> tuple[Edition, list[Edition]]:
        """The nation's edition and those of `names`, as they stand on a day.

        Raises `ContentError` when there are errors among the `faults` that a check of them gave.
        """
        nation = self.edition_on(NATION, day)
        if nation is None or is_fatal(faults):
            raise ContentError(faults)
        return nation, [edition for name in names if (edition := self.edition_on(name, day))]

    def path_of(self, name: str, root: Path) -> Path:
        """Where a file or folder lies that is named in the project at `root`."""
        for here, there in self.elsewhere.items():
            if name == here or name.startswith(f"{here}/"):
                return Path(there + name.removeprefix(here))
        return root / name


def read(root: Path, region: Path | None = None, known: Mapping[str, ParsedFile] | None = None) -> Project:
    """All content of the folder `root`; `region` is a region's folder elsewhere that replaces or joins those in it.

    Files that are `known` from another time with the same text are not read again. Raises `ContentError` when `region`
    has no region.yaml.
    """
    if region is not None and not (region / _RECORD).is_file():
        place = Location(str(region / _RECORD))
        raise ContentError([error(place, "no-such-file", "no-region-folder", file=place.file)])
    folders = _folders(root, region)
    texts, faults, unread = folder.read(root, folders)
    files = content_files.files(texts, known)
    found = content_files.together(files)
    # A file that is there and cannot be read is told once, as that.
    refused_files = {fault.at.file for fault in faults}
    faults += [fault for fault in found.faults if fault.at.file not in refused_files]
    found.unread |= unread
    if found.words_files:
        spoken = found.site.languages if found.site else ()
        faults += own_words.faults(found.words_files, theme_loader.words(theme_folder.path()), spoken)
    wrong_files = {fault.at.file for fault in faults}
    regions = {r.id: r for r in sorted(found.regions, key=lambda r: r.code)}
    own: dict[str, overlay.RegionFiles] = {}
    for slug, record in regions.items():
        here = f"{REGIONS}/{slug}"
        there = folders[here]
        present = {name: (there / name).read_bytes() for name in assets.named(record) if (there / name).is_file()}
        safe, refused = assets.clean(record, present, here if there == root / here else str(there))
        own_images = found.own_images.get(slug, ())
        name = here if there == root / here else str(there)
        pictures, wrong = images.clean(
            own_images, there, name, is_whole=f"{here}/{image_files.LIST}" not in wrong_files
        )
        own[slug] = overlay.RegionFiles(
            found.own_texts.get(slug, ()), found.own_guides.get(slug, ()), safe, own_images, pictures
        )
        faults += [*refused, *wrong]
    national = national_edition(found)
    if national is not None:
        is_whole = content_files.IMAGES not in wrong_files
        pictures, wrong = images.clean(national.images, root / "content", "content", is_whole=is_whole)
        faults += wrong
        published = tuple(frozen_checklists.published(root, national.checklist).values())
        national = replace(national, published=published, pictures=pictures)
        faults += [d for record in regions.values() for d in overlay.faults(record, national)]
        # A question that could not be read is missing for its own fault: nobody is told to freeze for it.
        if not any(fault.at.file == content_files.CHECKLIST for fault in faults):
            faults += frozen_checklists.check(root, national.checklist)
    elsewhere = {here: str(there) for here, there in folders.items() if there != root / here}
    by_region = {here.rpartition("/")[2]: there for here, there in folders.items()}
    return Project(national, regions, own, tuple(faults), by_region, elsewhere, files)


def editions(root: Path) -> tuple[str, ...]:
    """Ids of the editions that can be built from `root`, without reading their content."""
    site = root / content_files.SITE
    nation = record_files.id_of(site.read_text("utf-8-sig", "replace")) if site.is_file() else ""
    return (nation or NATION, *sorted(p.parent.name for p in (root / REGIONS).glob(f"*/{_RECORD}")))


def region_folder(root: Path, region: Path) -> str:
    """The id of the region whose folder is `region`: of the one with its county code, else the folder's name."""
    code = _code(region / _RECORD)
    for file in sorted((root / REGIONS).glob(f"*/{_RECORD}")):
        if code and _code(file) == code:
            return file.parent.name
    return region.resolve().name


def national_edition(found: ParsedRecords) -> Edition | None:
    if found.site is None or found.vocabulary is None or found.checklist is None or found.hollow:
        return None
    actors = {actor.id for actor in found.actors}
    return Edition(
        site=found.site,
        vocabulary=found.vocabulary,
        checklist=found.checklist,
        actors=found.actors,
        services=found.services,
        regions=tuple(overlay.public_region(r, actors) for r in sorted(found.regions, key=lambda r: r.code)),
        terms=found.terms,
        events=found.events,
        changes=found.changes,
        guides=found.guides,
        images=found.images,
        texts=found.texts,
        personas=found.personas,
        lexicon=found.lexicon,
        words={
            **found.words,
            # A region may speak one language more; it does not change what the nation says in its own.
            **{name: said for name, said in found.region_words.items() if name not in found.site.languages},
        },
        accessibility=found.accessibility,
        countries=found.countries,
        indicators=found.indicators,
        lessons=found.lessons,
        cases=found.cases,
        unread=frozenset(found.unread),
    )


def _folders(root: Path, region: Path | None) -> dict[str, Path]:
    """Every region's folder in the project → where it is read from."""
    found = {f"{REGIONS}/{slug}": root / REGIONS / slug for slug in editions(root)[1:]}
    if region is not None:
        found[f"{REGIONS}/{region_folder(root, region)}"] = region
    return found


def _code(file: Path) -> str:
    return record_files.code_of(file.read_text("utf-8-sig", "replace")) if file.is_file() else ""


__all__ = ["NATION", "ContentError", "Edition", "Project", "editions", "is_fatal", "read"]

"""The texts of a project → its parts. Knows which file holds what; touches no disk."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.diagnostics import Location, error
from generator.model.actor import Actor
from generator.model.change import Change
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.image import Image
from generator.model.indicators import Indicators
from generator.model.lesson import Lesson
from generator.model.persona import Persona
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.vocabulary import Vocabulary
from generator.reading import record_files
from generator.reading.hidden_characters import hidden_characters
from generator.reading.parsed_records import ParsedRecords

ACTORS = "actors.yaml"
CHECKLIST = "checklist.yaml"
SITE = "content/site.yaml"
VOCABULARY = "content/vocabulary.yaml"
GLOSSARY = "content/glossary.yaml"
EVENTS = "content/events.yaml"
SEARCH = "content/search.yaml"
IMAGES = "content/images.yaml"
ACCESSIBILITY = "content/accessibility.yaml"
COUNTRIES = "content/countries.yaml"
INDICATORS = "content/indicators.yaml"
LESSONS = "content/lessons.yaml"

REQUIRED = (ACTORS, CHECKLIST, SITE, VOCABULARY, GLOSSARY)
"""Files without which there is no guide."""


class ParsedFile(NamedTuple):
    """A file that was read."""

    text: str
    holds: ParsedRecords


def parts(texts: Mapping[str, str]) -> ParsedRecords:
    """The parts of a project, from path (with /, relative to the root) → text. Every fault of every file is kept."""
    return together(files(texts))


def files(texts: Mapping[str, str], known: Mapping[str, ParsedFile] | None = None) -> dict[str, ParsedFile]:
    """Path → what each file holds, in the order of their names. One that is `known` with its text is not read again."""
    found: dict[str, ParsedFile] = {}
    for file in sorted(texts):
        before = known.get(file) if known else None
        found[file] = (
            before if before and before.text == texts[file] else ParsedFile(texts[file], parse_file(file, texts[file]))
        )
    return found


def together(read: Mapping[str, ParsedFile]) -> ParsedRecords:
    """The parts of a project, from what each of its files holds."""
    found = ParsedRecords()
    found.faults += [error(Location(file), "no-such-file", file=file) for file in REQUIRED if file not in read]
    for source in read.values():
        found.add(source.holds)
    wrong = {fault.at.file for fault in found.faults}
    found.hollow |= {
        file for file, records in ((ACTORS, found.actors), (GLOSSARY, found.terms)) if file in wrong and not records
    }
    return found


def parse_file(file: str, text: str) -> ParsedRecords:
    """What a file holds; nothing when it belongs to no reader."""
    found = ParsedRecords()
    reader = next((read for belongs, read in _READERS if belongs(file)), None)
    if reader is not None:
        reader(found, file, text)
        hidden = {fault.at.line: fault for fault in hidden_characters(text, file)}
        found.faults = [*hidden.values(), *(fault for fault in found.faults if fault.at.line not in hidden)]
    return found


def _named(name: str) -> Callable[[str], bool]:
    return lambda file: file == name


def _like(pattern: str) -> Callable[[str], bool]:
    depth = pattern.count("/")
    return lambda file: file.count("/") == depth and PurePosixPath(file).match(pattern)


_READERS: tuple[tuple[Callable[[str], bool], record_files.FileReader], ...] = (
    (_named(SITE), record_files.into("site", Site)),
    (_named(VOCABULARY), record_files.into("vocabulary", Vocabulary)),
    (_named(ACCESSIBILITY), record_files.into("accessibility", Accessibility)),
    (_named(CHECKLIST), record_files.checklist),
    (_named(COUNTRIES), record_files.countries),
    (_named(INDICATORS), record_files.into("indicators", Indicators)),
    (_named(LESSONS), record_files.list_into("lessons", "lessons", Lesson)),
    (_named(SEARCH), record_files.lexicon),
    (_named(ACTORS), record_files.list_into("actors", "actors", Actor)),
    (_named(GLOSSARY), record_files.list_into("terms", "terms", Term)),
    (_named(EVENTS), record_files.list_into("events", "events", Event)),
    (_like("content/indicators/*/*.csv"), record_files.cases),
    (_like("content/changes/*.yaml"), record_files.list_into("changes", "changes", Change)),
    (_named(IMAGES), record_files.list_into("images", "images", Image)),
    (_like("content/words/*.yaml"), record_files.words),
    (_like("content/regions/*/words/*.yaml"), record_files.words),
    (_like("content/services/*.yaml"), record_files.services),
    (_like("content/regions/*/region.yaml"), record_files.region),
    (_like("content/regions/*/images.yaml"), record_files.region_images),
    (_like("content/regions/*/pages/*/*.md"), record_files.each_of_region("own_texts", Text)),
    (_like("content/regions/*/guides/*/*.md"), record_files.each_of_region("own_guides", Guide)),
    (_like("content/personas/*.yaml"), record_files.each_into("personas", Persona, record_files.one_record)),
    (_like("content/guides/*/*.md"), record_files.each_into("guides", Guide, record_files.markdown)),
    (_like("content/pages/*/*.md"), record_files.each_into("texts", Text, record_files.markdown)),
)
"""Which files hold what. A file that belongs to no reader is not content."""


def content_files(files: Iterator[str]) -> list[str]:
    """Those of `files` that hold content, in the order they are read."""
    return sorted(f for f in files if any(belongs(f) for belongs, _ in _READERS))

"""The texts of a project → its parts. Knows which file holds what; touches no disk."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple, TypeVar

from generator.diagnostics import Location, error
from generator.model.actor import Actor
from generator.model.change import Change
from generator.model.checklist import Checklist, Exit, Fact, Need, Question, Situation
from generator.model.countries import Countries, CountryGroup, Destination
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.image import Image
from generator.model.indicators import Indicators
from generator.model.lesson import Lesson
from generator.model.lexicon import Lexicon
from generator.model.persona import Persona
from generator.model.record import Places, Record
from generator.model.region import Region
from generator.model.service import Service
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.vocabulary import Vocabulary
from generator.reading import case_files, located_yaml, parse, slips
from generator.reading.front_matter import front_matter
from generator.reading.hidden_characters import hidden_characters
from generator.reading.parsed_records import ParsedRecords

R = TypeVar("R", bound=Record)

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

_IDS = re.compile(r"(?<!\w)id:[ \t]*[\"']?([A-Za-z0-9_-]+)")

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
            before if before and before.text == texts[file] else ParsedFile(texts[file], _read(file, texts[file]))
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


def _read(file: str, text: str) -> ParsedRecords:
    """What a file holds; nothing when it belongs to no reader."""
    found = ParsedRecords()
    reader = next((read for belongs, read in _READERS if belongs(file)), None)
    if reader is not None:
        reader(found, file, text)
        hidden = {fault.at.line: fault for fault in hidden_characters(text, file)}
        found.faults = [*hidden.values(), *(fault for fault in found.faults if fault.at.line not in hidden)]
    return found


def unreadable(text: str, file: str) -> set[str]:
    """The ids in a file that cannot be read. Who names one of them is not at fault."""
    path = PurePosixPath(file)
    region = {path.parts[2], code_of(text)} if path.name == "region.yaml" else set()
    return {path.stem, *region, *_IDS.findall(text)}


def _yaml(found: ParsedRecords, file: str, text: str) -> tuple[Any, Places]:
    """The values of a YAML text, None when it cannot be read; then its ids are known as unread."""
    value, places, faults = located_yaml.read(text, file)
    found.faults += faults
    found.unread |= (
        unreadable(text, file) if value is None else {f.words["unread"] for f in faults if f.code == "yaml-dash"}
    )
    return value, places


def _values(found: ParsedRecords, file: str, text: str, allowed: tuple[str, ...]) -> tuple[dict[str, Any], Places]:
    """The top-level mapping of a file that may hold `allowed` keys."""
    value, places = _yaml(found, file, text)
    if value is None:
        return {}, places
    if not isinstance(value, dict):
        found.faults.append(error(places.at(), "not-mapping"))
        return {}, places
    for key in value:
        if key not in allowed:
            found.faults.append(
                error(places.key(key), "unknown-field", "known-fields", field=key, known=", ".join(allowed))
            )
    for key in allowed:
        if key not in value:
            found.faults.append(error(places.at(), "missing-field", field=key))
    return value, places


def _list(found: ParsedRecords, file: str, text: str, key: str, model: type[R]) -> tuple[R, ...]:
    value, places = _values(found, file, text, (key,))
    if key not in value:
        return ()
    return _records(found, value[key], model, places.under(key))


def _records(found: ParsedRecords, values: object, model: type[R], places: Places) -> tuple[R, ...]:
    made, faults = parse.records(model, values, places)
    found.faults += faults
    found.lost(values, made)
    return made


def _one(found: ParsedRecords, file: str, text: str, model: type[R]) -> R | None:
    value, places = _yaml(found, file, text)
    if value is None:
        return None
    made, wrong = parse.record(model, value, places)
    found.faults += wrong
    return made


def _services(found: ParsedRecords, file: str, text: str) -> None:
    value, places = _values(found, file, text, ("actor", "services"))
    services = value.get("services")
    head = places.at("actor")
    if not isinstance(services, list):
        if "services" in value:
            found.faults.append(error(places.at("services"), "not-list", field="services"))
        return
    # Once for all of them: the places of a file may be many, and every record keeps what it is given.
    whose = places.also((("services", i, "actor") for i in range(len(services))), head)
    for i, item in enumerate(services):
        whole = {"actor": value.get("actor"), **item} if isinstance(item, dict) else item
        made, faults = parse.record(Service, whole, whose.under("services", i))
        found.faults += faults
        if made is None:
            found.lost([item], ())
        else:
            found.services += (made,)


def _region(found: ParsedRecords, file: str, text: str) -> None:
    value, places = _yaml(found, file, text)
    if not isinstance(value, dict):
        if value is not None:
            found.faults.append(error(places.at(), "not-mapping"))
            found.unread |= unreadable(text, file)
        return
    made, wrong = parse.record(Region, {**value, "id": PurePosixPath(file).parts[2]}, places)
    found.faults += wrong
    if made is None:
        found.unread |= {PurePosixPath(file).parts[2], str(value.get("code", ""))}
    else:
        found.regions += (made,)


def code_of(text: str) -> str:
    """The county's code in the text of a region's record, whatever else is wrong with it; empty when there is none."""
    found = re.search(r"^code:\s*[\"']?([^\s\"'#]+)", text, re.MULTILINE)
    return found[1] if found else ""


def _checklist(found: ParsedRecords, file: str, text: str) -> None:
    """The needs analysis: a fault in one question hides neither the others nor their faults."""
    pieces: dict[str, type[Record]] = {"needs": Need, "situations": Situation, "facts": Fact, "exits": Exit}
    pieces["questions"] = Question
    found.checklist = _in_pieces(found, file, text, Checklist, pieces)


def _in_pieces(
    found: ParsedRecords, file: str, text: str, model: type[R], pieces: Mapping[str, type[Record]]
) -> R | None:
    """A record whose lists are read item by item: those that are whole are in it, each at its own place."""
    value, places = _yaml(found, file, text)
    if not isinstance(value, dict):
        return None
    whole = {key: [] if key in pieces and isinstance(part, list) else part for key, part in value.items()}
    made, wrong = parse.record(model, whole, places)
    found.faults += wrong
    if made is None:
        return None
    read = {key: _records(found, value.get(key, []), piece, places.under(key)) for key, piece in pieces.items()}
    return made.model_copy(update=read)


def _countries(found: ParsedRecords, file: str, text: str) -> None:
    """The countries and their groups, each by itself: a fault in one hides no other."""
    found.countries = _in_pieces(found, file, text, Countries, {"groups": CountryGroup, "countries": Destination})


def _cases(found: ParsedRecords, file: str, text: str) -> None:
    made, faults = case_files.case_file(file, text)
    found.faults += faults
    found.cases += (made,) if made else ()


def _lexicon(found: ParsedRecords, file: str, text: str) -> None:
    found.lexicon = _one(found, file, text, Lexicon)


def _markdown(found: ParsedRecords, file: str, text: str, model: type[R]) -> R | None:
    left = slips.conflict(text, file)
    split = front_matter(text)
    if left or split is None:
        found.faults.append(left or error(Location(file), "no-front-matter"))
        found.unread |= unreadable(text, file)
        return None
    value, places = _yaml(found, file, split[0])
    if not isinstance(value, dict):
        if value is not None:
            found.faults.append(error(places.at(), "not-mapping"))
        found.unread |= unreadable(text, file)
        return None
    path = PurePosixPath(file)
    places = places.also([("body",)], Location(file, split[2]))
    made, wrong = parse.record(model, {**value, "id": path.stem, "language": path.parts[-2], "body": split[1]}, places)
    found.faults += wrong
    if made is None:
        found.unread.add(path.stem)
    return made


def _assign(name: str, model: type[R]) -> "FileReader":
    def read(found: ParsedRecords, file: str, text: str) -> None:
        setattr(found, name, _one(found, file, text, model))

    return read


def _extend(name: str, key: str, model: type[R]) -> "FileReader":
    def read(found: ParsedRecords, file: str, text: str) -> None:
        setattr(found, name, getattr(found, name) + _list(found, file, text, key, model))

    return read


def _append(name: str, model: type[R], how: Callable[..., R | None]) -> "FileReader":
    def read(found: ParsedRecords, file: str, text: str) -> None:
        made = how(found, file, text, model)
        if made is not None:
            setattr(found, name, (*getattr(found, name), made))

    return read


def _own(name: str, model: type[R]) -> "FileReader":
    def read(found: ParsedRecords, file: str, text: str) -> None:
        made = _markdown(found, file, text, model)
        if made is not None:
            _add(found, name, file, (made,))

    return read


def _own_images(found: ParsedRecords, file: str, text: str) -> None:
    _add(found, "own_images", file, _list(found, file, text, "images", Image))


def _add(found: ParsedRecords, name: str, file: str, made: tuple[Record, ...]) -> None:
    """Add what a region's file holds to what is known of the region."""
    by_region = getattr(found, name)
    region = PurePosixPath(file).parts[2]
    by_region[region] = (*by_region.get(region, ()), *made)


def _words(found: ParsedRecords, file: str, text: str) -> None:
    """Words of the interface, for the language that the file is named after."""
    value, places = _yaml(found, file, text)
    path = PurePosixPath(file)
    if isinstance(value, dict):
        (found.region_words if "regions" in path.parts else found.words)[path.stem] = (value,)
    elif value is not None:
        found.faults.append(error(places.at(), "not-mapping"))


FileReader = Callable[[ParsedRecords, str, str], None]


def _named(name: str) -> Callable[[str], bool]:
    return lambda file: file == name


def _like(pattern: str) -> Callable[[str], bool]:
    depth = pattern.count("/")
    return lambda file: file.count("/") == depth and PurePosixPath(file).match(pattern)


_READERS: tuple[tuple[Callable[[str], bool], FileReader], ...] = (
    (_named(SITE), _assign("site", Site)),
    (_named(VOCABULARY), _assign("vocabulary", Vocabulary)),
    (_named(ACCESSIBILITY), _assign("accessibility", Accessibility)),
    (_named(CHECKLIST), _checklist),
    (_named(COUNTRIES), _countries),
    (_named(INDICATORS), _assign("indicators", Indicators)),
    (_named(LESSONS), _extend("lessons", "lessons", Lesson)),
    (_named(SEARCH), _lexicon),
    (_named(ACTORS), _extend("actors", "actors", Actor)),
    (_named(GLOSSARY), _extend("terms", "terms", Term)),
    (_named(EVENTS), _extend("events", "events", Event)),
    (_like("content/indicators/*/*.csv"), _cases),
    (_like("content/changes/*.yaml"), _extend("changes", "changes", Change)),
    (_named(IMAGES), _extend("images", "images", Image)),
    (_like("content/words/*.yaml"), _words),
    (_like("content/regions/*/words/*.yaml"), _words),
    (_like("content/services/*.yaml"), _services),
    (_like("content/regions/*/region.yaml"), _region),
    (_like("content/regions/*/images.yaml"), _own_images),
    (_like("content/regions/*/pages/*/*.md"), _own("own_texts", Text)),
    (_like("content/regions/*/guides/*/*.md"), _own("own_guides", Guide)),
    (_like("content/personas/*.yaml"), _append("personas", Persona, _one)),
    (_like("content/guides/*/*.md"), _append("guides", Guide, _markdown)),
    (_like("content/pages/*/*.md"), _append("texts", Text, _markdown)),
)
"""Which files hold what. A file that belongs to no reader is not content."""


def content_files(files: Iterator[str]) -> list[str]:
    """Those of `files` that hold content, in the order they are read."""
    return sorted(f for f in files if any(belongs(f) for belongs, _ in _READERS))

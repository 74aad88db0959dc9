"""One content file → records: what each kind of file may hold, with every fault in it. Touches no disk."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeAlias, TypeVar

from generator.diagnostics import Location, error
from generator.model.checklist import Checklist, Exit, Fact, Need, Question, Situation
from generator.model.countries import Countries, CountryGroup, Destination
from generator.model.image import Image
from generator.model.lexicon import Lexicon
from generator.model.record import Places, Record
from generator.model.region import Region
from generator.model.service import Service
from generator.reading import case_files, located_yaml, parse, slips
from generator.reading.front_matter import front_matter
from generator.reading.parsed_records import ParsedRecords, WordsFile

R = TypeVar("R", bound=Record)

FileReader: TypeAlias = Callable[[ParsedRecords, str, str], None]
"""Adds what a file holds: (what was read so far, path of the file, its text)."""

_IDS = re.compile(r"(?<!\w)id:[ \t]*[\"']?([A-Za-z0-9_-]+)")


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


def one_record(found: ParsedRecords, file: str, text: str, model: type[R]) -> R | None:
    """The record that a YAML file is; none when it cannot be one, and its id is then known as unread."""
    value, places = _yaml(found, file, text)
    if value is None:
        return None
    made, wrong = parse.record(model, value, places)
    found.faults += wrong
    return made


def services(found: ParsedRecords, file: str, text: str) -> None:
    """The services of one actor."""
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


def region(found: ParsedRecords, file: str, text: str) -> None:
    """A region and all that it changes."""
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
    return _word_under("code", text)


def id_of(text: str) -> str:
    """The id in the text of a record that is alone in its file, as `code_of`."""
    return _word_under("id", text)


def _word_under(field: str, text: str) -> str:
    found = re.search(rf"^{field}:\s*[\"']?([^\s\"'#]+)", text, re.MULTILINE)
    return found[1] if found else ""


def checklist(found: ParsedRecords, file: str, text: str) -> None:
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


def countries(found: ParsedRecords, file: str, text: str) -> None:
    """The countries and their groups, each by itself: a fault in one hides no other."""
    found.countries = _in_pieces(found, file, text, Countries, {"groups": CountryGroup, "countries": Destination})


def cases(found: ParsedRecords, file: str, text: str) -> None:
    """Cases that were counted: a CSV file."""
    made, faults = case_files.case_file(file, text)
    found.faults += faults
    found.cases += (made,) if made else ()


def lexicon(found: ParsedRecords, file: str, text: str) -> None:
    """What search knows of each language."""
    found.lexicon = one_record(found, file, text, Lexicon)


def markdown(found: ParsedRecords, file: str, text: str, model: type[R]) -> R | None:
    """The record that a Markdown file with front matter is; none when it cannot be one."""
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


def into(name: str, model: type[R]) -> FileReader:
    """A reader of a file that is one record: it becomes the field `name` of what was read."""

    def read(found: ParsedRecords, file: str, text: str) -> None:
        setattr(found, name, one_record(found, file, text, model))

    return read


def list_into(name: str, key: str, model: type[R]) -> FileReader:
    """A reader of a file with a list of records under `key`: they join the field `name`."""

    def read(found: ParsedRecords, file: str, text: str) -> None:
        setattr(found, name, getattr(found, name) + _list(found, file, text, key, model))

    return read


def each_into(name: str, model: type[R], how: Callable[..., R | None]) -> FileReader:
    """A reader of files of one record each, made by `how`: they join the field `name`."""

    def read(found: ParsedRecords, file: str, text: str) -> None:
        made = how(found, file, text, model)
        if made is not None:
            setattr(found, name, (*getattr(found, name), made))

    return read


def each_of_region(name: str, model: type[R]) -> FileReader:
    """A reader of a region's Markdown files: each joins what is kept of its region under `name`."""

    def read(found: ParsedRecords, file: str, text: str) -> None:
        made = markdown(found, file, text, model)
        if made is not None:
            _add(found, name, file, (made,))

    return read


def region_images(found: ParsedRecords, file: str, text: str) -> None:
    """The images of a region's own guides."""
    _add(found, "own_images", file, _list(found, file, text, "images", Image))


def _add(found: ParsedRecords, name: str, file: str, made: tuple[Record, ...]) -> None:
    """Add what a region's file holds to what is known of the region."""
    by_region = getattr(found, name)
    region = PurePosixPath(file).parts[2]
    by_region[region] = (*by_region.get(region, ()), *made)


def words(found: ParsedRecords, file: str, text: str) -> None:
    """Words of the interface, for the language that the file is named after."""
    value, places = _yaml(found, file, text)
    path = PurePosixPath(file)
    if isinstance(value, dict):
        of_region = "regions" in path.parts
        (found.region_words if of_region else found.words)[path.stem] = (value,)
        found.words_files += (WordsFile(path.stem, value, places, of_region),)
    elif value is not None:
        found.faults.append(error(places.at(), "not-mapping"))

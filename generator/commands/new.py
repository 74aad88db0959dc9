"""onedoor new: a record that is whole, in its place. What is not set is asked for, with what it may be."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import schemas, terminal
from generator.clock import today
from generator.commands import new_region
from generator.commands.schema import files as schema_files
from generator.commands.schema import words as schema_words
from generator.commands.schema import write
from generator.content import project, project_check, text_file
from generator.editing.new_guide import guide_entries, guide_fields, guide_file, guide_text
from generator.editing.new_record import FieldPrompt, Form, appended, entries, nested, slug, value
from generator.editing.yaml_places import UneditableError
from generator.model.actor import Actor
from generator.model.edition import Edition
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.provenance import Provenance
from generator.model.record import Places, Record
from generator.model.service import Service
from generator.reading import parse
from generator.reading.suggest import closest
from generator.schemas.docstrings import field_words
from generator.schemas.schema import label

NAME = "new"
HELP = "write a new record in its place: asks for what it needs, with what it may be; or takes --set"

_USAGE = 2
_FEW = 30


@dataclass(frozen=True)
class _Kind:
    model: type[Record]
    key: str
    """The list it stands in."""
    file: str
    more: tuple[str, ...] = ()
    """Fields that are asked for and may be left out."""
    always: Mapping[str, Any] = field(default_factory=dict)
    """What is written whatever the answers are."""


_KINDS: Mapping[str, _Kind] = {
    "service": _Kind(Service, "services", "content/services/{actor}.yaml", ("meets",), {"limits": {}}),
    "actor": _Kind(Actor, "actors", "actors.yaml", ("website",)),
    "event": _Kind(Event, "events", "content/events.yaml", ("kind", "end", "needs")),
    "term": _Kind(Term, "terms", "content/glossary.yaml", ("needs",)),
    "guide": _Kind(Guide, "guides", "content/guides/{language}/{id}.md"),
}


def arguments(parser: ArgumentParser) -> None:
    """Which kind, and what of it is known already."""
    parser.add_argument("kind", choices=[*_KINDS, "region"], help="what it is a record of")
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="its id; of a region its name")
    parser.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help="name.sv=Lots, kinds=lan,rad")
    parser.add_argument("--out", type=Path, help="of a region: a new or empty folder")
    parser.add_argument("--dry-run", action="store_true", help="show the new lines and write nothing")


def run(given: Namespace) -> int:
    """Ask, judge and write; exit code 1 when the record is refused, 2 when something is not set.

    Raises `ContentError`.
    """
    if given.kind == "region":
        return new_region.run(given)
    root: Path = given.root.resolve()
    edition, faults = project_check.load(root, today(), reasoning=False)
    if edition is None:
        raise project.ContentError(faults)
    kind, names = _KINDS[given.kind], schemas.names(edition)
    if given.kind == "guide":
        wanted = [*guide_entries(edition.languages)]
    else:
        wanted = [*entries(kind.model, edition.languages, kind.more), _SOURCE]
    answers = dict(one.partition("=")[::2] for one in given.set)
    if sys.stdin.isatty():
        _ask(wanted, answers, {one.path: _about(one, kind.model, names, edition) for one in wanted})
    lacking = [entry for entry in wanted if entry.required and not answers.get(entry.path)]
    if lacking:
        for entry in lacking:
            terminal.complain(terminal.phrase("new-lacks", **_about(entry, kind.model, names, edition)))
        return _USAGE
    read = _values(wanted, answers)
    if given.kind == "guide":
        return _guide(root, edition, wanted, read, given)
    fields = _fields(read, edition, given.name)
    wrong = [*_unknown(wanted, fields, names), *_misshapen(kind, fields, edition)]
    for line in wrong:
        terminal.complain(line)
    return 1 if wrong else _write(root, kind, fields, dry=given.dry_run)


_SOURCE = FieldPrompt("source", Form.ADDRESS, "", (), required=True, field="source")
"""Where it was read."""


def _ask(wanted: list[FieldPrompt], answers: dict[str, str], about: Mapping[str, Mapping[str, str]]) -> None:
    """Ask for what has not been set."""
    for entry in wanted:
        while entry.path not in answers or (entry.required and not answers[entry.path]):
            terminal.complain(terminal.phrase("new-ask", **about[entry.path]))
            answers[entry.path] = sys.stdin.readline().strip()


def _about(entry: FieldPrompt, model: type[Record], names: schemas.Names, edition: Edition) -> dict[str, str]:
    """What is asked for: its field, what that is in the editor's words, and what an answer may be."""
    owner = Provenance if entry is _SOURCE else model
    docstring, language = " ".join(field_words(owner).get(entry.field, "").split()), terminal.language()
    words = schema_words(edition).labels.get(language, {})
    told = terminal.record_words(language).words.get(docstring, docstring if language == schemas.DOCSTRINGS else "")
    about = told or label(owner, entry.field, words)
    return {"field": entry.path, "about": about.rstrip("."), "known": _known(entry, names)}


def _known(entry: FieldPrompt, names: schemas.Names) -> str:
    """What an answer may be, with names for people; where they are too many, the first of them."""
    known = names.get(entry.names, {}) if entry.names else dict.fromkeys(entry.choices, "")
    shown = [f"{one} ({name})" if name and name != one else one for one, name in list(known.items())[:_FEW]]
    return ", ".join([*shown, "…"] if len(known) > _FEW else shown) or entry.form.value


def _values(wanted: list[FieldPrompt], answers: Mapping[str, str]) -> dict[str, Any]:
    """What the answers mean, by path, in the order they are written."""
    by_path = {entry.path: entry for entry in wanted}
    plain = FieldPrompt("", Form.TEXT, "", (), required=False)
    order = {entry.path: place for place, entry in enumerate(wanted)}
    paths = sorted(answers, key=lambda path: order.get(path, len(order)))
    return {path: value(by_path.get(path, plain), answers[path]) for path in paths}


def _fields(read: Mapping[str, Any], edition: Edition, own_id: str) -> dict[str, Any]:
    """The record's fields, in the order they are written."""
    made = nested({path: one for path, one in read.items() if path != "source"})
    name = own_id or slug(str(made.get("name", {}).get(edition.languages[0], "")))
    source = {"source": read["source"], "read": today().isoformat(), "verified": "yes"}
    return {"id": name, **made, "provenance": source}


def _guide(root: Path, edition: Edition, wanted: list[FieldPrompt], read: Mapping[str, Any], given: Namespace) -> int:
    """Judge and write a guide in every language."""
    name = given.name or slug(str(read[f"title.{edition.languages[0]}"]))
    by_language = {one: guide_fields(read, edition, one, today()) for one in edition.languages}
    wrong = list(_unknown(wanted, by_language[edition.languages[0]], schemas.names(edition)))
    words = terminal.catalogue(terminal.language())
    for language, fields in by_language.items():
        _, faults = parse.record(Guide, {**fields, "id": name, "language": language, "body": ""}, Places())
        wrong += [f"{words.message(fault)} {words.hint(fault)}".strip() for fault in faults]
    if any((root / guide_file(name, language)).exists() for language in edition.languages):
        wrong.append(terminal.phrase("new-exists", id=name))
    for line in dict.fromkeys(wrong):
        terminal.complain(line)
    if wrong:
        return 1
    texts = {
        guide_file(name, language): guide_text(fields, terminal.phrase("new-guide-comment"))
        for language, fields in by_language.items()
    }
    for file, text in texts.items():
        if given.dry_run:
            terminal.say(f"{file}\n{text}")
        else:
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            text_file.write(root / file, text)
    return 0 if given.dry_run else _tell(root, [*texts])


def _unknown(wanted: list[FieldPrompt], fields: Mapping[str, Any], names: schemas.Names) -> Iterator[str]:
    """What is named and does not exist."""
    for entry in wanted:
        if entry.names:
            answer = fields.get(entry.path, ())
            ids = [answer] if isinstance(answer, str) else list(answer)
            for one in ids:
                if one not in names[entry.names]:
                    meant = closest(one, names[entry.names]) or "–"
                    yield terminal.phrase("new-unknown", field=entry.path, value=one, meant=meant)


def _misshapen(kind: _Kind, fields: Mapping[str, Any], edition: Edition) -> Iterator[str]:
    """What the model refuses, and an id that is there already."""
    words = terminal.catalogue(terminal.language())
    _, faults = parse.record(kind.model, {**kind.always, **fields}, Places())
    yield from (f"{words.message(fault)} {words.hint(fault)}".strip() for fault in faults)
    if fields["id"] in {record.id for record in getattr(edition, kind.key)}:
        yield terminal.phrase("new-exists", id=fields["id"])


def _write(root: Path, kind: _Kind, fields: Mapping[str, Any], *, dry: bool) -> int:
    name = kind.file.format(actor=fields.get("actor", ""))
    path = root / name
    own = {key: one for key, one in fields.items() if key != "actor" or "{actor}" not in kind.file}
    whole = {**own, **kind.always, "provenance": own["provenance"]}
    whole["provenance"] = whole.pop("provenance")
    new = f"{schemas.modeline(name)}\nactor: {fields.get('actor')}\n\n{kind.key}: []\n"
    before = text_file.read(path) if path.is_file() else new
    left = [field for field in kind.model.model_fields if field not in {*whole, "actor", "field_provenance"}]
    try:
        after = appended(before, kind.key, whole, terminal.phrase("new-comment", fields=", ".join(left)))
    except UneditableError as fault:
        terminal.complain(terminal.phrase("not-edited", file=name, code=str(fault)))
        return 1
    if dry:
        terminal.say(after.removeprefix(before.rstrip("\n")).strip("\n"))
        return 0
    text_file.write(path, after)
    return _tell(root, [name], before.rstrip("\n").count("\n") + 2)


def _tell(root: Path, files: list[str], line: int = 1) -> int:
    """Renew the schemas, and say what was written, with its faults from `line` on."""
    edition, faults = project_check.load(root, today(), reasoning=False)
    if edition is not None and (root / schemas.FOLDER).is_dir():
        write(root, schema_files(edition))
    terminal.tell([fault for fault in faults if fault.at.file in files and fault.at.line >= line], root)
    terminal.say(terminal.phrase("new-written", place=", ".join(f"{file}:{line}" for file in files)))
    return 0

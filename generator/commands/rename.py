"""onedoor rename: a record gets another id everywhere, and its old addresses lead on."""

import difflib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator import schemas, terminal
from generator.clock import today
from generator.commands.schema import files as schema_files
from generator.commands.schema import write
from generator.content import project, project_check, text_file
from generator.diagnostics import ContentError, Location, is_fatal
from generator.editing.rename import KINDS, Renaming, leftovers, rename
from generator.editing.yaml_places import UneditableError
from generator.model import walk
from generator.model.page_kinds import FIXED_TEXTS
from generator.model.record import Id, Record, Renameable
from generator.reading.suggest import closest

NAME = "rename"
HELP = "give a record another id everywhere; its old addresses lead on"

_USAGE = 2
_NEVER = ("option", "fact", "value", "exit")
"""What is never renamed: codes, saved addresses and kept checklists have it, and no reader sees it."""


def arguments(parser: ArgumentParser) -> None:
    """Which record, and what it will be called."""
    parser.add_argument("kind", choices=(*KINDS, *_NEVER), help="what it is a record of")
    parser.add_argument("old", metavar="OLD", help="its id today")
    parser.add_argument("new", metavar="NEW", help="its id from now on")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project, renamed too")
    parser.add_argument("--dry-run", action="store_true", help="show what would change and write nothing")


def run(given: Namespace) -> int:
    """Judge and write; exit code 1 when it was undone because of faults, 2 for ids that cannot be used.

    Raises `ContentError`.
    """
    if given.kind in _NEVER:
        terminal.complain(terminal.phrase("rename-never", kind=given.kind))
        return _USAGE
    root: Path = given.root.resolve()
    content = project.read(root, given.region.resolve() if given.region else None)
    faults = project_check.every_diagnostic(content, today(), reasoning=False)
    if content.national is None or is_fatal(faults):
        raise ContentError(faults)
    records = tuple(_records(content))
    refusal = _refusal([r for r in records if isinstance(r, KINDS[given.kind])], given)
    if refusal:
        terminal.complain(refusal)
        return _USAGE
    texts = {file: source.text for file, source in content.files.items()}
    try:
        renaming = rename(texts, records, given.kind, given.old, given.new)
    except UneditableError as fault:
        terminal.complain(terminal.phrase("not-edited", file=given.old, code=str(fault)))
        return 1
    if given.dry_run:
        _show(renaming, texts)
        return 0
    return _write(root, content, renaming, given)


def _records(content: project.Project) -> Iterator[Record]:
    """Every record as its author wrote it, those of the regions too."""
    if content.national is not None:
        yield from replace(content.national, regions=tuple(content.regions.values())).every_record
    for own in content.own.values():
        yield from chain.from_iterable(walk.within(text) for text in (*own.texts, *own.guides))


def _refusal(records: list[Renameable], given: Namespace) -> str:
    """Why the record cannot be called so; empty when it can."""
    ids = {record.id for record in records}
    if given.old not in ids:
        meant = closest(given.old, ids) or "–"
        return terminal.phrase("rename-unknown", kind=given.kind, id=given.old, meant=meant)
    if given.kind == "page" and given.old in FIXED_TEXTS:
        return terminal.phrase("rename-fixed", id=given.old)
    if given.new in ids:
        return terminal.phrase("rename-taken", kind=given.kind, id=given.new)
    owner = next((r.id for r in records if given.new in r.former_ids and r.id != given.old), "")
    if owner:
        return terminal.phrase("rename-former", id=given.new, owner=owner)
    try:
        TypeAdapter(Id).validate_python(given.new)
    except ValidationError:
        return terminal.phrase("rename-unsafe", id=given.new)
    return ""


def _show(renaming: Renaming, texts: Mapping[str, str]) -> None:
    for file, text in sorted(renaming.texts.items()):
        lines = difflib.unified_diff(texts[file].splitlines(), text.splitlines(), file, file, lineterm="", n=0)
        terminal.say("\n".join(lines))
    for old, new in sorted(renaming.files.items()):
        terminal.say(f"{old} → {new}")


def _write(root: Path, content: project.Project, renaming: Renaming, given: Namespace) -> int:
    before = {content.path_of(file, root): b"" for file in renaming.texts}
    before = {path: path.read_bytes() for path in before}
    moved = {content.path_of(old, root): content.path_of(new, root) for old, new in renaming.files.items()}
    for file, text in renaming.texts.items():
        path = content.path_of(file, root)
        path.write_bytes(text_file.encoded(text, before[path]))
    for old, new in moved.items():
        old.rename(new)
    after = project.read(root, given.region.resolve() if given.region else None)
    faults = project_check.every_diagnostic(after, today(), reasoning=False)
    if after.national is None or is_fatal(faults):
        for old, new in moved.items():
            new.rename(old)
        for path, content_before in before.items():
            path.write_bytes(content_before)
        terminal.tell(faults, root)
        terminal.complain(terminal.phrase("rename-undone"))
        return 1
    if (root / schemas.FOLDER).is_dir():
        write(root, schema_files(after.national))
    terminal.say(terminal.phrase("rename-done", old=given.old, new=given.new, files=str(len(renaming.texts))))
    _tell_left(list(leftovers({f: s.text for f, s in after.files.items()}, _records(after), given.old)))
    return 0


def _tell_left(places: list[Location]) -> None:
    if places:
        terminal.say("\n".join([terminal.phrase("rename-left"), *(f"  {place}" for place in places)]))

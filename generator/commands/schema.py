"""onedoor schema: JSON Schemas for editors, from the same models that read the files."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from generator import schemas, terminal
from generator.clock import today
from generator.content import project, project_check
from generator.model.edition import Edition
from generator.site import theme_loader

NAME = "schema"
HELP = "write the JSON Schemas of the content files, for editors that complete and check while you type"


def arguments(parser: ArgumentParser) -> None:
    """Which kind, or all of them."""
    kinds = [kind.name for kind in schemas.KINDS]
    parser.add_argument("kind", nargs="?", choices=kinds, metavar="KIND", help=f"print one: {', '.join(kinds)}")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a schema is not today's")


def run(given: Namespace) -> int:
    """Print one schema, or write all; exit code 1 with `--check` when one is old. Raises `ContentError`."""
    root: Path = given.root.resolve()
    edition, faults = project_check.load(root, today(), reasoning=False)
    if edition is None:
        raise project.ContentError(faults)
    made = files(edition)
    if given.kind:
        terminal.say(made[f"{schemas.FOLDER}/{given.kind}.json"].rstrip("\n"))
        return 0
    old = [name for name, text in made.items() if not _holds(root / name, text)]
    if given.check:
        for name in old:
            terminal.complain(terminal.phrase("schema-old", file=name))
        return 1 if old else 0
    write(root, {name: made[name] for name in old})
    terminal.say(terminal.phrase("schemas-written", files=str(len(old)), all=str(len(made))))
    return 0


def files(edition: Edition) -> dict[str, str]:
    """File, below the project's root, → what it holds: every schema, and how editors find them."""
    named, about = schemas.names(edition), words(edition)
    made = {f"{schemas.FOLDER}/{kind.name}.json": schemas.schema(kind, named, about) for kind in schemas.KINDS}
    made |= schemas.settings()
    return {name: f"{json.dumps(what, ensure_ascii=False, indent=1)}\n" for name, what in made.items()}


def words(edition: Edition) -> schemas.FieldWords:
    """What is said of fields, in the edition's languages."""
    ui = theme_loader.load().ui
    open_data = {one: ui.get(one, {}).get("open_data", {}).get("fields", {}) for one in edition.languages}
    own = {one: terminal.record_words(one) for one in edition.languages}
    every = {one: {*open_data[one], *own[one].titles} for one in edition.languages}
    labels = {
        one: {name: {**open_data[one].get(name, {}), **own[one].titles.get(name, {})} for name in every[one]}
        for one in edition.languages
    }
    sentences = {one: own[one].words for one in edition.languages}
    return schemas.FieldWords(labels, sentences, edition.vocabulary.longest)


def write(root: Path, these: Mapping[str, str]) -> None:
    """Write files below the project's root."""
    for name, text in these.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8", newline="\n")


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text

"""onedoor new-region: a region's own folder, complete and valid, to change piece by piece."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import schemas, terminal
from generator.clock import today
from generator.commands.schema import files as schema_files
from generator.content import installed_content, project_check
from generator.overlay import starter

NAME = "new-region"
HELP = "write a region's own folder: record, logo, a page in each language, and how it is published"

_TEMPLATES = Path(__file__).parent.parent / "starter"
_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Which region, and where to."""
    parser.add_argument("name", metavar="NAME", help="the region: its id, county or name, or a new region's name")
    parser.add_argument(
        "--out", type=Path, help="a new or empty folder (default: content/regions/<id>/ in the root, else <id>/ here)"
    )


def run(given: Namespace) -> int:
    """Write the folder; exit code 1 when it is not empty, 2 for a name that cannot be an id."""
    root: Path = given.root.resolve()
    national = project_check.checked(root, today())
    region = starter.find(given.name, national)
    if region is None and not starter.slug(given.name):
        terminal.complain(terminal.phrase("new-region-name", value=given.name))
        return _USAGE
    words = starter.words(given.name, region, national, today().isoformat())
    words["version"] = installed_content.generator_version()
    own = root / "content" / "regions" if (given.work / installed_content.RECORD).exists() else given.work
    folder: Path = given.out or own / words["slug"]
    if folder.exists() and any(folder.iterdir()):
        terminal.complain(terminal.phrase("not-empty", folder=str(folder)))
        return 1
    templates = {
        file.relative_to(_TEMPLATES).as_posix(): file.read_text("utf-8")
        for file in sorted(_TEMPLATES.rglob("*"))
        if file.is_file()
    }
    known = root / "content" / "regions" / region.id if region else None
    facts = (known / "region.yaml").read_text("utf-8-sig") if known else ""
    texts = starter.folder(templates, words, national.languages, facts)
    # A folder of its own has the schema beside it; one in the project finds the project's.
    texts["region.yaml"] = schemas.with_modeline(texts["region.yaml"], f"content/regions/{words['slug']}/region.yaml")
    if folder.resolve().parent != root / "content" / "regions":
        schema = f"{schemas.FOLDER}/region.json"
        texts["region.yaml"] = texts["region.yaml"].replace(f"../../../{schema}", schema, 1)
        texts[schema] = schema_files(national)[schema]
    else:
        texts = {path: text for path, text in texts.items() if path not in starter.repository(templates)}
    files = {path: text.encode() for path, text in texts.items()}
    if known:
        files |= {p.relative_to(known).as_posix(): p.read_bytes() for p in known.rglob("*") if _is_own(p)}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    terminal.say(terminal.phrase("new-region", folder=str(folder), files=str(len(files))))
    return 0


def _is_own(path: Path) -> bool:
    """Whether a file of the region's present folder goes along as it is; its record is completed instead."""
    return path.is_file() and path.name != "region.yaml"

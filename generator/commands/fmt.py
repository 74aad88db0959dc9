"""onedoor fmt: every YAML file of the content in the same layout, so that a change shows as what it is."""

import difflib
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import parallel, terminal
from generator.content import folder, text_file
from generator.editing.yaml_format import format_yaml
from generator.editing.yaml_places import UneditableError

NAME = "fmt"
HELP = "lay out the YAML of the content alike: indentation and spaces; comments and texts stay as they are"


def arguments(parser: ArgumentParser) -> None:
    """Which files, and whether to write."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="as named from the root (default: all content)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file is laid out otherwise")
    parser.add_argument("--dry-run", action="store_true", help="show what would change and write nothing")


def run(given: Namespace) -> int:
    """Lay out each file; exit code 1 when one was refused, or with `--check` when one is laid out otherwise.

    Refused and left as it is: a file that cannot be read, or would mean something else.
    """
    root: Path = given.root.resolve()
    read = folder.read(root, {})
    terminal.tell(read.faults, root)
    texts = {file: text for file, text in read.texts.items() if file.endswith(".yaml")}
    wanted = [file for file in texts if not given.files or file in given.files]
    unknown = set(given.files) - texts.keys()
    for file in sorted(unknown):
        terminal.complain(terminal.phrase("fmt-unknown", file=file))

    def one(file: str) -> tuple[str, str]:
        try:
            return format_yaml(texts[file], file), ""
        except UneditableError as fault:
            return texts[file], str(fault)

    refused = False
    changed = 0
    for file, (text, code) in zip(wanted, parallel.spread(one, wanted, parallel.cores()), strict=True):
        if code:
            refused = True
            terminal.complain(terminal.phrase("not-edited", file=file, code=code))
        if text != texts[file]:
            changed += 1
            _tell(root / file, file, texts[file], text, given)
    terminal.say(terminal.phrase("fmt-done", changed=str(changed), files=str(len(wanted))))
    return 1 if refused or unknown or read.faults or (changed and given.check) else 0


def _tell(path: Path, file: str, before: str, after: str, given: Namespace) -> None:
    if given.check:
        terminal.complain(terminal.phrase("fmt-otherwise", file=file))
    elif given.dry_run:
        lines = difflib.unified_diff(before.splitlines(), after.splitlines(), file, file, lineterm="", n=0)
        terminal.say("\n".join(lines))
    else:
        text_file.write(path, after)
